import ArgumentParser
import CrossreadCompare
import CrossreadCore
import CrossreadTUI
import CrossreadWording

/// Compares every two of the articles given and each with itself, and reports what must not be:
/// for texts that the tests cannot bring along.
///
/// Prints a line for every violation and one that counts; exit status 1 where there was any.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that comparing holds what it promises.",
    shouldDisplay: false)

  @OptionGroup var input: InputOptions

  func run() async throws {
    let all = await Pipeline().readings(at: input.paths, report: StandardError.report).readings
    var pairs = 0
    var findings = 0
    var violations = 0
    await orderedMap(Array(all.indices)) { number in
      PairCheck.check(all, against: number)
    } consume: { result in
      pairs += result.pairs
      findings += result.findings
      violations += result.violations.count
      result.violations.forEach { StandardOutput.write($0 + "\n") }
    }
    StandardOutput.write(
      "\(counted(all.count, "article")), \(counted(pairs, "pair")), "
        + "\(counted(findings, "finding")), \(counted(violations, "violation"))\n")
    if violations > 0 { throw ExitCode(1) }
  }
}

private enum PairCheck {
  struct Result: Sendable {
    var pairs = 0
    var findings = 0
    var violations: [String] = []
  }

  /// The pairs of one article with itself and with all after it.
  static func check(_ readings: [Reading], against number: Int) -> Result {
    var result = Result()
    let first = readings[number]
    let itself = compare(first, copy(of: first))
    for finding in itself.findings where ![.agree, .unclear].contains(finding.verdict) {
      let reason = Wording.reason(of: finding, in: itself)
      result.violations.append("\(first.article.file): departs from itself: \(reason)")
    }
    for finding in itself.findings where finding.relation.map({ $0 != .same }) == true {
      result.violations.append("\(first.article.file): rewords itself: \(finding.what)")
    }
    for other in readings[(number + 1)...] {
      let there = compare(first, other)
      let back = compare(other, first)
      result.pairs += 1
      result.findings += there.findings.count
      let names = "\(first.article.file) and \(other.article.file)"
      if there.findings != back.findings || there.alone != back.alone {
        result.violations.append("\(names): the order of the articles makes a difference")
      }
      for finding in there.findings + there.alone {
        for passage in finding.passages {
          let text = there.story.readings[passage.article].text
          let spans = passage.spans + passage.differing
          if spans.isEmpty || !spans.allSatisfy({ !$0.isEmpty && text.span.contains($0) }) {
            result.violations.append("\(names): a passage outside the text: \(finding.what)")
          }
        }
      }
    }
    return result
  }

  private static func compare(_ a: Reading, _ b: Reading) -> Comparison {
    Comparer(includesDoubtful: true).compare(Story(id: "", title: "", readings: [a, b]))
  }

  private static func copy(of reading: Reading) -> Reading {
    let article = reading.article
    return Reader().read(
      Article(
        id: article.id + "+", file: article.file, source: article.source, title: article.title,
        byline: article.byline, published: article.published, url: article.url,
        language: article.language, text: article.text))
  }
}

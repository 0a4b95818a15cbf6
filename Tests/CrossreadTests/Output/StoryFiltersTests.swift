import CrossreadCompare
import CrossreadCore
import CrossreadTestSupport
import Foundation
import Testing

@testable import crossread

@Suite struct StoryFiltersTests {
  /// Three sources, with findings of two verdicts and two kinds.
  private static func comparison(sources: Int = 3) -> Comparison {
    var builder = ComparisonBuilder(title: "Bridge closed")
    let articles = (0..<sources).map {
      builder.article("Gazette \($0)", "The bridge was shut on Monday. It fell apart.")
    }
    builder.finding(
      .date, .diverge, "closing",
      articles.map { .init($0, ["on Monday"], differing: ["Monday"]) }, why: "closing")
    builder.finding(
      .fact, .agree, "bridge fell", articles.prefix(2).map { .init($0, ["It fell apart"]) })
    return builder.build()
  }

  private let html = ComparisonHTML.document([Self.comparison()], whole: true)

  @Test func offersWhatThereIs() {
    for name in ["show-diverge", "show-agree", "show-date", "show-fact", "only-a", "only-c"] {
      #expect(html.contains("class=\"\(name)\""), "\(name)")
    }
    #expect(!html.contains("class=\"show-later\"") && !html.contains("class=\"show-quote\""))
  }

  @Test func marksEachFindingWithWhatIsAskedFor() {
    #expect(html.contains("class=\"finding diverge date of-a of-b of-c\""))
    #expect(html.contains("class=\"finding agree fact of-a of-b\""))
  }

  @Test func offersNoChoiceAmongVeryManySources() {
    let many = ComparisonHTML.document([Self.comparison(sources: 13)], whole: true)
    #expect(!many.contains("class=\"only-a\""))
    #expect(!many.contains("of-m"))
  }

  @Test func hasARuleForEachThingThatMayBeLeftOut() {
    let sheet = HTMLStyle.sheet.description
    for verdict in Finding.Verdict.allCases {
      #expect(sheet.contains(".show-\(verdict.rawValue):not(:checked)) .group.\(verdict.rawValue)"))
    }
    for kind in Finding.Kind.allCases {
      #expect(sheet.contains(".show-\(kind.rawValue):not(:checked)) .finding.\(kind.rawValue)"))
    }
    for source in 0..<StoryFilters.mostSources {
      #expect(sheet.contains(".finding:not(.\(StoryFilters.name(ofSource: source)))"))
    }
  }

  @Test(arguments: [true, false])
  func leadsNowhereThatIsNotThere(isWhole: Bool) {
    let page = ComparisonHTML.document([EveryVerdict.comparison], whole: isWhole)
    let places = page.matches(of: /id="([^"]+)"/).map(\.1)
    let links = page.matches(of: /href="#([^"]+)"/).map(\.1)
    #expect(!links.isEmpty && Set(links).isSubset(of: places))
    #expect(Set(places).count == places.count)
  }

  private static let tidy = "/usr/bin/tidy"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: tidy)))
  func passesAValidator() throws {
    let file = NSTemporaryDirectory() + "crossread-\(UUID().uuidString).html"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let stories = [Self.comparison(), EveryVerdict.comparison]
    try ComparisonHTML.document(stories, whole: true)
      .write(toFile: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.tidy)
    process.arguments = ["-q", "-e", file]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }
}

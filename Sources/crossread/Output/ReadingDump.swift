import ArgumentParser
import CrossreadCore
import CrossreadTUI

/// An inner stage of reading, printed for those who work on it.
enum ReadingDump: String, ExpressibleByArgument {
  /// A token a line: number, word, part of speech, head, relation.
  case syntax
  /// A clause a line: predicate with its marks, then each participant with its slot.
  case clauses

  func bytes(of reading: Reading) -> [UInt8] {
    let lines =
      switch self {
      case .syntax: Self.syntax(reading)
      case .clauses: Self.clauses(reading)
      }
    return Array((lines.map { SafeText.line($0) }.joined(separator: "\n") + "\n").utf8)
  }

  private static func syntax(_ reading: Reading) -> [String] {
    reading.tokens.indices.map { token in
      let syntax = reading.syntax
      return [
        "\(token)", reading.tokenized.string(token), syntax.tags[token].conllu,
        "\(syntax.heads[token])", syntax.relations[token].rawValue,
      ].joined(separator: "  ")
    }
  }

  private static func clauses(_ reading: Reading) -> [String] {
    reading.clauses.map { clause in
      var parts = [clause.lemma]
      if clause.isPassive { parts.append("passive") }
      if clause.isNegated { parts.append("not") }
      if clause.modality != .asserted { parts.append(clause.modality.rawValue) }
      if let quote = clause.quote {
        parts.append("in \(reading.quotes[quote].kind.rawValue) quote")
      }
      for participant in clause.participants {
        let entity = participant.entity.map { " (\(reading.entities[$0].name))" } ?? ""
        let preposition = participant.preposition.map { "\($0) " } ?? ""
        parts.append(
          "\(participant.slot.rawValue): \(preposition)\(reading.text[participant.span])\(entity)")
      }
      return parts.joined(separator: " | ")
    }
  }
}

import CrossreadCompare
import CrossreadCore

/// What an editor asks of a story, answered on one page: where the accounts part, what they share, who is
/// quoted in other words, and what only one of them has.
///
///     let brief = Brief(comparison)
///     brief.lines.map(\.text)  // "Where they part", "who ordered the closure", "A: Mayor Ada Lind …"
///
/// It is never longer than the longest of the articles, nor than sixty lines of 80 columns for three of them:
/// what parts them comes first, and of what finds no room the page says how much it is.
public struct Brief: Sendable, Hashable {
  /// The questions in the order in which they are answered.
  public enum Question: Sendable, Hashable, CaseIterable {
    case parting, shared, quoted, alone
    /// What may be the same and may not: no answer, and only there where it is asked for.
    case unclear
  }

  /// What some articles have to say of a thing.
  public struct Account: Sendable, Hashable {
    /// Those that say it so; what is quoted is the first one's.
    public let articles: [Int]
    public let excerpt: Excerpt
  }

  /// A finding as the page tells it.
  public struct Entry: Sendable, Hashable {
    public let finding: Finding
    /// What it is about, or what is said: "who ordered the closure".
    public let matter: String
    /// Who has it and whose word it rests on; empty where the accounts below say so.
    public let basis: String
    /// The wordings, where they are not the same.
    public let accounts: [Account]
  }

  public struct Section: Sendable, Hashable {
    public let question: Question
    /// "Where they part".
    public let title: String
    public let entries: [Entry]
    /// How many more rows answer the question that have no room.
    public let omitted: Int
  }

  public let title: String
  /// The articles by their letters, with their headlines: "A Harbour Gazette, 2026-03-02: Harbour closed".
  public let sources: [String]
  /// That nothing was found in which they part, and how much could not be told; empty where they part.
  public let remark: String
  /// Those that have an answer.
  public let sections: [Section]

  /// The width for which the page is measured.
  public static let columns = 80
  /// The most lines for three articles.
  public static let rows = 60
}

extension Brief {
  /// A line of the page, before it is broken to a width.
  public struct Line: Sendable, Hashable {
    public enum Role: Sendable, Hashable {
      case title, sources, heading, entry, account, remark, gap
    }

    public let role: Role
    public let pieces: [Excerpt.Piece]
    /// The finding to which it leads.
    public let finding: Finding?
    /// The article whose words it quotes.
    public let article: Int?
    /// The question of which it stands for the answers without room.
    public let rest: Question?

    init(
      _ role: Role, _ pieces: [Excerpt.Piece], _ finding: Finding? = nil, article: Int? = nil,
      rest: Question? = nil
    ) {
      self.role = role
      self.pieces = pieces
      self.finding = finding
      self.article = article
      self.rest = rest
    }

    init(_ role: Role, _ text: String, _ finding: Finding? = nil, rest: Question? = nil) {
      self.init(role, text.isEmpty ? [] : [Excerpt.Piece(text, .context)], finding, rest: rest)
    }

    public var text: String { pieces.map(\.text).joined() }

    /// The columns left of its first row, and of those after it. In front of an entry stands its sign.
    public var indent: (first: Int, rest: Int) {
      switch role {
      case .entry: (0, 2)
      case .account: (3, 6)
      case .sources: (0, 2)
      default: (0, 0)
      }
    }
  }

  /// The page from top to bottom.
  public var lines: [Line] {
    var lines = Self.heading(title, sources, remark)
    for section in sections {
      lines.append(Line(.gap, ""))
      lines.append(Line(.heading, section.title))
      for entry in section.entries { lines += entry.lines }
      if section.omitted > 0 { lines.append(Self.omission(section.omitted, section.question)) }
    }
    return lines
  }

  static func heading(_ title: String, _ sources: [String], _ remark: String) -> [Line] {
    [Line(.title, title)] + sources.map { Line(.sources, $0) }
      + (remark.isEmpty ? [] : [Line(.remark, remark)])
  }

  static func omission(_ count: Int, _ question: Question) -> Line {
    Line(.remark, "… and \(count) more", rest: question)
  }
}

extension Brief.Entry {
  public var lines: [Brief.Line] {
    let head = basis.isEmpty ? matter : "\(matter) (\(basis))"
    return [Brief.Line(.entry, head, finding)]
      + accounts.map { account in
        let letters = account.articles.map(Comparison.letter(ofArticle:)).joined(separator: ", ")
        return Brief.Line(
          .account, [Excerpt.Piece("\(letters): ", .context)] + account.excerpt.pieces, finding,
          article: account.articles.first)
      }
  }
}

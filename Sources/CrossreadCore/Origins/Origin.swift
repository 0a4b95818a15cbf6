/// An outlet, agency, document or occasion of speaking that the article itself credits for
/// something.
public struct Origin: Sendable, Hashable {
  /// How the credit is given.
  public enum Signal: String, Sendable, Hashable {
    /// "(AP) —", "Reuters contributed to this report".
    case creditLine
    /// "according to Le Monde", "Le Monde reported".
    case attribution
    /// "told the Associated Press", "in an interview with CNN".
    case interview
    /// "first reported by", "published in the Guardian".
    case publication
  }

  /// What is credited. What means the same to somebody who asks where a fact comes from is one
  /// kind: a press release is a statement, a lawsuit a filing, a study a report.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case outlet, agency
    /// A programme on the air whose station is not named.
    case programme
    /// A body that is no outlet: "according to the Census Bureau".
    case body
    case statement, letter, email, memo, filing, report, record, data, video
    /// A tweet or another post on a network.
    case post
    /// Remarks, a speech, an address.
    case speech
    case hearing
    case newsConference = "news-conference"
    /// An interview of which only its kind is told: "in a television interview".
    case interview

    /// Whether it is known by whose it is, not by a name of its own.
    public var isDocument: Bool {
      switch self {
      case .outlet, .agency, .programme, .body: false
      default: true
      }
    }
  }

  /// Whose a document is.
  public enum Owner: Sendable, Hashable {
    case unknown
    /// An index into `Reading.entities`.
    case entity(Int)
    /// Somebody whom only a word tells: "lawyer" of "his lawyer's statement", lower-cased if it is no
    /// name.
    case words(String)
  }

  /// The name as the article has it, without "the"; of a document also whose it is, where only
  /// the rest of the sentence says so: "Ann Lee's statement".
  public let name: String
  public let span: Span
  public let signal: Signal
  /// The words that the credit covers: the sentence with the quotations that it introduces, or the
  /// whole text for a credit line.
  public let scope: Span
  /// The entity it names, an index into `Reading.entities`; nil where it is none, as for documents.
  public let entity: Int?
  public let kind: Kind
  /// Of a document: whose it is.
  public let owner: Owner
  /// Of a document: the day it is of, where the words beside it say so.
  public let day: CivilDay?
  /// The programme of an outlet: "Face the Nation".
  public let programme: String?

  public init(
    name: String, span: Span, signal: Signal, scope: Span, entity: Int? = nil,
    kind: Kind = .outlet, owner: Owner = .unknown, day: CivilDay? = nil, programme: String? = nil
  ) {
    self.name = name
    self.span = span
    self.signal = signal
    self.scope = scope
    self.entity = entity
    self.kind = kind
    self.owner = owner
    self.day = day
    self.programme = programme
  }
}

extension Reading {
  /// The names of what the article credits, each once by the fullest that it credits it by, in
  /// order of appearance.
  public var originNames: [String] {
    var fullest: [OneOrigin: String] = [:]
    for origin in origins {
      guard let one = OneOrigin(origin) else { continue }
      if origin.name.utf8.count > fullest[one]?.utf8.count ?? 0 { fullest[one] = origin.name }
    }
    var seen: Set<String> = []
    return origins.map { origin in OneOrigin(origin).flatMap { fullest[$0] } ?? origin.name }
      .filter { seen.insert($0.lowercased()).inserted }
  }

  /// What makes two credits of one article credits of one origin, whatever their words.
  private struct OneOrigin: Hashable {
    let entity: Int
    /// Nil for an outlet or a body, which is the entity itself.
    let document: Origin.Kind?

    init?(_ origin: Origin) {
      if let entity = origin.entity, !origin.kind.isDocument {
        self.entity = entity
        document = nil
      } else if case .entity(let owner) = origin.owner, origin.kind.isDocument {
        entity = owner
        document = origin.kind
      } else {
        return nil
      }
    }
  }
}

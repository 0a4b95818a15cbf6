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
    case statement, letter, email, memo, filing, ruling, report, record, data, video
    /// An advertisement of somebody: a spot on television, "a new ad".
    case ad
    /// An op-ed, an essay, a column.
    case article
    case book
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

  /// The name as the article has it, without "the", that of an agency in full; of a document whose
  /// it is and what: "Ann Lee's statement", or its words where they name nobody.
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

extension Origin {
  /// Whether it is only an occasion on which somebody spoke. Two accounts of one have one origin, but
  /// who speaks there is no source besides: that takes a document, a programme or an outlet.
  var isOccasion: Bool {
    switch kind {
    case .hearing, .newsConference, .interview: true
    case .speech: !name.contains("prepared")
    default: false
    }
  }
}

extension Reading {
  /// The names of what the article credits, each once by the fullest that it credits it by, in
  /// order of appearance; occasions of speaking aside.
  public var originNames: [String] {
    let credited = origins.filter { !$0.isOccasion }
    var fullest: [OneOrigin: String] = [:]
    for origin in credited
    where origin.name.utf8.count > fullest[OneOrigin(origin)]?.utf8.count ?? 0 {
      fullest[OneOrigin(origin)] = origin.name
    }
    var seen: Set<String> = []
    return credited.map { fullest[OneOrigin($0)] ?? $0.name }
      .filter { seen.insert($0.lowercased()).inserted }
  }

  /// What makes two credits of one article credits of one origin, whatever their words.
  private enum OneOrigin: Hashable {
    /// An outlet or a body, which is the entity itself.
    case entity(Int)
    case document(Origin.Kind, Origin.Owner)
    case name(String)

    init(_ origin: Origin) {
      if let entity = origin.entity, !origin.kind.isDocument {
        self = .entity(entity)
      } else if origin.owner != .unknown, origin.kind.isDocument {
        self = .document(origin.kind, origin.owner)
      } else {
        self = .name(origin.name.lowercased())
      }
    }
  }
}

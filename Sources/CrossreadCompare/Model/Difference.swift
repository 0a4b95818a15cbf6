import CrossreadCore

/// One thing in which accounts of one event, statement or question part.
///
/// The sentence that a person reads is made of it at the edge; here it is data, for programs to
/// filter by.
public struct Difference: Sendable, Hashable {
  /// What differs, as the question whose answers are not the same.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A number, a share, an age, a rank.
    case number
    /// A day or a period.
    case date
    /// A time of day.
    case time
    /// Who or what takes part, in one part.
    case participant
    /// Where.
    case place
    /// Whether it is so: said here, denied there; or told by contrary words.
    case polarity
    /// Done here, planned, wished, demanded or asked there.
    case status
    /// How sure: "may have", "appeared to", "no evidence that".
    case certainty
    /// A condition that only one has.
    case condition
    /// How much or how many, in words: "some", "all"; "slight", "massive".
    case degree
    case cause
    case purpose
    case manner
    /// By whose account.
    case attribution
    /// Words for one thing that do not weigh the same.
    case wording
    /// The words of an utterance.
    case quotation
    /// An office or another description of somebody.
    case role
  }

  /// Whether both can be right.
  public enum Weight: String, Sendable, Hashable, Comparable {
    /// Both cannot be exactly right.
    case hard
    /// Both can be right, and a reader of one alone would think otherwise.
    case soft
    /// A newer account takes the place of an older one.
    case later

    public static func < (a: Weight, b: Weight) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .hard: 2
      case .soft: 1
      case .later: 0
      }
    }
  }

  /// One article's words.
  public struct Words: Sendable, Hashable {
    /// The article's place in `Story.readings`.
    public let article: Int
    /// Where they stand; empty where the article says nothing of it.
    public let spans: [Span]
    /// The words as a list shows them.
    public let text: String

    public init(article: Int, spans: [Span], text: String) {
      self.article = article
      self.spans = spans
      self.text = text
    }
  }

  public let kind: Kind
  public let weight: Weight
  /// The words on each side, sorted by article.
  public let words: [Words]

  public init(kind: Kind, weight: Weight, words: [Words]) {
    self.kind = kind
    self.weight = weight
    self.words = words
  }

  /// Whether a statement takes the side of one article against another of those that are given.
  func isTold(in statement: String, of articles: [Int]) -> Bool {
    let sides = words.filter { articles.contains($0.article) }
    guard Set(sides.map(\.text)).count > 1 else { return false }
    return sides.contains { statement.firstRange(ofWords: $0.text) != nil }
  }

  /// The words of one article; nil where it has none.
  public func words(of article: Int) -> Words? { words.first { $0.article == article } }
}

extension String {
  /// Where words stand that no letter or digit touches: "41" in "1941" is another number.
  func firstRange(ofWords words: String) -> Range<String.Index>? {
    guard !words.isEmpty else { return nil }
    return ranges(of: words).first { place in
      ![self[..<place.lowerBound].last, self[place.upperBound...].first].contains {
        $0?.isOfWord ?? false
      }
    }
  }

  /// The stems of its words that mean something.
  var stems: [String] { forms.filter { !StopWords.contains($0) }.map(Stem.of) }

  /// The stems of all its words.
  var allStems: [String] { forms.map(Stem.of) }

  /// Its words in small letters, numbers with their points.
  private var forms: [String] {
    split { !$0.isOfWord && $0 != "." }.map { word in
      var word = word
      while word.last == "." { word.removeLast() }
      return word.lowercased()
    }.filter { !$0.isEmpty }
  }
}

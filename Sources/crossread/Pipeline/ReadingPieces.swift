import CrossreadIngest

/// What is read at a time: a part of the input, or of a file with very many articles a few of them, so
/// that all cores read it and nobody waits for its end.
struct ReadingPieces: Sequence, IteratorProtocol {
  struct Piece: Sendable {
    enum Content: Sendable {
      case part(IngestPart)
      /// Articles of a file that was taken apart before.
      case ingested(Ingested)
    }
    let input: Input
    let content: Content
  }

  private var parts: IngestParts
  private let ingest: Ingest
  /// What is left of such a file.
  private var start = 0
  private var rest: (input: Input, ingested: Ingested)?

  /// So many articles of one file.
  private static let most = 32

  init(of parts: IngestParts, _ ingest: Ingest) {
    self.parts = parts
    self.ingest = ingest
  }

  mutating func next() -> Piece? {
    if let piece = nextOfRest() { return piece }
    guard let part = parts.next() else { return nil }
    guard ingest.mayHoldMany(part) else { return Piece(input: part.input, content: .part(part)) }
    let read = ingest.read(part)
    // A long record alone is kept with its bytes.
    guard read.articles.count > 1 else { return Piece(input: part.input, content: .part(part)) }
    rest = (part.input, read)
    start = 0
    return nextOfRest()
  }

  private mutating func nextOfRest() -> Piece? {
    guard let (input, ingested) = rest else { return nil }
    rest = nil
    let articles = ingested.articles[start...].prefix(Self.most)
    start += articles.count
    let piece = Ingested(
      articles: Array(articles), notices: start > Self.most ? [] : ingested.notices)
    if start < ingested.articles.count { rest = (input, ingested) }
    return Piece(input: input, content: .ingested(piece))
  }
}

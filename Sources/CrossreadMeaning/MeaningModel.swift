import CMeaningModel

/// A trained judge of what two clauses have in common.
///
/// Each sentence is encoded once, by the six layers of all-MiniLM-L6-v2 (Wang et al. 2020; Reimers
/// & Gurevych 2019) fitted on sentences that tell one event (Cybulska & Vossen 2014) and on labelled
/// pairs. For two clauses, the word pieces of each are softly aligned with those of the other
/// sentence, and a small network over what corresponds and what does not gives five probabilities.
/// docs/model-card.md says how good they are.
///
/// It keeps no state and gives the same bits on every processor, from any number of threads.
public final class MeaningModel: Sendable {
  /// Word pieces of one sentence that are looked at. Up to 126 pieces see each other; a longer
  /// sentence is encoded in windows of 126 that overlap.
  public static let mostPieces = Int(CROSSREAD_MEANING_MOST)

  /// The weights in the program; nil where they are not those of this version of it.
  public static let shared: MeaningModel? = MeaningModel(
    UnsafeBufferPointer(
      start: crossread_meaning_weights(), count: crossread_meaning_weights_size()))

  /// Tells these weights from others; what they encoded is of no use to others.
  public let fingerprint: UInt32

  private nonisolated(unsafe) let model: UnsafeMutablePointer<crossread_meaning_model>
  private nonisolated(unsafe) let kernels: UnsafePointer<crossread_meaning_kernels>
  /// A copy of the weights that goes with the model.
  private nonisolated(unsafe) let owned: UnsafeMutableRawBufferPointer?

  /// Weights that outlive the model.
  private init?(_ weights: UnsafeBufferPointer<UInt8>) {
    model = .allocate(capacity: 1)
    owned = nil
    kernels = crossread_meaning_best_kernels()
    guard let start = weights.baseAddress, crossread_meaning_open(start, weights.count, model) != 0
    else {
      model.deallocate()
      return nil
    }
    fingerprint = model.pointee.check
  }

  /// Reads weights from elsewhere; nil where they are cut short or something else.
  ///
  /// `level` is of the processor: 0 any, 1 with AVX2, 2 with AVX-512 and VNNI; nil where this one
  /// is not of that level.
  package init?(weights: [UInt8], level: Int32? = nil) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(weights.count, 1), alignment: 64)
    copy.copyBytes(from: weights)
    model = .allocate(capacity: 1)
    guard
      let kernels = level.map(crossread_meaning_kernels_for) ?? crossread_meaning_best_kernels(),
      let start = copy.bindMemory(to: UInt8.self).baseAddress,
      crossread_meaning_open(start, weights.count, model) != 0
    else {
      model.deallocate()
      copy.deallocate()
      return nil
    }
    self.kernels = kernels
    owned = copy
    fingerprint = model.pointee.check
  }

  deinit {
    model.deallocate()
    owned?.deallocate()
  }

  /// The weights in the program.
  package static var embeddedWeights: [UInt8] {
    Array(
      UnsafeBufferPointer(
        start: crossread_meaning_weights(), count: crossread_meaning_weights_size()))
  }

  // MARK: Encoding

  /// Encodes a sentence of UTF-8. What is no UTF-8 in it is passed over.
  public func encode(_ utf8: UnsafeBufferPointer<UInt8>) -> EncodedSentence {
    let cut = WordPieces(model: model).cut(utf8, most: Self.mostPieces)
    let count = cut.pieces.count
    guard count > 0 else { return EncodedSentence(pieces: [], isCutShort: false, vectors: []) }
    let room = UnsafeMutableRawPointer.allocate(
      byteCount: crossread_meaning_encode_room(), alignment: 64)
    defer { room.deallocate() }
    let size = crossread_meaning_encoded_size(count)
    let vectors = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      if let start = buffer.baseAddress {
        kernels.pointee.encode(model, cut.pieces, count, start, room)
        filled = size
      }
    }
    return EncodedSentence(pieces: cut.ranges, isCutShort: cut.isCutShort, vectors: vectors)
  }

  /// Encodes a sentence of UTF-8.
  public func encode(_ utf8: [UInt8]) -> EncodedSentence {
    utf8.withUnsafeBufferPointer(encode)
  }

  /// Encodes a sentence.
  public func encode(_ text: some StringProtocol) -> EncodedSentence {
    encode(Array(text.utf8))
  }

  /// The numbers and UTF-8 ranges of the word pieces of a text.
  package func wordPieces(of text: String) -> (numbers: [Int32], ranges: [Range<Int>]) {
    let cut = Array(text.utf8).withUnsafeBufferPointer {
      WordPieces(model: model).cut($0, most: Self.mostPieces)
    }
    return (cut.pieces, cut.ranges)
  }

  // MARK: Judging

  /// Judges two clauses, each a range of UTF-8 bytes in its sentence (nil: the whole sentence). The two may change places: the judgement is the same.
  ///
  /// Nil where a clause has no word piece: an empty one, or one behind the pieces that are looked
  /// at.
  public func judge(
    _ a: EncodedSentence, clause clauseA: Range<Int>?, _ b: EncodedSentence,
    clause clauseB: Range<Int>?
  ) -> MeaningJudgement? {
    let (inA, inB) = (a.pieces(in: clauseA), b.pieces(in: clauseB))
    guard !inA.isEmpty, !inB.isEmpty else { return nil }
    return withUnsafeTemporaryAllocation(
      byteCount: crossread_meaning_judge_room(a.pieces.count, b.pieces.count), alignment: 64
    ) { room in
      withUnsafeTemporaryAllocation(
        of: Float.self, capacity: Int(CROSSREAD_MEANING_RELATIONS)
      ) { chances in
        guard let room = room.baseAddress, let start = chances.baseAddress else { return nil }
        kernels.pointee.judge(
          model, a.vectors, a.pieces.count, inA.lowerBound, inA.upperBound, b.vectors,
          b.pieces.count, inB.lowerBound, inB.upperBound, start, room)
        return MeaningJudgement(
          same: start[0], hard: start[1], soft: start[2], part: start[3], none: start[4])
      }
    }
  }

  /// Judges two whole sentences; nil where one has no word piece.
  public func judge(_ a: EncodedSentence, _ b: EncodedSentence) -> MeaningJudgement? {
    judge(a, clause: nil, b, clause: nil)
  }

  /// For each word piece of a clause of `a`, the piece of a clause of `b` that means most nearly
  /// the same; nothing where one of them has no piece.
  public func alignment(
    _ a: EncodedSentence, clause clauseA: Range<Int>?, _ b: EncodedSentence,
    clause clauseB: Range<Int>?
  ) -> [MeaningLink] {
    let (inA, inB) = (a.pieces(in: clauseA), b.pieces(in: clauseB))
    guard !inA.isEmpty, !inB.isEmpty else { return [] }
    var best = [Int32](repeating: 0, count: a.pieces.count)
    var cosines = [Float](repeating: 0, count: a.pieces.count)
    withUnsafeTemporaryAllocation(
      byteCount: crossread_meaning_judge_room(a.pieces.count, b.pieces.count), alignment: 64
    ) { room in
      guard let room = room.baseAddress else { return }
      kernels.pointee.align(
        model, a.vectors, a.pieces.count, b.vectors, b.pieces.count, inB.lowerBound,
        inB.upperBound, &best, &cosines, room)
    }
    return inA.map {
      MeaningLink(from: a.pieces[$0], to: b.pieces[Int(best[$0])], cosine: cosines[$0])
    }
  }
}

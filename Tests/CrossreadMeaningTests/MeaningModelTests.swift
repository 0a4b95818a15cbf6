import CMeaningModel
import Testing

@testable import CrossreadMeaning

/// What the trainer's own arithmetic on the same weights gives for a pair.
struct StoredJudgement: Sendable {
  var a: String
  var b: String
  var clauseA: String?
  var clauseB: String?
  /// The word pieces of `a`.
  var pieces: [Int32]
  /// Same, hard, soft, part, none.
  var chances: [Float]
}

extension MeaningJudgement {
  fileprivate var chances: [Float] { [same, hard, soft, part, none] }
}

/// The UTF-8 bytes of the first place where `clause` stands.
private func bytes(of clause: String?, in text: String) -> Range<Int>? {
  guard let clause else { return nil }
  let (all, sought) = (Array(text.utf8), Array(clause.utf8))
  let start = all.indices.first { all[$0...].starts(with: sought) } ?? all.count
  return start..<(start + sought.count)
}

/// The model for each level that this processor has.
private let levels: [MeaningModel] = {
  let weights = MeaningModel.embeddedWeights
  return (0..<CROSSREAD_MEANING_LEVELS).compactMap { MeaningModel(weights: weights, level: $0) }
}()

@Suite struct MeaningModelTests {
  let model: MeaningModel

  init() throws {
    model = try #require(MeaningModel.shared)
  }

  private func judge(_ model: MeaningModel, _ stored: StoredJudgement) throws -> MeaningJudgement {
    try #require(
      model.judge(
        model.encode(stored.a), clause: bytes(of: stored.clauseA, in: stored.a),
        model.encode(stored.b), clause: bytes(of: stored.clauseB, in: stored.b)))
  }

  // MARK: What it says

  /// The trainer adds its floats in another order, so that here and there a vector is rounded to
  /// the next whole number: probabilities differ by up to 0.03, mostly by less than 0.005.
  @Test(arguments: storedJudgements)
  func judgesAsTheTrainer(stored: StoredJudgement) throws {
    #expect(model.wordPieces(of: stored.a).numbers == stored.pieces)
    let judgement = try judge(model, stored)
    for (found, expected) in zip(judgement.chances, stored.chances) {
      #expect(abs(found - expected) < 0.03, "\(judgement.chances) for \(stored.chances)")
    }
    #expect(abs(judgement.chances.reduce(0, +) - 1) < 1e-5)
    #expect(judgement.match <= 1.00001 && judgement.differs <= 1.00001)
  }

  @Test func tellsOneFactFromAnother() throws {
    func match(_ a: String, _ b: String) throws -> Float {
      try #require(model.judge(model.encode(a), model.encode(b))).match
    }
    let told = "Thirteen miners were rescued from the flooded pit on Tuesday."
    let again = try match(told, "On Tuesday, rescuers brought thirteen miners out of the mine.")
    let other = try match(told, "The union of miners asks for higher wages.")
    let none = try match(told, "Grilled aubergines go well with lemon.")
    #expect(again > other && other >= none)
    #expect(again > 0.5 && none < 0.1)
  }

  @Test func sidesMayChangePlaces() throws {
    for stored in storedJudgements {
      let (a, b) = (model.encode(stored.a), model.encode(stored.b))
      let (inA, inB) = (
        bytes(of: stored.clauseA, in: stored.a), bytes(of: stored.clauseB, in: stored.b)
      )
      #expect(
        model.judge(a, clause: inA, b, clause: inB)
          == model.judge(b, clause: inB, a, clause: inA))
    }
  }

  @Test func alignsWordsThatCorrespond() throws {
    let (a, b) = ("The harbour was shut.", "They closed the port.")
    let links = model.alignment(model.encode(a), clause: nil, model.encode(b), clause: nil)
    #expect(links.count == 5)
    #expect(links.allSatisfy { $0.cosine <= 1.01 && $0.cosine >= -1.01 })
    let words = links.map {
      (Array(a.utf8)[$0.from], Array(b.utf8)[$0.to])
    }.map { (String(decoding: $0, as: UTF8.self), String(decoding: $1, as: UTF8.self)) }
    #expect(words.contains { $0 == ("harbour", "port") })
  }

  // MARK: The same everywhere

  @Test func givesTheSameBitsOnEveryProcessor() throws {
    #expect(!levels.isEmpty)
    let long = (0..<90).map { "word\($0), " }.joined()
    let texts = storedJudgements.map(\.a) + [long, "a", "ein zwei drei vier fünf"]
    for text in texts {
      let encoded = levels.map { $0.encode(text) }
      #expect(encoded.allSatisfy { $0 == encoded[0] })
      let other = model.encode(texts[0])
      let part = 0..<min(30, text.utf8.count)
      let judged = zip(levels, encoded).map { $0.judge($1, clause: part, other, clause: nil) }
      #expect(judged.allSatisfy { $0 != nil && $0 == judged[0] })
      let aligned = zip(levels, encoded).map {
        $0.alignment($1, clause: nil, other, clause: 4..<20)
      }
      #expect(aligned.allSatisfy { $0 == aligned[0] })
    }
  }

  @Test func threadsDoNotDisturbEachOther() async throws {
    let model = model
    let expected = storedJudgements.map { model.encode($0.a) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { storedJudgements.map { model.encode($0.a) } == expected }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  // MARK: Ranges

  @Test func clausesAreRangesOfBytes() throws {
    let text = "Señor Ibáñez said so."
    let encoded = model.encode(text)
    #expect(encoded.pieces.first == 0..<4)
    #expect(encoded.pieces(in: nil) == 0..<encoded.pieces.count)
    #expect(encoded.pieces(in: 0..<1) == 0..<1)
    #expect(encoded.pieces(in: 6..<7).isEmpty)
    #expect(encoded.pieces(in: 500..<600).isEmpty)
    #expect(model.judge(encoded, clause: 500..<600, encoded, clause: nil) == nil)
    #expect(model.judge(encoded, clause: nil, encoded, clause: 6..<7) == nil)
    #expect(model.judge(encoded, encoded) != nil)
  }

  // MARK: Bad input

  @Test(arguments: [
    "", " \n\t ", "\u{301}\u{301}", "\0\u{7F}", "😀😀 👩‍👩‍👧", "日本語の文章です。", "Привет, мир", "שלום עולם",
    "한국어", "ﬁne", "\u{FFFD}", "…", "ǅ", "İstanbul", "a\u{301}\u{302}\u{303}",
  ])
  func takesAnyText(text: String) {
    let encoded = model.encode(text)
    let other = model.encode("The harbour was closed.")
    let judgement = model.judge(encoded, other)
    #expect((judgement == nil) == encoded.pieces.isEmpty)
    if let judgement { #expect(judgement.chances.allSatisfy { $0 >= 0 && $0 <= 1 }) }
    #expect(encoded.pieces.allSatisfy { $0.upperBound <= text.utf8.count && !$0.isEmpty })
  }

  @Test func longTextsAreCutShort() throws {
    let words = (0..<10_000).map { "w\($0 % 7)" }.joined(separator: " ")
    let encoded = model.encode(words)
    #expect(encoded.isCutShort && encoded.pieces.count == MeaningModel.mostPieces)
    #expect(model.judge(encoded, encoded) != nil)
    let one = model.encode(String(repeating: "x", count: 200_000))
    #expect(one.pieces == [0..<200_000] && !one.isCutShort)
    // Longer than a window, and at its edges.
    for count in [1, 125, 126, 127, 190, 191, 254, 255, 256] {
      let text = Array(repeating: "sea", count: count).joined(separator: " ")
      #expect(model.encode(text).pieces.count == count)
    }
  }

  @Test func bytesThatAreNoTextArePassedOver() {
    let bytes: [UInt8] = [0x66, 0x69, 0x73, 0x68, 0xFF, 0x20, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xF4]
    let encoded = model.encode(bytes)
    #expect(encoded.pieces.first == 0..<4)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let noise = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(model.encode(noise).pieces.allSatisfy { $0.upperBound <= noise.count })
    }
  }

  @Test func weightsThatAreBrokenAreRefused() {
    let weights = MeaningModel.embeddedWeights
    #expect(MeaningModel(weights: weights)?.fingerprint == model.fingerprint)
    #expect(MeaningModel(weights: []) == nil)
    #expect(MeaningModel(weights: Array(weights[..<40])) == nil)
    #expect(MeaningModel(weights: Array(weights[..<(weights.count / 2)])) == nil)
    #expect(MeaningModel(weights: Array(weights.dropLast(64))) == nil)
    #expect(MeaningModel(weights: weights + [0]) == nil)
    for place in [0, 8, 12, 16, 20, 24, 28] {
      var other = weights
      other[place] ^= 0x55
      #expect(MeaningModel(weights: other) == nil)
    }
    #expect(MeaningModel(weights: weights, level: 7) == nil)
  }

  @Test func encodedSentencesCanBeKept() throws {
    for text in ["", "The harbour was closed.", "Señor Ibáñez"] {
      let encoded = model.encode(text)
      #expect(EncodedSentence(bytes: encoded.bytes) == encoded)
      #expect(EncodedSentence(bytes: encoded.bytes + [1]) == nil)
      #expect(EncodedSentence(bytes: encoded.bytes.dropLast()) == nil)
    }
    #expect(EncodedSentence(bytes: [0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    let encoded = model.encode("The harbour was closed.")
    var spoilt = encoded.bytes
    for place in stride(from: 44, to: spoilt.count, by: 3) { spoilt[place] = 0xFF }
    let other = try #require(EncodedSentence(bytes: spoilt))
    _ = model.judge(other, encoded)
    _ = model.alignment(other, clause: nil, encoded, clause: nil)
  }
}

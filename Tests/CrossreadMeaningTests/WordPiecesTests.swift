import Testing

@testable import CrossreadMeaning

@Suite struct WordPiecesTests {
  /// Numbers as the tokenizer of the base model (Hugging Face tokenizers 0.23) gives them.
  @Test(arguments: [
    (
      "The harbour-master's unforgettable resignation",
      [1996, 7440, 1011, 3040, 1005, 1055, 4895, 29278, 18150, 10880, 8172]
    ),
    ("Ünïcödé NAÏVE Łódź façade", [27260, 15743, 17814, 8508]),
    (
      "$5.4bn (up 3%) in Q2…",
      [1002, 1019, 1012, 1018, 24700, 1006, 2039, 1017, 1003, 1007, 1999, 1053, 2475, 1529]
    ),
    (
      "İstanbul, Привет; Ελλάδα",
      [
        9960, 1010, 1194, 16856, 10325, 25529, 15290, 22919, 1025, 1159, 29727, 29727, 14608, 29722,
        14608,
      ]
    ),
    ("日本 news 😀 x", [1864, 1876, 2739, 100, 1060]),
    ("a\u{AD}b c\u{200B}d\u{A0}e", [11113, 3729, 1041]),
    (
      "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq ok",
      [100, 7929]
    ),
  ])
  func cutsAsTheBaseModel(text: String, numbers: [Int32]) throws {
    let model = try #require(MeaningModel.shared)
    #expect(model.wordPieces(of: text).numbers == numbers)
  }

  @Test func rangesAreOfTheTextAsItStands() throws {
    let model = try #require(MeaningModel.shared)
    let text = "Łódź’s  naïve\u{AD}té — n\u{303}o 5.4%"
    let utf8 = Array(text.utf8)
    let words = model.wordPieces(of: text).ranges.map {
      String(decoding: utf8[$0], as: UTF8.self)
    }
    #expect(words == ["Łódź", "’", "s", "naïve", "té", "—", "n\u{303}o", "5", ".", "4", "%"])
  }
}

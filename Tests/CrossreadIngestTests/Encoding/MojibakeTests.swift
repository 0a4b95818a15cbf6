import Testing

@testable import CrossreadIngest

@Suite struct MojibakeTests {
  @Test(arguments: [
    ("donâ€™t", "don’t", 1), ("â€œSo,â€\u{9D} she said", "“So,” she said", 2),
    ("cafÃ© and dÃ©jÃ\u{A0} vu", "café and déjà vu", 3), ("Â£5 and Â£6", "£5 and £6", 2),
    ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет", 6), ("ðŸ˜€", "😀", 1), ("â‚¬5", "€5", 1),
  ])
  func undoesWhatIsCertain(torn: String, whole: String, count: Int) {
    let mojibake = Mojibake(Array(torn.utf8))
    #expect(String(decoding: mojibake.utf8, as: UTF8.self) == whole)
    #expect(mojibake.repaired == count)
    #expect(mojibake.suspected == 0)
  }

  @Test(arguments: [
    "plain", "café déjà vu", "São Paulo", "MAÇÃ", "«MAÇÃ»", "Ångström", "naïve “quotes”", "Ã", "",
    "HÂ", "Привет", "日本語",
  ])
  func leavesWhatIsWritten(text: String) {
    let mojibake = Mojibake(Array(text.utf8))
    #expect(String(decoding: mojibake.utf8, as: UTF8.self) == text)
    #expect(mojibake.repaired == 0)
  }

  @Test func reportsWhatIsNotCertain() {
    let mojibake = Mojibake(Array("one Ã© alone".utf8))
    #expect(mojibake.repaired == 0)
    #expect(mojibake.suspected == 1)
  }
}

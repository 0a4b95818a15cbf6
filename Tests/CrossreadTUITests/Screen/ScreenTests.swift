import CrossreadCore
import Testing

@testable import CrossreadTUI

@Suite struct ScreenTests {
  private func screen(_ texts: [(String, Int)], columns: Int = 8) -> Screen {
    var screen = Screen(size: ScreenSize(rows: 1, columns: columns))
    for (text, column) in texts { screen.put(text, row: 0, column: column) }
    return screen
  }

  @Test func leavesOutWhatDoesNotFit() {
    #expect(screen([("東京都庁x", 0)], columns: 5).text == "東京")
    #expect(screen([("ab東", 5)], columns: 8).text == "     ab")
  }

  @Test(arguments: [
    ([("東京", 0), ("x", 0)], "x 京"),
    ([("東京", 0), ("x", 1)], " x京"),
    ([("東京", 0), ("x", 2)], "東x"),
    ([("東京", 0), ("新", 1)], " 新"),
    ([("abcd", 0), ("新", 1)], "a新d"),
  ])
  func leavesNoHalfOfAWideCluster(texts: [(String, Int)], expected: String) {
    let screen = screen(texts)
    expectSound(screen)
    #expect(screen.text(ofRow: 0) == expected)
  }

  @Test func ignoresPlacesOutside() {
    var screen = Screen(size: ScreenSize(rows: 2, columns: 4))
    screen.put("x", row: -1, column: 0)
    screen.put("x", row: 2, column: 0)
    screen.put("abcdef", row: 0, column: -2)
    #expect(screen.text == "cdef\n")
  }

  @Test func differenceIsOnlyWhatChanged() {
    let old = screen([("abcdefgh", 0)])
    let new = screen([("abXdefYh", 0)])
    let patches = new.difference(from: old)
    #expect(patches.map(\.column) == [2, 6])
    #expect(patches.map(\.cells.count) == [1, 1])
    #expect(old.applying(patches) == new)
  }

  @Test func differenceHoldsWholeClusters() {
    var generator = SeededGenerator(seed: 3)
    let pieces = ["a", "東", "e\u{301}", "👍", " ", "🇫🇷", "कि", "x"]
    func random() -> Screen {
      var screen = Screen(size: ScreenSize(rows: 3, columns: 11))
      for _ in 0..<20 {
        screen.put(
          pieces.randomElement(using: &generator) ?? "",
          row: Int.random(in: 0..<3, using: &generator),
          column: Int.random(in: 0..<11, using: &generator))
      }
      return screen
    }
    for _ in 0..<300 {
      let (old, new) = (random(), random())
      expectSound(new)
      let patches = new.difference(from: old)
      #expect(old.applying(patches) == new)
      #expect(patches.allSatisfy { $0.cells.first?.width != 0 })
    }
  }

  @Test func foldsToASCIIColumnByColumn() {
    let screen = screen([("é東≠x…", 0)]).foldedToASCII()
    #expect(screen.text(ofRow: 0) == "e??!x.")
    expectSound(screen)
  }
}

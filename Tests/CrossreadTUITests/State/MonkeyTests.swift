import CrossreadCompare
import CrossreadCore
import Testing

@testable import CrossreadTUI

/// Random keys and window sizes: nothing crashes, no cell spills, and what is drawn by
/// differences is what a full drawing would show.
@Suite struct MonkeyTests {
  @Test(arguments: [(UInt64(1), 700), (2, 400)])
  func drawsBySmallStepsWhatItWouldDrawAtOnce(seed: UInt64, steps: Int) {
    var generator = SeededGenerator(seed: seed)
    var state = BrowserState(
      input: BrowserInput(
        comparisons: [Fixtures.bridge, Fixtures.scripts, Fixtures.many(sources: 5, findings: 30)],
        messages: ["one", "two"]),
      options: BrowserOptions(usesASCII: seed == 2, isMonochrome: seed == 2),
      size: ScreenSize(rows: 24, columns: 80))
    var shown: Screen?
    let keys =
      KeyTable.standard.bindings.flatMap(\.keys) + "abe東\u{301}".map { Key.character($0) }
    for _ in 0..<steps {
      let action: Action
      if Int.random(in: 0..<12, using: &generator) == 0 {
        action = .resize(
          ScreenSize(
            rows: Int.random(in: 1...60, using: &generator),
            columns: Int.random(in: 1...160, using: &generator)))
      } else if Int.random(in: 0..<20, using: &generator) == 0 {
        let kinds: [MouseEvent.Kind] = [.press, .wheelUp, .wheelDown]
        action = .mouse(
          MouseEvent(
            kind: kinds.randomElement(using: &generator) ?? .press,
            row: Int.random(in: 0..<60, using: &generator),
            column: Int.random(in: 0..<160, using: &generator)))
      } else if Int.random(in: 0..<30, using: &generator) == 0 {
        let others: [Action] = [
          .paste("xi q 東"), .ground(isDark: true), .ground(isDark: false),
          .unknown(.endlessAnswer), .told("done", isWarning: true),
        ]
        action = others.randomElement(using: &generator) ?? .digit(9)
      } else {
        let key = keys.randomElement(using: &generator) ?? .enter
        action = state.action(for: key)
      }
      state = update(state, action).0
      let next = view(state)
      expectSound(next)
      // What may be drawn later lies within the screen.
      #expect(next.keeping(state.followers, of: next) == next)
      let patches = next.difference(from: shown)
      let drawn =
        shown?.size == next.size
        ? shown?.applying(patches) : Screen(size: next.size).applying(patches)
      #expect(drawn?.text == next.text)
      #expect(drawn?.cells.map(\.style) == next.cells.map(\.style))
      shown = next
    }
  }
}

import Foundation
import Testing

@testable import CrossreadTUI

@Suite struct ThemeTests {
  /// The contrast of two colours (WCAG 2.1, 1.4.3), from 1 to 21.
  private func contrast(_ a: Color, _ b: Color) -> Double {
    func luminance(_ color: Color) -> Double {
      func linear(_ value: Int) -> Double {
        let share = Double(value) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      let (red, green, blue) = color.components
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  @Test(arguments: [(Palette.dark, Int16(16)), (.light, 231)], Role.allCases)
  func everyRoleCanBeReadOnItsGround(ground: (palette: Palette, number: Int16), role: Role) {
    let style = Theme(isMonochrome: false, palette: ground.palette).style(role)
    let back = style.background == .standard ? Color(ground.number) : style.background
    guard style.foreground != .standard else { return }
    #expect(contrast(style.foreground, back) >= 4.5, "\(ground.palette) \(role)")
  }

  /// Yellow of the first eight colours could not be read on white.
  @Test func whatIsToldDifferentlyCanBeReadOnAnyGround() {
    for monochrome in [false, true] {
      let theme = Theme(isMonochrome: monochrome)
      let style = theme.style(.toldDifferently)
      #expect(style != theme.style(.diverge) && style != theme.style(.agree))
    }
    let color = Theme(isMonochrome: false).style(.toldDifferently).foreground
    #expect(contrast(color, Color(16)) > 4.4 && contrast(color, Color(231)) > 4.4)
  }

  @Test(arguments: Role.allCases)
  func withoutColoursNothingHasOne(role: Role) {
    var theme = Theme(isMonochrome: true, palette: .dark)
    theme.styles[role] = Style(foreground: .red, attributes: .bold)
    #expect(theme.style(role) == Style(attributes: .bold))
    let plain = Theme(isMonochrome: true).style(role)
    #expect(plain.foreground == .standard && plain.background == .standard)
  }

  @Test(arguments: [
    (Int16(208), 256, Int16(208)), (208, 16, 11), (9, 8, 1), (208, 8, 3), (16, 8, 0), (-1, 8, -1),
    (231, 16, 15), (114, 8, 7),
  ])
  func coloursAreFittedToTheTerminal(number: Int16, count: Int, expected: Int16) {
    let fitted = Color(number).fitted(to: count)
    #expect(fitted.number < count)
    if number < 16 || number == 16 || number == 231 || count == 256 {
      #expect(fitted.number == expected)
    }
  }

  @Test func namesOfColours() {
    #expect(Color(name: "red") == .red)
    #expect(Color(name: "bright-white") == Color(15))
    #expect(Color(name: "default") == .standard)
    #expect(Color(name: "-1") == nil)
  }
}

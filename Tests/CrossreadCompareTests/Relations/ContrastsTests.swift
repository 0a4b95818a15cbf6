import Testing

@testable import CrossreadCompare

@Suite struct ContrastsTests {
  @Test(arguments: [
    ("resign", "fire", true), ("resign", "step down", false), ("die", "kill", false),
    ("arrest", "charge", false), ("urge", "order", false), ("walk", "swim", false),
    ("praise", "condemn", true), ("praise", "praise", false),
  ])
  func knowsContraryVerbs(_ a: String, _ b: String, _ isContrary: Bool) {
    #expect(Contrasts.areContrary(a, b) == isContrary)
    #expect(Contrasts.areContrary(b, a) == isContrary)
  }

  @Test func sortsLimitsIntoGroups() {
    #expect(Qualifiers.value(of: "temporarily")?.group == .duration)
    #expect(
      Qualifiers.value(of: "temporarily")?.value != Qualifiers.value(of: "permanently")?.value)
    #expect(Qualifiers.value(of: "green") == nil)
  }
}

import Testing

@testable import CrossreadTUI

@Suite struct KeyTableTests {
  private let table = KeyTable.standard

  @Test(arguments: KeyContext.allCases)
  func noKeyMeansTwoThings(context: KeyContext) {
    let keys = table.bindings(in: context).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyRowHasHelpKeysAndAPlace() {
    for binding in table.bindings {
      #expect(!binding.help.isEmpty, "\(binding.name)")
      #expect(!binding.keys.isEmpty, "\(binding.name)")
      #expect(!binding.contexts.isEmpty, "\(binding.name)")
    }
  }

  @Test func namesAreUniqueAndSpelledForConfiguration() {
    let names = table.bindings.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(name)")
    }
  }

  @Test func everyCommandHasAKey() {
    #expect(Set(table.bindings.map(\.command)) == Set(Command.allCases))
  }

  @Test func everyKeyNameParses() {
    for key in table.bindings.flatMap(\.keys) {
      #expect(Key(name: key.name) == key, "\(key.name)")
    }
  }

  @Test func everyBindingDoesSomethingWhereItIsValid() {
    // A key that help lists must change the state, say why not, or ask for an effect.
    let lists = Fixtures.state(rows: 40, columns: 140)
    let places: [KeyContext: [BrowserState]] = [
      .panes: [
        lists, lists.typing("j Space 1"), lists.typing("2 j"), lists.typing("/ L Enter"),
        lists.typing("b"),
      ],
      .article: [lists.typing("Enter"), lists.typing("Enter G")],
      .page: [lists.typing("?"), update(lists.typing("?"), .resize(small)).0.typing("PgDn")],
      .stories: [], .picker: [lists.typing("c"), lists.typing("c j Space")],
      .library: [
        LibraryStateTests.start(), LibraryStateTests.start().typing("j Space"),
        LibraryStateTests.start(total: 900),
      ],
      .mark: [lists.typing("'")],
      .table: [lists.typing("m"), lists.typing("m / L Enter j u")],
      .palette: [
        lists.typing("Ctrl-P"), lists.typing("Ctrl-P a b Left"), lists.typing("Ctrl-P PgDn"),
        lists.typing("f a b"),
      ],
      .brief: [lists.typing("B"), lists.typing("B j j / L Enter"), lists.typing("b B")],
      .verdict: [lists.typing("x"), lists.typing("x s x")],
      .prompt: [
        lists.typing("/ a"), lists.typing("/ a Enter / b"), lists.typing("/ a Enter / Up"),
        lists.typing("/ a b Left"), lists.typing(": m a"),
      ],
    ]
    for context in KeyContext.allCases {
      let states = (places[context] ?? []).flatMap {
        [$0, update($0, .resize(small)).0.typing("PgDn")]
      }
      for binding in table.bindings(in: context) where !states.isEmpty {
        let works = states.contains { state in
          let (next, effects) = update(state, .command(binding.command))
          return !effects.isEmpty || view(next) != view(state)
        }
        #expect(works, "\(binding.name) in \(context)")
      }
    }
  }

  private let small = ScreenSize(rows: 8, columns: 40)

  @Test func documentationIsUpToDate() throws {
    try expectFile(table.markdown, "docs/keys.md")
  }

  @Test func typesIntoThePromptWhatHasNoBinding() {
    #expect(table.action(for: .character("q"), in: .prompt) == .type("q"))
    #expect(table.action(for: .character("q"), in: .panes) == .command(.back))
    #expect(table.action(for: .up, in: .prompt) == .command(.earlierLine))
    #expect(table.action(for: .pageUp, in: .prompt) == .unknown(.pageUp))
  }
}

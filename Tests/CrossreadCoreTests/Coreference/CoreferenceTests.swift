import CrossreadCore
import CrossreadTestSupport
import Testing

@Suite struct CoreferenceTests {
  private func resolve(_ string: String) -> (
    text: ArticleText, mentions: [Mention], entities: [Entity]
  ) {
    let text = ArticleText(string)
    let tokenized = Tokenizer().tokenize(text)
    let syntax = SyntaxAnalyzer().analyze(tokenized)
    let names = NameFinder().names(in: tokenized, syntax: syntax)
    let (mentions, entities) = Coreference().resolve(names, in: tokenized, syntax: syntax)
    return (text, mentions, entities)
  }

  @Test(arguments: [
    ("Anna Berg came. Berg left. Mrs. Berg spoke.", ["Anna Berg", "Berg", "Mrs. Berg"]),
    (
      "The National Weather Service warned. The NWS said so.",
      ["National Weather Service", "NWS"]
    ),
    ("He left the United States. The U.S. agreed.", ["United States", "U.S."]),
    ("She read the Harbour Post. The Post said so.", ["Harbour Post", "Post"]),
    ("She left Phoenix, Ariz., and liked Arizona.", ["Ariz.", "Arizona"]),
    ("He drove to Ft. Myers. Fort Myers was empty.", ["Ft. Myers", "Fort Myers"]),
    ("The Select Committee on Fisheries met. Fisheries matter.", ["Select Committee on Fisheries"]),
    ("Gov. Michael Hale came. Mike Hale left.", ["Michael Hale", "Mike Hale"]),
  ])
  func joinsTheFormsOfOneName(_ text: String, _ forms: [String]) {
    let found = resolve(text)
    #expect(found.entities.first { $0.names.contains(forms[0]) }?.names == forms)
  }

  @Test(arguments: [
    "Senate Leader Anna Berg came. The Senate ⟦leader⟧ spoke.",
    "Ohio Governor Anna Berg came. The Ohio ⟦governor⟧ spoke.",
    "Labour spokeswoman Anna Berg came. A day later the Labour ⟦spokeswoman⟧ spoke.",
  ])
  func knowsSomebodyByAnOfficeWithANameInIt(marked: String) throws {
    let marked = MarkedText(marked)
    let found = resolve(marked.text.string)
    let mention = try #require(found.mentions.first { $0.span == marked.spans[0] })
    #expect(mention.entity.map { found.entities[$0].name } == "Anna Berg")
  }

  @Test func leavesAnOfficeAloneThatNobodyNearHas() {
    let found = resolve("Senate Leader Anna Berg came. The Ohio leader spoke.")
    #expect(!found.mentions.contains { $0.form == .nominal && $0.entity != nil })
  }

  @Test func leavesANameOfNoWordsUnknown() {
    let text = ArticleText("Jr. spoke.")
    let tokenized = Tokenizer().tokenize(text)
    let name = Mention(span: Span(0, 3), kind: .person, form: .name, entity: nil)
    let found = Coreference().resolve(
      [name], in: tokenized, syntax: SyntaxAnalyzer().analyze(tokenized))
    #expect(found.mentions.first?.entity == nil)
    #expect(found.entities.isEmpty)
  }

  @Test func keepsPersonsOfOneSurnameApart() {
    let found = resolve("Peter Hale met Susan Hale. Mrs. Hale thanked Mr. Hale.")
    #expect(
      found.entities.map(\.names) == [["Peter Hale", "Mr. Hale"], ["Susan Hale", "Mrs. Hale"]])
  }

  @Test func keepsFatherAndSonApart() {
    let found = resolve("Peter Hale left. Peter Hale Jr. stayed. Susan Hale met Peter Hale Jr.")
    #expect(
      found.entities.map(\.names) == [["Peter Hale"], ["Peter Hale Jr."], ["Susan Hale"]])
  }

  @Test func takesNobodyForAJuniorBeforeHeIsNamed() {
    let found = resolve("Hale spoke. His son, Peter Hale Jr., left. Then Hale sat down.")
    #expect(found.entities.map(\.names) == [["Hale"], ["Peter Hale Jr."]])
    let other = resolve("Peter Hale Jr. spoke. Then Hale sat down.")
    #expect(other.entities.map(\.names) == [["Peter Hale Jr.", "Hale"]])
  }

  @Test func takesNoKingForOneOfTheName() {
    let found = resolve("Susan Hale met Susan II, the queen.")
    #expect(found.entities.map(\.names) == [["Susan Hale"], ["Susan II"]])
  }

  @Test func takesAJuniorForHimselfWithoutTheWord() {
    let found = resolve("Peter Hale Jr. stayed. Later Peter Hale left.")
    #expect(found.entities.map(\.names) == [["Peter Hale Jr.", "Peter Hale"]])
  }

  @Test(arguments: [
    ("French Foreign Minister Paul Martin spoke.", "French Foreign Minister"),
    ("Clara Hill, a spokeswoman for the council, agreed.", "spokeswoman for the council"),
    ("The president, Clara Hill, agreed.", "president"),
    ("They arrested former security contractor Clara Hill.", "former security contractor"),
    (
      "Clara Hill, director of the Food and Drug Administration, agreed.",
      "director of the Food and Drug Administration"
    ),
  ])
  func collectsRoles(_ text: String, _ role: String) {
    let person = resolve(text).entities.first { $0.kind == .person }
    #expect(person?.roles.map(\.text) == [role])
  }

  @Test func takesTheNextOfAListForNoRole() {
    let found = resolve("They met Clara Hill, former President Tim Lund, and Governor Paul Martin.")
    #expect(
      found.entities.map { $0.roles.map(\.text) } == [[], ["former President"], ["Governor"]])
  }

  @Test func takesNoClauseBehindACommaForARole() {
    let found = resolve("According to Clara Hill, the agency quietly recorded calls from Marsh.")
    #expect(found.entities.flatMap(\.roles).isEmpty)
  }

  @Test(arguments: [
    ("Paul Martin arrived late. ⟦He⟧ apologised.", "Paul Martin"),
    ("Clara Hill met Paul Martin. ⟦She⟧ smiled.", "Clara Hill"),
    ("Spokesman Paul Martin agreed. ⟦The spokesman⟧ left.", "Paul Martin"),
    ("The National Weather Service warned. ⟦The agency⟧ stayed.", nil),
    ("Paul Martin, ⟦who⟧ was late, left.", "Paul Martin"),
    ("Paul Martin of Elm County, Ohio, ⟦who⟧ was late, left.", "Paul Martin"),
    ("Paul Martin (R-Ohio), ⟦who⟧ was late, left.", "Paul Martin"),
    ("A ministry spokesman met Paul Martin. ⟦The spokesman⟧ left.", nil),
    ("“⟦He⟧ is wrong,” Paul Martin said.", nil),
    // Of himself the speaker says "I", whoever named him before.
    ("Paul Martin met Tim Lund. Martin was calm. “⟦He⟧ is wrong,” Martin said.", "Tim Lund"),
    ("Tim Lund left. Paul Martin was calm, and Martin said so. “⟦He⟧ is wrong.”", "Tim Lund"),
    ("The Space Agency warned. ⟦The agency⟧ stayed.", "Space Agency"),
    ("President Clara Hill met Vice President Paul Martin. ⟦The president⟧ left.", "Clara Hill"),
    (
      "President Clara Hill met Vice President Paul Martin. ⟦The vice president⟧ left.",
      "Paul Martin"
    ),
    ("Former Minister Paul Martin spoke. ⟦The minister⟧ left.", nil),
    (
      "French Foreign Minister Clara Hill met German Foreign Minister Paul Martin. "
        + "⟦The French minister⟧ left.", "Clara Hill"
    ),
    ("French Foreign Minister Clara Hill spoke. ⟦The German minister⟧ left.", nil),
    // A paragraph is of one thing.
    (
      "Tim Lund built the house. Lund is proud of it. He smiled.\n\nThe last word was with the "
        + "lawyer, Paul Martin. “The roof is old,” ⟦he⟧ said.", "Paul Martin"
    ),
  ])
  func resolvesReferences(_ marked: String, _ name: String?) {
    let marked = MarkedText(marked)
    let found = resolve(marked.text.string)
    let mention = found.mentions.first { $0.span == marked.spans[0] }
    #expect(mention != nil)
    #expect(mention?.entity.map { found.entities[$0].name } == name)
  }

  @Test func listsTheMentionsOfEachEntity() {
    let found = resolve("Paul Martin arrived. He sat down. Martin spoke.")
    #expect(found.entities.first?.mentions == [0, 1, 2])
    #expect(found.entities.first?.name == "Paul Martin")
  }
}

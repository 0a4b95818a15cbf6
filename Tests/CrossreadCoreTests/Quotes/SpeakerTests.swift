import Testing

@testable import CrossreadCore

/// Who says what, read as the program reads it.
@Suite struct SpeakerTests {
  /// What somebody says, as it stands, and by whom: an actor's name, or the words that tell who
  /// speaks where the article names nobody.
  private func said(_ text: String) -> [String] {
    let reading = Reader().read(
      Article(id: "1", file: "1.txt", source: Source(name: "post"), text: ArticleText(text)))
    return reading.quotes.map { quote in
      let speaker =
        quote.entity.map { reading.entities[$0].name } ?? quote.speaker.map { reading.text[$0] }
      let content = quote.content.map { reading.text[$0] }.joined(separator: " … ")
      return "\(speaker ?? "?"): \(content)"
    }
  }

  @Test(arguments: [
    (
      "The culture secretary, Mia Falk, said the hall would close.",
      "Mia Falk: the hall would close"
    ),
    (#""It will close," the town's mayor, Mia Falk, said."#, #"Mia Falk: "It will close,""#),
    (#""It will close," said the town's mayor, Mia Falk."#, #"Mia Falk: "It will close,""#),
    (
      "A spokesman for the union, Nils Berg, said the hall would close.",
      "Nils Berg: the hall would close"
    ),
    (
      "The head of the water board in the town of Elm, Mia Falk, said that nobody was ill.",
      "Mia Falk: that nobody was ill"
    ),
    ("Her lawyer, Nils Berg, said she would appeal.", "Nils Berg: she would appeal"),
    ("One of the drivers, Mia Falk, said the road was icy.", "Mia Falk: the road was icy"),
    ("The road was icy, one of the drivers, Mia Falk, said.", "Mia Falk: The road was icy"),
    (
      "The party leader, Senator Nils Berg, said the bill was dead.",
      "Nils Berg: the bill was dead"
    ),
    (
      #""The mast may fall," Mia Falk, 61, an engineer who built it and now lives nearby, said."#,
      #"Mia Falk: "The mast may fall,""#
    ),
  ])
  func namesWhomARoleDescribes(_ text: String, _ expected: String) {
    #expect(said(text) == [expected])
  }

  @Test func aListIsNoDescription() {
    let found = said("The mayor, Mia Falk, Nils Berg and others said the hall would close.")
    #expect(found.allSatisfy { !$0.hasPrefix("Mia Falk:") })
  }

  @Test func aLetterToSomebodyIsNotHis() {
    let found = said("In a letter to the mayor, Nils Berg said the hall would close.")
    #expect(found == ["Nils Berg: the hall would close"])
  }

  @Test(arguments: [
    (
      "Rents will rise, Mia Falk said, and pay will fall, Nils Berg said.",
      ["Mia Falk: Rents will rise", "Nils Berg: pay will fall"]
    ),
    (
      "Mia Falk said rents would rise, while Nils Berg insisted they would fall.",
      ["Mia Falk: rents would rise", "Nils Berg: they would fall"]
    ),
    (
      "Mia Falk said rents would rise and Nils Berg said they would fall.",
      ["Mia Falk: rents would rise", "Nils Berg: they would fall"]
    ),
    (
      "Mia Falk said the roof was sound, but Nils Berg denied that.",
      ["Mia Falk: the roof was sound", "Nils Berg: that"]
    ),
    (
      "The board knew the roof was weak, a builder told the inquiry.",
      ["a builder: The board knew the roof was weak"]
    ),
    (
      "The hall was full, Mia Falk said, and the roof was weak, Nils Berg said.",
      ["Mia Falk: The hall was full", "Nils Berg: the roof was weak"]
    ),
    (
      "The mayor was warned in June, a builder said, but the board denied it.",
      ["a builder: The mayor was warned in June", "the board: it"]
    ),
    (
      #"Mia Falk said that "it will rise," while Nils Berg said "it will fall.""#,
      [#"Mia Falk: that "it will rise,""#, #"Nils Berg: "it will fall.""#]
    ),
  ])
  func tellsTwoSpeakersOfOneSentenceApart(_ text: String, _ expected: [String]) {
    #expect(said(text) == expected)
  }

  @Test func whatIsReportedTwiceStaysOne() {
    #expect(
      said("Mia Falk said that the board had lied and that Nils Berg knew.")
        == ["Mia Falk: that the board had lied and that Nils Berg knew"])
  }

  @Test(arguments: [
    (#""The dam is safe," the man who warned Mia Falk said."#, "the man who warned Mia Falk"),
    (#""I was ill," Mia Falk, whom rivals described as lazy, said on Monday."#, "Mia Falk"),
    (#""It is late," White House press secretary Mia Falk said."#, "Mia Falk"),
    (#""It is late," a former United States envoy said."#, "a former United States envoy"),
    (#""It is late," the letter reads."#, "the letter"),
  ])
  func takesTheMainVerbForTheCue(_ text: String, _ speaker: String) {
    #expect(said(text).first?.hasPrefix(speaker + ": ") == true)
  }

  @Test(arguments: [
    "The judge fined Nils Berg 300 dollars.", "Nils Berg, also known as the Owl, left.",
    "The board appointed Mia Falk treasurer.", "The bank posted a profit of $3 million.",
    "The arrow pointed to the exit.", "The chart showed a fall.", "They named the dog Rex.",
    "The recipe calls for two eggs.", "The team signed Nils Berg for a year.",
    "She wrote a book.", "He called the police.", "The firm offered a reward.",
  ])
  func whatSaysNothingHasNoSpeaker(_ text: String) { #expect(said(text).isEmpty) }

  @Test(arguments: [
    "Mia Falk denied the charges.", "The ministry confirmed the deaths.",
    "Nils Berg condemned the attack.", "Mia Falk called the charge a lie.",
    "The union complained about the noise.", "Mia Falk opposed the plan.",
  ])
  func aNounAloneMayBeWhatIsSaid(_ text: String) { #expect(said(text).count == 1) }

  @Test(arguments: [
    (
      "“We lost $5.6” billion,” Mia Falk said. “We are sorry.”",
      "Mia Falk: “We lost $5.6” billion,” … “We are sorry.”"
    ),
    (
      "“The plan will fail, Mia Falk said. “We know it.”",
      "Mia Falk: “The plan will fail, … “We know it.”"
    ),
  ])
  func aMarkThatStandsWrongEndsNoUtterance(_ text: String, _ expected: String) {
    #expect(said(text) == [expected])
  }

  @Test func aSentenceOfInquitsStaysCheap() {
    let text = String(repeating: "it rains, the mayor, Mia Falk, said, and ", count: 20_000)
    #expect(!said(text).isEmpty)
  }
}

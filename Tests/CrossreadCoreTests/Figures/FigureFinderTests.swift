import CrossreadTestSupport
import Testing

@testable import CrossreadCore

@Suite struct FigureFinderTests {
  /// Reads the figures of a text whose tags are given, one for each token.
  private func figures(_ text: String, tags: String? = nil) -> [Figure] {
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    var given = (tags ?? "").split(separator: " ").map { PartOfSpeech(conllu: $0) ?? .other }
    given += Array(repeating: .other, count: max(0, tokenized.tokens.count - given.count))
    let count = tokenized.tokens.count
    let syntax = Syntax(
      tags: Array(given.prefix(count)), heads: Array(repeating: -1, count: count),
      relations: Array(repeating: .dep, count: count))
    let dates = DateFinder().dates(in: tokenized, syntax: syntax, published: nil)
    return FigureFinder().figures(in: tokenized, syntax: syntax, dates: dates)
  }

  private func summary(_ figure: Figure, in text: String) -> String {
    func short(_ value: Double) -> String {
      let rounded = (value * 100).rounded() / 100
      return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
    let range =
      figure.low == figure.high ? short(figure.low) : short(figure.low) + "..." + short(figure.high)
    let measure =
      switch figure.measure {
      case .count: "count"
      case .money(let code): code
      case .percent: "percent"
      case .duration: "days"
      case .age: "age"
      case .physical(let unit): unit
      case .bare: "bare"
      }
    let words = ArticleText(text)[figure.span]
    return "\(words)|\(range) \(measure)|\(figure.bound)|\(figure.unit ?? "")|\(figure.head ?? "")"
  }

  @Test(arguments: [
    ("It cost $5 million.", "$5 million|5000000 USD|exact||"),
    ("It cost over $5bn.", "over $5bn|5000000000 USD|over||"),
    ("It cost C$1,200.50 then.", "C$1,200.50|1200.5 CAD|exact||"),
    ("It cost about 30 million euros.", "about 30 million euros|30000000 EUR|about||"),
    ("It cost $1 to $2 billion.", "$1 to $2 billion|1000000000...2000000000 USD|between||"),
    ("It cost billions of dollars.", "billions of dollars|2000000000...999000000000 USD|between||"),
    ("They earn $7.25 an hour.", "$7.25 an hour|7.25 USD|exact|an hour|hour"),
    ("It rose 47 percent.", "47 percent|47 percent|exact||"),
    ("It rose at least 4.5% then.", "at least 4.5%|4.5 percent|over||"),
    ("It rose two-thirds of the way.", "two-thirds|66.67 percent|exact||"),
    ("About one in five agreed.", "About one in five|20 percent|about||"),
    ("Nine out of 10 agreed.", "Nine out of 10|90 percent|exact||"),
    ("It hit three in 10 days.", "10 days|10 days|exact|days|day"),
    (
      "It rose 3 percentage points.",
      "3 percentage points|3 percentage point|exact|percentage points|point"
    ),
    ("They waited three weeks.", "three weeks|21 days|exact|weeks|week"),
    ("They waited less than four days.", "less than four days|4 days|under|days|day"),
    ("They waited for half an hour.", "half an hour|0.02 days|about||"),
    ("They waited more than a decade.", "more than a decade|3652.5 days|over||"),
    ("They waited two to three days.", "two to three days|2...3 days|between|days|day"),
    ("They waited between 2 and 3 days.", "between 2 and 3 days|2...3 days|between|days|day"),
    ("A monthlong wait.", "monthlong|30.44 days|about||"),
    ("The 26-year-old left.", "26-year-old|26 age|exact||"),
    ("She is 26 years old.", "26 years old|26 age|exact||"),
    ("A man aged 26 left.", "aged 26|26 age|exact||"),
    ("He was in his 30s then.", "30s|30...39 age|between||"),
    ("She is in her mid-40s now.", "mid-40s|40...49 age|between||"),
    ("It took two-and-a-half months.", "two-and-a-half months|76.09 days|exact|months|month"),
    ("It fell by more than half.", "more than half|50 percent|over||"),
    ("It is 5 miles long.", "5 miles|8046.72 m|exact|miles|mile"),
    ("It is 50 degrees Fahrenheit.", "50 degrees Fahrenheit|10 °C|exact|degrees Fahrenheit|degree"),
    ("It drove 60 miles an hour.", "60 miles an hour|26.82 m/s|exact|miles an hour|mile"),
    ("It passed 52-48 then.", "52-48|48...52 bare|exact|vote|vote"),
    ("They voted 217 to 215 then.", "217 to 215|215...217 bare|exact|vote|vote"),
    ("It scored 70.3 then.", "70.3|70.3 bare|exact||"),
  ])
  func readsMeasures(text: String, expected: String) {
    #expect(figures(text).map { summary($0, in: text) } == [expected])
  }

  @Test(arguments: [
    (
      "Over 70 million French call records vanished", "ADP NUM NUM ADJ NOUN NOUN VERB",
      "Over 70 million French call records|70000000 count|over|French call records|record"
    ),
    (
      "They taped millions of phone calls", "PRON VERB NOUN ADP NOUN NOUN",
      "millions of phone calls|2000000...999000000 count|between|phone calls|call"
    ),
    (
      "A 30-day period began", "DET NUM PUNCT NOUN NOUN VERB",
      "30-day period|30 days|exact|period|period"
    ),
    (
      "In a month long period they taped", "ADP DET NOUN ADJ NOUN PRON VERB",
      "month long period|30.44 days|about|period|period"
    ),
    (
      "A dozen armed men fled", "DET NOUN ADJ NOUN VERB",
      "A dozen armed men|12 count|exact|armed men|man"
    ),
    (
      "From 12 to 15 people died", "ADP NUM ADP NUM NOUN VERB",
      "12|12 count|exact|people|person;15 people|15 count|exact|people|person"
    ),
    (
      "Some 12 to 15 people died", "DET NUM ADP NUM NOUN VERB",
      "Some 12 to 15 people|12...15 count|between|people|person"
    ),
    (
      "It left 53 wounded there", "PRON VERB NUM ADJ ADV",
      "53 wounded|53 count|exact|wounded|wounded"
    ),
    (
      "About 47 percent of Americans agree", "ADV NUM NOUN ADP PROPN VERB",
      "About 47 percent of Americans|47 percent|about|Americans|american"
    ),
    (
      "He spent $2 million in legal fees", "PRON VERB SYM NUM NUM ADP ADJ NOUN",
      "$2 million in legal fees|2000000 USD|exact|legal fees|fee"
    ),
    (
      "One man and 12 or more boys", "NUM NOUN CCONJ NUM CCONJ ADJ NOUN",
      "One man|1 count|exact|man|man;12 or more boys|12 count|over|boys|boy"
    ),
    (
      "A 48-page report fell", "DET NUM PUNCT NOUN NOUN VERB",
      "48-page report|48 count|exact|page|page"
    ),
    (
      "Adults 19 or older vote", "NOUN NUM CCONJ ADJ VERB", "19 or older|19 age|over||"
    ),
    (
      "Talk about two secret plans", "NOUN ADP NUM ADJ NOUN",
      "two secret plans|2 count|exact|secret plans|plan"
    ),
    (
      "A half-dozen senators left", "DET NOUN PUNCT NOUN NOUN VERB",
      "A half-dozen senators|6 count|exact|senators|senator"
    ),
    ("Ann Smith, 43, left", "PROPN PROPN PUNCT NUM PUNCT VERB", "43|43 age|exact||"),
    ("Ann , who is 43 , left", "PROPN PUNCT PRON VERB NUM PUNCT VERB", "43|43 age|exact||"),
    ("She was 22 when it fell", "PRON VERB NUM ADV PRON VERB", "22|22 age|exact||"),
    ("The score is 43 , he says", "DET NOUN VERB NUM PUNCT PRON VERB", "43|43 bare|exact||"),
  ])
  func readsWhatIsCounted(text: String, tags: String, expected: String) {
    let found = figures(text, tags: tags).map { summary($0, in: text) }
    #expect(found.joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("No one came on 12 May 2013", "DET PRON VERB ADP NUM PROPN NUM"),
    ("One of them flew a Boeing 747", "NUM ADP PRON VERB DET PROPN NUM"),
    ("It came third in 2012 at 5 p.m.", "PRON VERB ADV ADP NUM ADP NUM NOUN"),
    ("Call 555-0123 or see page 12", "VERB NUM PUNCT NUM CCONJ VERB NOUN NUM"),
    ("The two met", "DET NUM VERB"), ("An F-16 fell", "DET NOUN PUNCT NUM VERB"),
  ])
  func leavesOtherNumbersAlone(text: String, tags: String) {
    #expect(figures(text, tags: tags).map { summary($0, in: text) } == [])
  }

  @Test(arguments: [
    ("twenty-three", 23), ("one hundred and five", 105), ("two million", 2e6), ("a million", 1e6),
    ("half a million", 5e5), ("1,200", 1200), ("70.3 million", 70_300_000), ("three dozen", 36),
    ("two and a half million", 2.5e6), ("two hundred thousand", 2e5), ("5-million", 5e6),
    ("one thousand two hundred", 1200), ("200k", 2e5),
  ])
  func readsNumbers(text: String, value: Double) {
    let tokenized = Tokenizer().tokenize(ArticleText(text))
    let window = TokenWindow(tokenized: tokenized, range: tokenized.tokens.indices)
    let numeral = NumeralReader(window).numeral(at: 0)
    #expect(numeral?.value == value)
    #expect(numeral?.tokens == tokenized.tokens.indices)
  }

  @Test(arguments: [
    "", "$", "between 1 and", "1 to", "12-", "a", "half a", "1,2,3,4", "1.2.3", "99999999999999999",
    "$$$ 1 million million million", "one one one", "of", "- - 1 - - 2",
  ])
  func survivesFragments(text: String) {
    _ = figures(String(repeating: text + " ", count: 50))
  }
}

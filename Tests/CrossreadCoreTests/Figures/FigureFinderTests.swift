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
    ("It cost €6-9,000.", "€6-9,000|6000...9000 EUR|between||"),
    ("Crowds of 60-70,000 are usual.", "60-70,000|60000...70000 bare|between||"),
    ("It cost £4-5bn.", "£4-5bn|4000000000...5000000000 GBP|between||"),
    ("It cost $6-$9m.", "$6-$9m|6000000...9000000 USD|between||"),
    ("It cost 30–35,000 euros.", "30–35,000 euros|30000...35000 EUR|between||"),
    ("It cost 3—4 million yen.", "3—4 million yen|3000000...4000000 JPY|between||"),
    ("It cost 30 to 35,000 euros.", "30 to 35,000 euros|30000...35000 EUR|between||"),
    (
      "It cost between three and four million yen.",
      "between three and four million yen|3000000...4000000 JPY|between||"
    ),
    ("It cost two or three hundred yen.", "two or three hundred yen|200...300 JPY|between||"),
    ("It cost 900 to 1,100 yen.", "900 to 1,100 yen|900...1100 JPY|between||"),
    ("They range from $4 to $9,000.", "$4 to $9,000|4...9000 USD|between||"),
    ("About 4% to 6% of it left.", "About 4% to 6%|4...6 percent|between||"),
    ("It took a 10-to-20-day trip.", "10-to-20-day|10...20 days|between||"),
    (
      "Between a fifth and a quarter of it went.",
      "Between a fifth and a quarter|20...25 percent|between||"
    ),
  ])
  func fillsInWhatTheEndsOfARangeShare(text: String, expected: String) {
    #expect(figures(text).map { summary($0, in: text) } == [expected])
  }

  @Test(arguments: [
    ("It holds 45 600 liters.", "45 600 liters|45.6 m³|exact|liters|liter"),
    ("It cost $1 250 000 then.", "$1 250 000|1250000 USD|exact||"),
    ("It cost $1\u{202F}250\u{202F}000 then.", "$1\u{202F}250\u{202F}000|1250000 USD|exact||"),
    ("It cost $1\u{A0}250.50 then.", "$1\u{A0}250.50|1250.5 USD|exact||"),
    ("It cost CHF 1'250'000 then.", "CHF 1'250'000|1250000 CHF|exact||"),
    ("It cost CHF 1’250 then.", "CHF 1’250|1250 CHF|exact||"),
    ("It cost 12,34,500 rupees.", "12,34,500 rupees|1234500 INR|exact||"),
    ("In 1998 500 yen were paid.", "500 yen|500 JPY|exact||"),
    ("On flight 12 500 yen were paid.", "500 yen|500 JPY|exact||"),
  ])
  func readsGroupsOfThousands(text: String, expected: String) {
    #expect(figures(text).map { summary($0, in: text) } == [expected])
  }

  @Test(arguments: [
    (
      "It cost three-quarters of a million yen.",
      "three-quarters of a million yen|750000 JPY|exact||"
    ),
    ("It cost a quarter-million yen.", "a quarter-million yen|250000 JPY|exact||"),
    ("It cost a third of a billion yen.", "a third of a billion yen|333333333.33 JPY|exact||"),
    ("It cost one and a quarter million yen.", "one and a quarter million yen|1250000 JPY|exact||"),
    ("It cost a million and a half yen.", "a million and a half yen|1500000 JPY|exact||"),
    ("It ran 4 1/2 miles.", "4 1/2 miles|7242.05 m|exact|miles|mile"),
    ("It ran 4-1/2 miles.", "4-1/2 miles|7242.05 m|exact|miles|mile"),
    ("It ran 4½ miles.", "4½ miles|7242.05 m|exact|miles|mile"),
    ("It ran ¾ mile.", "¾ mile|1207.01 m|exact|mile|mile"),
    ("It ran half a mile.", "half a mile|804.67 m|exact|mile|mile"),
    ("It ran a mile and a half.", "a mile and a half|2414.02 m|about||"),
    (
      "It fell by half a percentage point.",
      "half a percentage point|0.5 percentage point|exact|percentage point|point"
    ),
    ("It took a quarter of an hour.", "a quarter of an hour|0.01 days|exact|hour|hour"),
    ("It took a year and a half.", "a year and a half|547.88 days|about||"),
    ("It took a day or two.", "a day or two|1...2 days|between||"),
  ])
  func readsFractions(text: String, expected: String) {
    #expect(figures(text).map { summary($0, in: text) } == [expected])
  }

  @Test(arguments: [
    ("Six or seven fell.", "Six or seven|6...7 bare|between||"),
    ("Four, maybe five fell.", "Four, maybe five|4...5 bare|between||"),
    ("A few dozen fell.", "A few dozen|24...99 bare|between||"),
    ("Several thousand fell.", "Several thousand|2000...9999 bare|between||"),
    ("A couple of hundred fell.", "A couple of hundred|200 bare|about||"),
    ("Hundreds, if not thousands, fell.", "Hundreds, if not thousands|200...999999 bare|between||"),
    ("No more than a few hundred fell.", "No more than a few hundred|200...999 bare|under||"),
    ("Just short of 90 fell.", "Just short of 90|90 bare|under||"),
    ("In the region of 90 fell.", "In the region of 90|90 bare|about||"),
    ("A million or two fell.", "A million or two|1000000...2000000 bare|between||"),
  ])
  func readsInexactCountsAsRangesOrBounds(text: String, expected: String) {
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
    ("Call 020 7946 0123 or 555 0199", "VERB NUM NUM NUM CCONJ NUM NUM"),
    ("The 9/11 trial", "DET NUM NOUN"), ("A third man", "DET ADJ NOUN"),
    ("The two met", "DET NUM VERB"), ("An F-16 fell", "DET NOUN PUNCT NUM VERB"),
  ])
  func leavesOtherNumbersAlone(text: String, tags: String) {
    #expect(figures(text, tags: tags).map { summary($0, in: text) } == [])
  }

  @Test(arguments: [
    ("twenty-three", 23), ("one hundred and five", 105), ("two million", 2e6), ("a million", 1e6),
    ("half a million", 5e5), ("1,200", 1200), ("70.3 million", 70_300_000), ("three dozen", 36),
    ("two and a half million", 2.5e6), ("two hundred thousand", 2e5), ("5-million", 5e6),
    ("one thousand two hundred", 1200), ("200k", 2e5), ("half of a million", 5e5),
    ("1⁄2 million", 5e5), ("a dozen dozen hundred", 14_400), ("1 000 000,50", 1_000_000.5),
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
    "$$$ 1 million million million", "one one one", "of", "- - 1 - - 2", "million", "1 000",
    "1'000'",
    "a few", "or two", "half of a", "and a half", "½", "1/2", "dozen hundred", "1 to",
  ])
  func survivesFragments(text: String) {
    _ = figures(String(repeating: text + " ", count: 50))
  }

  @Test(arguments: ["1", "1 000 ", "a dozen dozen ", "two hundred ", "million million "])
  func readsNoEndlessNumber(part: String) {
    let text = String(repeating: part, count: 10_000)
    for figure in figures("Some " + text + "-" + text + " people left.") {
      #expect(figure.low.isFinite && figure.high.isFinite)
    }
  }

  @Test(arguments: [
    ("It cost $25.", "money", "USD"), ("It rose 25%.", "percent", "percent"),
    ("It took 25 weeks.", "duration", "day"), ("She is 25 years old.", "age", "year"),
    ("It ran 25 miles.", "length", "m"), ("It drove 25 mph.", "speed", "m/s"),
    ("It weighs 25 tons.", "mass", "kg"), ("It was 25 degrees Celsius.", "temperature", "°C"),
    ("It scored 25.5 then.", "number", nil),
  ])
  func namesWhatIsMeasuredAndItsUnit(text: String, name: String, unit: String?) {
    #expect(figures(text).map(\.measure.name) == [name])
    #expect(figures(text).map(\.measure.unit) == [unit])
  }

  @Test(arguments: [
    ("The canal is 68km long.", "68km|68000 m|exact|km|km"),
    ("It moved at 30mph for an hour.", "30mph|13.41 m/s|exact|mph|mph"),
    ("Prices rose by 1.1pc in May.", "1.1pc|1.1 percent|exact||"),
    ("They lie 340m below ground.", "340m|340 m|exact|m|m"),
    ("About 340m people saw it.", "About 340m|340000000 bare|about||"),
    ("It cost £340m above the plan.", "£340m|340000000 GBP|exact||"),
    ("Fires burned 40ha.", "40ha|400000 m²|exact|ha|ha"),
    ("They covered 64,000 sq km.", "64,000 sq km|64000000000 m²|exact|sq km|km"),
    (
      "They covered 64,000 square kilometres.",
      "64,000 square kilometres|64000000000 m²|exact|square kilometres|kilometre"
    ),
  ])
  func readsUnitsWrittenOntoNumbers(text: String, expected: String) {
    #expect(figures(text).first.map { summary($0, in: text) } == expected)
  }

  @Test func readsTwoUnitsAsTwoFigures() {
    let text = "Profit fell by 18pc to £64.2m."
    #expect(
      figures(text).map { summary($0, in: text) } == [
        "18pc|18 percent|exact||", "£64.2m|64200000 GBP|exact||",
      ])
  }
}

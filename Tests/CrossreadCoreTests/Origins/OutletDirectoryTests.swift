import Testing

@testable import CrossreadCore

@Suite struct OutletDirectoryTests {
  @Test(arguments: [
    ("The New York Times", "nytimes.com"), ("The New York Times", "nyt"), ("NYT", "nytimes.com"),
    ("Wall Street Journal", "WSJ"), ("Los Angeles Times", "www.latimes.com"),
    ("The Associated Press", "AP"), ("Fox News", "fox"), ("BBC", "news.bbc.co.uk"),
    ("BBC News", "BBC"), ("The Guardian", "theguardian.com"), ("Upland Herald", "uplandherald.com"),
    ("Upland Evening News", "uplandeveningnews.co.uk"), ("Agence France-Presse", "AFP"),
    ("Washington Post", "WaPo"),
  ])
  func knowsAnOutletByNameAbbreviationAndHost(a: String, b: String) {
    #expect(OutletDirectory.builtIn.isSame(a, b))
    #expect(OutletDirectory.builtIn.isSame(b, a))
  }

  @Test(arguments: [
    ("Upland Herald", "Upland Sun"), ("New York Times", "New York Post"), ("CBS", "CBC"),
    ("Detroit News", "Detroit Free Press"), ("Fox News", "Fox Business"), ("", "AP"),
    ("Irish Times", "Irish Independent"), ("Washington Post", "Washington Times"),
  ])
  func tellsOutletsApart(a: String, b: String) {
    #expect(!OutletDirectory.builtIn.isSame(a, b))
  }

  @Test func takesNamesAndOwnersOfAPerson() {
    let directory = OutletDirectory([
      .init(name: "The Upland Gazette", also: ["ugz.example"], owner: "Hill Media"),
      .init(name: "Lowland Post", owner: "Hill Media"),
    ])
    #expect(directory.isSame("Upland Gazette", "ugz.example"))
    #expect(directory.owner(of: "ugz.example") == "Hill Media")
    #expect(directory.owner(of: "lowlandpost.com") == "Hill Media")
    #expect(directory.owner(of: "The Guardian") == nil)
    #expect(directory.isSame("The New York Times", "nyt"))
  }

  @Test func knowsAnArticlesOwnOutletByItsLastWord() {
    #expect(OutletDirectory.builtIn.isOwn("Gazette", of: "The Upland Gazette"))
    #expect(!OutletDirectory.builtIn.isOwn("Gazette", of: "The Upland Post"))
    #expect(!OutletDirectory.builtIn.isOwn("Upland", of: "Radio Upland"))
  }
}

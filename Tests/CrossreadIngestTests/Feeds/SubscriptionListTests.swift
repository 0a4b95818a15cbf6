import Testing

@testable import CrossreadIngest

@Suite struct SubscriptionListTests {
  @Test func readsOPMLWithFolders() {
    let text = """
      <opml version="1.0"><body><outline text="News"><outline text="A &amp; B"
      xmlUrl="https://a.example/feed"/></outline><outline title="C" xmlurl="https://c.example/"/>
      <outline text="again" xmlUrl="https://a.example/feed"/></body></opml>
      """
    let list = SubscriptionList(Array(text.utf8), file: "f")
    #expect(
      list?.feeds == [
        SubscriptionList.Feed(address: "https://a.example/feed", title: "A & B"),
        SubscriptionList.Feed(address: "https://c.example/", title: "C"),
      ])
  }

  @Test func readsNewsboatsFile() {
    let text = """
      # mine
      https://a.example/feed news "~The A"
      "query:unread:unread = \\"yes\\""
      https://b.example/
      """
    let list = SubscriptionList(Array(text.utf8), file: "f")
    #expect(list?.feeds.map(\.address) == ["https://a.example/feed", "https://b.example/"])
    #expect(list?.feeds.map(\.title) == ["The A", nil])
    #expect(list?.notices.map(\.place) == [.line(3)])
  }

  @Test func readsWhatItWrote() {
    let list = SubscriptionList(feeds: [
      SubscriptionList.Feed(address: "https://a.example/?a=b&c=\"<", title: "A <b> & \"c\"")
    ])
    #expect(SubscriptionList(Array(list.opml.utf8), file: "f")?.feeds == list.feeds)
  }

  @Test func whatItWritesMovesNoTerminal() {
    let title = "a\u{9B}31m\u{202E}b\u{7F}\u{1B}c\u{E000}"
    let list = SubscriptionList(feeds: [
      SubscriptionList.Feed(address: "https://a.example/\u{9D}", title: title)
    ])
    let isHarmless = list.opml.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.value >= 0x20 && $0.value < 0x7F
    }
    #expect(isHarmless)
    let back = SubscriptionList(Array(list.opml.utf8), file: "f")?.feeds.first
    #expect(back?.title == title.replacing("\u{1B}", with: " "))
  }

  @Test(arguments: ["The ferry sank.", "<html></html>", "", "\u{0}"])
  func refusesWhatIsNoList(text: String) {
    #expect(SubscriptionList(Array(text.utf8), file: "f") == nil)
  }
}

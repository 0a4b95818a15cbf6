import Foundation
import Testing

@Suite struct FetchCommandTests {
  private func run(_ arguments: String..., folder: String) throws -> Program.Outcome {
    try Program.run(arguments, environment: ["XDG_DATA_HOME": folder])
  }

  @Test func listsAndLeavesFeeds() throws {
    let scratch = try ScratchDirectory()
    let list = "https://a.example/feed\tThe A\t-\t-\nhttps://b.example/\t-\t-\t-\n"
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/crossread", withIntermediateDirectories: true)
    try scratch.write("crossread/feeds.tsv", list)
    let feeds = try run("feeds", folder: scratch.path)
    #expect(feeds.status == 0)
    #expect(feeds.text == "https://a.example/feed  The A\nhttps://b.example/\n")
    let opml = try run("feeds", "--opml", folder: scratch.path)
    #expect(opml.text.contains("title=\"The A\" xmlUrl=\"https://a.example/feed\""))
    #expect(try run("feeds", "--remove", "https://b.example/", folder: scratch.path).status == 0)
    #expect(try run("feeds", folder: scratch.path).text == "https://a.example/feed  The A\n")
    #expect(try run("feeds", "--remove", "https://c.example/", folder: scratch.path).status == 64)
  }

  @Test func saysThatThereAreNoFeeds() throws {
    let scratch = try ScratchDirectory()
    let outcome = try run("update", folder: scratch.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("crossread add"))
  }

  @Test(arguments: [
    ("ftp://a.example/", "only http and https"), ("http://127.0.0.1:1/", "--allow-local"),
    ("/nowhere/at/all", "no such file"),
  ])
  func saysWhatItDoesNotFetch(address: String, words: String) throws {
    let scratch = try ScratchDirectory()
    let outcome = try run("add", address, folder: scratch.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("crossread: \(address): "))
    #expect(outcome.errors.contains(words))
  }

  /// Variables of a proxy open no way to this machine.
  @Test(arguments: [
    ["http_proxy": "http://127.0.0.1:9"], ["all_proxy": "http://127.0.0.1:9", "no_proxy": "*"],
    ["http_proxy": "http://127.0.0.1:9", "NO_PROXY": "localhost,.localhost,127.0.0.1"],
  ])
  func keepsLocalAddressesOutWhateverTheProxy(variables: [String: String]) throws {
    let scratch = try ScratchDirectory()
    let environment = variables.merging(["XDG_DATA_HOME": scratch.path]) { first, _ in first }
    for host in ["127.1", "localhost.", "%6cocalhost", "%31%32%37.0.0.1", "[::ffff:7f00:1]"] {
      let outcome = try Program.run(["add", "http://\(host):1/"], environment: environment)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("--allow-local"), "\(host): \(outcome.errors)")
    }
  }

  @Test func fetchesNothingInSecureMode() throws {
    let scratch = try ScratchDirectory()
    let outcome = try Program.run(
      ["add", "https://a.example/"],
      environment: ["XDG_DATA_HOME": scratch.path, "CROSSREAD_SECURE": "1"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("secure mode"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/crossread"))
  }
}

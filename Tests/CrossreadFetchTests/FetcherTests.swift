import CFetch
import Foundation
import Testing

@testable import CrossreadFetch

@Suite struct FetcherTests {
  private func limits(_ change: (inout FetchLimits) -> Void = { _ in }) -> FetchLimits {
    var limits = FetchLimits()
    limits.allowsLocal = true
    // Beyond what any machine is busy with other things; what ends in time says so itself.
    limits.connectSeconds = 600
    limits.totalSeconds = 600
    limits.idleSeconds = 600
    limits.robotsSeconds = 600
    change(&limits)
    return limits
  }

  private func fetch(
    _ addresses: [String], _ limits: FetchLimits
  ) -> [String: Result<FetchAnswer, FetchFailure>] {
    var results: [String: Result<FetchAnswer, FetchFailure>] = [:]
    Fetcher(version: "0", limits: limits).run(addresses.map { FetchRequest(address: $0) }) {
      results[$0.address] = $1
      return []
    }
    return results
  }

  private func serving(
    _ react: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reaction,
    _ body: (LoopbackServer) throws -> Void
  ) throws {
    let server = try LoopbackServer(react)
    defer { server.stop() }
    try body(server)
  }

  @Test func namesItselfAndSaysWhereTheAnswerCameFrom() throws {
    try serving({ request in
      request.path == "/a"
        ? .answer(301, ["Location": "/b?c=d"], "")
        : .answer(200, ["Content-Type": "text/plain"], "Hi.")
    }) { server in
      let answer = try fetch([server.address("/a")], limits())[server.address("/a")]?.get()
      #expect(answer?.address == server.address("/b?c=d"))
      #expect(answer?.body == Array("Hi.".utf8))
      #expect(answer?.context.mediaType == "text/plain")
      #expect(server.paths == ["/robots.txt", "/a", "/b?c=d"])
      #expect(server.requests.allSatisfy { $0.headers["user-agent"] == "crossread/0" })
    }
  }

  @Test func aSiteThatIsSlowAgainAndAgainIsLeft() throws {
    try serving({ request in
      request.path == "/robots.txt" ? .answer(404, [:], "") : .stall
    }) { server in
      let addresses = (1...20).map { server.address("/\($0)") }
      let results = fetch(
        addresses,
        limits {
          $0.totalSeconds = 1
          $0.promptSeconds = 0
          $0.slowSeconds = 2
        })
      #expect(results.count == 20)
      #expect(server.paths.count < 15)
      let left = results.values.filter {
        $0 == .failure(.failed("the site answers too slowly; it is not asked again today"))
      }
      #expect(left.count > 5)
    }
  }

  @Test func aServerThatSendsNextToNothingIsNotWaitedForToTheEnd() throws {
    try serving({ request in
      request.path == "/robots.txt" ? .answer(404, [:], "") : .stall
    }) { server in
      let address = server.address("/a")
      guard case .failure(.failed)? = fetch([address], limits { $0.idleSeconds = 1 })[address]
      else {
        Issue.record("an answer")
        return
      }
    }
  }

  @Test func doesNotAskWhatRobotsForbid() throws {
    try serving({ request in
      request.path == "/robots.txt"
        ? .answer(200, [:], "User-agent: *\nDisallow: /private\n") : .answer(200, [:], "Hi.")
    }) { server in
      let results = fetch([server.address("/private/a"), server.address("/b")], limits())
      #expect(results[server.address("/private/a")] == .failure(.robots))
      #expect(server.paths.sorted() == ["/b", "/robots.txt"])
    }
  }

  @Test func followsTheRulesInSoMuchOfThemAsIsRead() throws {
    let rules =
      "User-agent: *\nDisallow: /private\n" + String(repeating: "# more\n", count: 100_000)
    try serving({ request in
      request.path == "/robots.txt" ? .answer(200, [:], rules) : .answer(200, [:], "Hi.")
    }) { server in
      var results: [String: Result<FetchAnswer, FetchFailure>] = [:]
      var notices: [String] = []
      Fetcher(version: "0", limits: limits()).run(
        ["/private/a", "/b"].map { FetchRequest(address: server.address($0)) }
      ) {
        notices.append("\($0)")
      } handle: {
        results[$0.address] = $1
        return []
      }
      #expect(results[server.address("/private/a")] == .failure(.robots))
      #expect((try? results[server.address("/b")]?.get()) != nil)
      #expect(notices.count == 1 && notices[0].contains("/robots.txt: longer than"))
    }
  }

  @Test(arguments: [LoopbackServer.Reaction.stall, .reset])
  func asksNothingOfASiteWhoseRulesDoNotCome(reaction: LoopbackServer.Reaction) throws {
    try serving({ request in
      request.path == "/robots.txt" ? reaction : .answer(200, [:], "Hi.")
    }) { server in
      let results = fetch([server.address("/a")], limits { $0.robotsSeconds = 1 })
      guard case .failure(.failed)? = results[server.address("/a")] else {
        Issue.record("\(results)")
        return
      }
      #expect(server.paths == ["/robots.txt"])
    }
  }

  @Test func asksNothingOfASiteWhoseRulesFail() throws {
    try serving({ _ in .answer(503, [:], "") }) { server in
      #expect(fetch([server.address("/a")], limits())[server.address("/a")] == .failure(.robots))
    }
  }

  @Test(arguments: [
    ("/file", FetchFailure.scheme("file")), ("/loop", .tooManyRedirects),
    ("/missing", .status(404)), ("/endless", .tooLarge(limit: 1_000_000)),
  ])
  func endsWhatABadServerBegins(path: String, failure: FetchFailure) throws {
    try serving({ request in
      switch request.path {
      case "/file": .answer(302, ["Location": "file:///etc/passwd"], "")
      case "/loop": .answer(302, ["Location": "/loop"], "")
      case "/endless": .endless
      default: .answer(404, [:], "")
      }
    }) { server in
      let results = fetch([server.address(path)], limits { $0.size = 1_000_000 })
      #expect(results[server.address(path)] == .failure(failure))
    }
  }

  @Test(arguments: ["/stall", "/reset"])
  func givesUpOnAServerThatStops(path: String) throws {
    try serving({ request in
      request.path == "/stall" ? .stall : request.path == "/reset" ? .reset : .answer(404, [:], "")
    }) { server in
      let results = fetch([server.address(path)], limits { $0.totalSeconds = 1 })
      guard case .failure(.failed)? = results[server.address(path)] else {
        Issue.record("\(results)")
        return
      }
    }
  }

  /// Two of them hold all connections to the host until their time is up.
  @Test func waitingForOthersTakesNoTimeOfARequest() throws {
    try serving({ request in
      request.path.hasPrefix("/stall")
        ? .stall : request.path == "/robots.txt" ? .answer(404, [:], "") : .answer(200, [:], "Hi.")
    }) { server in
      let addresses = ["/stall1", "/stall2", "/a", "/b"].map(server.address)
      let results = fetch(addresses, limits { $0.totalSeconds = 2 })
      #expect(addresses.map { (try? results[$0]?.get()) != nil } == [false, false, true, true])
    }
  }

  @Test func refusesLocalAddressesHoweverWritten() throws {
    try serving({ _ in .answer(200, [:], "Hi.") }) { server in
      let addresses = [
        "http://127.0.0.1:\(server.port)/", "http://localhost:\(server.port)/",
        "http://[::1]:\(server.port)/",
        "http://2130706433:\(server.port)/", "http://0x7f.1:\(server.port)/",
        "http://0177.0.0.1:\(server.port)/", "http://%31%32%37.0.0.1:\(server.port)/",
        "http://localhost.:\(server.port)/", "http://a.localhost:\(server.port)/",
        "http://[::ffff:127.0.0.1]:\(server.port)/", "http://[::127.0.0.1]:\(server.port)/",
      ]
      let results = fetch(addresses, limits { $0.allowsLocal = false })
      for address in addresses {
        guard case .failure(.localAddress)? = results[address] else {
          Issue.record("\(address): \(String(describing: results[address]))")
          continue
        }
      }
      #expect(server.paths.isEmpty)
    }
  }

  /// What a name leads to is only known when the socket is opened.
  @Test func opensNoSocketToALocalAddress() throws {
    try serving({ _ in .answer(200, [:], "Hi.") }) { server in
      #expect(cfetch_load() == nil)
      let session = try #require(cfetch_session_new(1, 1))
      defer { cfetch_session_free(session) }
      let transfer = server.address("/").withCString { url in
        "crossread/0".withCString { agent in
          var request = cfetch_request(
            url: url, user_agent: agent, headers: nil, size_limit: 1000, connect_seconds: 5,
            total_seconds: 5, idle_seconds: 5, allows_local: 0)
          return cfetch_start(session, &request, 1)
        }
      }
      while cfetch_work(session, 100) > 0 {}
      let ended = cfetch_next_ended(session)
      defer { cfetch_free(session, ended) }
      #expect(ended != nil && ended == transfer)
      #expect(ended.map(cfetch_get_outcome) == CFETCH_LOCAL_ADDRESS)
      #expect(server.paths.isEmpty)
    }
  }

  @Test(arguments: [
    ("ftp://e.example/", FetchFailure.scheme("ftp")), ("file:///etc/passwd", .scheme("file")),
    ("e.example", .noAddress), ("http:///a", .noAddress),
  ])
  func refusesOtherAddresses(address: String, failure: FetchFailure) {
    #expect(fetch([address], limits())[address] == .failure(failure))
  }

  @Test func asksOneHostForAFewAtATime() throws {
    try serving({ _ in .answer(200, [:], "Hi.") }) { server in
      let addresses = (0..<40).map { server.address("/\($0)") }
      let results = fetch(addresses, limits())
      #expect(results.values.count { (try? $0.get()) != nil } == 40)
      #expect(server.peak <= 2)
    }
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("10.1.2.3", true), ("172.31.0.1", true), ("192.168.1.1", true),
    ("169.254.169.254", true), ("100.64.0.1", true), ("0.0.0.0", true), ("224.0.0.1", true),
    ("::1", true), ("fe80::1", true), ("fd00::1", true), ("::ffff:10.0.0.1", true),
    ("64:ff9b::7f00:1", true), ("2002:7f00:1::", true), ("2001::1", true),
    ("2001:0:808:808::1", true), ("2001:2::1", true), ("2001:db8::1", true), ("3fff::1", true),
    ("::127.0.0.1", true), ("192.88.99.1", true), ("2001:4860:4860::8888", false),
    ("64:ff9b::808:808", false), ("2002:808:808::", false),
    ("8.8.8.8", false), ("172.32.0.1", false), ("2606:4700::1111", false), ("e.example", false),
  ])
  func knowsAddressesThatAreNotOnTheInternet(address: String, isLocal: Bool) {
    #expect((cfetch_is_local(address) != 0) == isLocal)
  }
}

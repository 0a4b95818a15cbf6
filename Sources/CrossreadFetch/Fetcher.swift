import CFetch
import CrossreadIngest

/// Fetches documents over HTTP and HTTPS, several at a time, and politely: at most a few from one
/// host at once, none that its robots.txt forbids, under a name of its own.
///
/// Redirects are followed here rather than by libcurl, so that each address is looked at before it is
/// asked. Blocks its thread; not for the pool of Swift's tasks.
public final class Fetcher {
  private struct Job {
    var request: FetchRequest
    /// Nil for a robots.txt.
    var isRobots = false
    var address: WebAddress
    var redirects = 0
    /// When it was given to libcurl.
    var start: ContinuousClock.Instant?
  }

  /// The jobs that wait for one host, and how many are under way.
  private struct Line {
    var jobs: ArraySlice<Job> = []
    var running = 0
  }

  private let limits: FetchLimits
  private let agentName: String
  private let agent: String
  private var session: OpaquePointer?
  private var jobs: [Int: Job] = [:]
  private var nextNumber = 0
  /// The rules of each site, and the jobs that wait for them.
  private var robots: [String: Result<RobotsRules, FetchFailure>] = [:]
  private var waiting: [String: [Job]] = [:]
  /// The addresses of robots.txt of which only the beginning was read, to be told.
  private var cutRobots: [String] = []
  private var ended: [(FetchRequest, Result<FetchAnswer, FetchFailure>)] = []
  /// The jobs of each host that are not yet given to libcurl, whose clock would run while they wait.
  private var lines: [String: Line] = [:]
  /// How long the transfers of each host took beyond what is prompt.
  private var slowness: [String: Duration] = [:]
  /// The hosts of `lines`, in the order in which they were asked for.
  private var hosts: [String] = []

  /// `version` is the program's, for its name in requests: "crossread/1.0".
  public init(version: String, limits: FetchLimits = FetchLimits()) {
    self.limits = limits
    agentName = "crossread"
    agent = "crossread/\(version)"
  }

  deinit { cfetch_session_free(session) }

  /// Fetches all of the requests; `handle` gets each outcome as it comes and may ask for more, `note`
  /// what else a person should know.
  public func run(
    _ requests: [FetchRequest],
    note: (IngestNotice) -> Void = { _ in },
    handle: (FetchRequest, Result<FetchAnswer, FetchFailure>) -> [FetchRequest]
  ) {
    if let problem = cfetch_load() {
      let failure = FetchFailure.noLibrary(String(cString: problem))
      for request in requests { _ = handle(request, .failure(failure)) }
      return
    }
    if session == nil {
      session = cfetch_session_new(limits.connectionsPerHost, limits.connections)
    }
    guard let session else { return }
    requests.forEach(add)
    while true {
      startQueued(session)
      _ = cfetch_work(session, 200)
      while let transfer = cfetch_next_ended(session) {
        finish(transfer, session)
      }
      cutRobots.forEach {
        note(IngestNotice(file: $0, problem: .rulesCut(limit: RobotsRules.sizeLimit)))
      }
      cutRobots = []
      while !ended.isEmpty {
        let batch = ended
        ended = []
        for (request, result) in batch { handle(request, result).forEach(add) }
      }
      if jobs.isEmpty, lines.isEmpty, waiting.isEmpty { return }
    }
  }

  private func add(_ request: FetchRequest) {
    let address = WebAddress(request.address)
    guard let problem = problem(with: address) else {
      schedule(Job(request: request, address: address))
      return
    }
    ended.append((request, .failure(problem)))
  }

  /// Why an address is not asked, as far as it tells by itself.
  private func problem(with address: WebAddress) -> FetchFailure? {
    guard let scheme = address.scheme else { return .noAddress }
    guard scheme == "http" || scheme == "https" else { return .scheme(scheme) }
    guard let host = address.host else { return .noAddress }
    let isLocal = !limits.allowsLocal && cfetch_has_local_host(address.description) != 0
    return isLocal ? .localAddress(host) : nil
  }

  private func site(of address: WebAddress) -> String {
    "\(address.scheme ?? "")://\(address.authority?.lowercased() ?? "")"
  }

  /// Starts a job whose site's rules are known and allow it, or has it wait for them.
  private func schedule(_ job: Job) {
    let site = site(of: job.address)
    guard let found = robots[site] else {
      if waiting[site] == nil {
        let address = WebAddress(site + "/robots.txt")
        enqueue(
          Job(
            request: FetchRequest(address: site), isRobots: true, address: address))
      }
      waiting[site, default: []].append(job)
      return
    }
    switch found {
    case .failure(let failure): ended.append((job.request, .failure(failure)))
    case .success(let rules):
      let path = job.address.path + (job.address.query.map { "?" + $0 } ?? "")
      if rules.allows(path) { enqueue(job) } else { ended.append((job.request, .failure(.robots))) }
    }
  }

  private func enqueue(_ job: Job) {
    let host = job.address.host ?? ""
    if lines[host] == nil { hosts.append(host) }
    lines[host, default: Line()].jobs.append(job)
  }

  private func startQueued(_ session: OpaquePointer) {
    for host in hosts {
      while jobs.count < limits.connections, var line = lines[host],
        line.running < limits.connectionsPerHost, let job = line.jobs.popFirst()
      {
        guard slowness[host] ?? .zero < .seconds(limits.slowSeconds) else {
          lines[host] = line
          end(job, .failure(.failed("the site answers too slowly; it is not asked again today")))
          continue
        }
        line.running += 1
        lines[host] = line
        start(job, session)
      }
    }
    hosts.removeAll { host in
      guard let line = lines[host], line.jobs.isEmpty, line.running == 0 else { return false }
      lines[host] = nil
      return true
    }
  }

  /// Makes room for the next job of a host.
  private func leave(_ job: Job) {
    let host = job.address.host ?? ""
    lines[host]?.running -= 1
    guard let start = job.start else { return }
    let prompt = min(.seconds(limits.promptSeconds), .seconds(limits.totalSeconds) / 2)
    let late = start.duration(to: .now) - prompt
    if late > .zero { slowness[host, default: .zero] += late }
  }

  private func start(_ job: Job, _ session: OpaquePointer) {
    var lines = [
      "Accept: text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, "
        + "application/feed+json, application/xml;q=0.9, */*;q=0.5"
    ]
    if !job.isRobots {
      if let tag = job.request.entityTag { lines.append("If-None-Match: \(Self.line(tag))") }
      if let date = job.request.lastModified {
        lines.append("If-Modified-Since: \(Self.line(date))")
      }
    }
    var address = job.address
    address.fragment = nil
    address.path = Self.escaped(address.path)
    address.query = address.query.map(Self.escaped)
    let number = nextNumber
    nextNumber += 1
    let transfer = Self.withCStrings(lines) { headers in
      address.description.withCString { url in
        agent.withCString { agent in
          var request = cfetch_request(
            url: url, user_agent: agent, headers: headers,
            size_limit: job.isRobots ? RobotsRules.sizeLimit : limits.size,
            connect_seconds: limits.connectSeconds,
            total_seconds: job.isRobots
              ? min(limits.robotsSeconds, limits.totalSeconds) : limits.totalSeconds,
            idle_seconds: min(limits.idleSeconds, limits.totalSeconds),
            allows_local: limits.allowsLocal ? 1 : 0)
          return cfetch_start(session, &request, number)
        }
      }
    }
    if transfer != nil {
      jobs[number] = job
      jobs[number]?.start = .now
    } else {
      leave(job)
      end(job, .failure(.failed("it cannot be started")))
    }
  }

  private func finish(_ transfer: OpaquePointer, _ session: OpaquePointer) {
    defer { cfetch_free(session, transfer) }
    guard let job = jobs.removeValue(forKey: cfetch_tag(transfer)) else { return }
    leave(job)
    switch cfetch_get_outcome(transfer) {
    case CFETCH_TOO_LARGE where !job.isRobots:
      end(job, .failure(.tooLarge(limit: limits.size)))
    case CFETCH_LOCAL_ADDRESS:
      end(job, .failure(.localAddress(job.address.host ?? "")))
    case CFETCH_DONE, CFETCH_TOO_LARGE:
      let answer = Self.answer(transfer, address: job.address.description)
      if (300..<400).contains(answer.status), answer.status != 304,
        let location = answer["location"]
      {
        follow(location, job)
      } else if answer.status == 304 || (200..<300).contains(answer.status) {
        if cfetch_get_outcome(transfer) == CFETCH_TOO_LARGE { cutRobots.append(answer.address) }
        end(job, .success(answer))
      } else {
        end(job, .failure(.status(answer.status)))
      }
    default:
      end(job, .failure(.failed(String(cString: cfetch_error(transfer)))))
    }
  }

  private func follow(_ location: String, _ job: Job) {
    var job = job
    job.address = job.address.resolving(location)
    job.redirects += 1
    guard job.redirects <= limits.redirects else { return end(job, .failure(.tooManyRedirects)) }
    if let problem = problem(with: job.address) { return end(job, .failure(problem)) }
    if job.isRobots { enqueue(job) } else { schedule(job) }
  }

  private func end(_ job: Job, _ result: Result<FetchAnswer, FetchFailure>) {
    guard job.isRobots else {
      ended.append((job.request, result))
      return
    }
    let site = job.request.address
    switch result {
    case .success(let answer):
      robots[site] = .success(RobotsRules(answer.body, agent: agentName))
    case .failure(.status(let status)) where status < 500: robots[site] = .success(.allowingAll)
    case .failure(.tooManyRedirects): robots[site] = .success(.allowingAll)
    // A site that does not answer may forbid everything (RFC 9309, section 2.3.1.4): nothing is asked
    // of it, and the reason is said.
    case .failure(.failed(let reason)): robots[site] = .failure(.failed(reason))
    case .failure(.localAddress(let host)): robots[site] = .failure(.localAddress(host))
    case .failure: robots[site] = .success(.allowingNothing)
    }
    waiting.removeValue(forKey: site)?.forEach(schedule)
  }

  private static func answer(_ transfer: OpaquePointer, address: String) -> FetchAnswer {
    var count = 0
    let body = cfetch_body(transfer, &count).map {
      Array(UnsafeBufferPointer(start: $0, count: count))
    }
    var headerCount = 0
    let headers = cfetch_headers(transfer, &headerCount).map { start in
      start.withMemoryRebound(to: UInt8.self, capacity: headerCount) {
        String(decoding: UnsafeBufferPointer(start: $0, count: headerCount), as: UTF8.self)
      }
    }
    return FetchAnswer(
      address: address, status: cfetch_status(transfer),
      headers: (headers ?? "").split(whereSeparator: \.isNewline).map(String.init),
      body: body ?? [])
  }

  /// A header's value without what could begin another line.
  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
  }

  /// A path with everything escaped that must not stand in one: spaces and what is not ASCII.
  private static func escaped(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      if byte > 0x20, byte < 0x7F {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The strings as C has them, with a nil at the end.
  private static func withCStrings<R>(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> R
  ) -> R {
    let storage = strings.map { Array($0.utf8CString) }
    func next(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> R {
      guard index < storage.count else {
        return (pointers + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
      }
      return storage[index].withUnsafeBufferPointer { next(index + 1, pointers + [$0.baseAddress]) }
    }
    return next(0, [])
  }
}

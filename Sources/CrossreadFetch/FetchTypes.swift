import CrossreadIngest

/// Something to fetch.
public struct FetchRequest: Sendable, Hashable {
  /// As given; where redirects lead is in the answer.
  public var address: String
  /// What the server said of the version that is there, so that it need not send the same again.
  public var entityTag: String?
  public var lastModified: String?
  /// For the caller.
  public var tag: Int

  public init(
    address: String, entityTag: String? = nil, lastModified: String? = nil, tag: Int = 0
  ) {
    self.address = address
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.tag = tag
  }
}

/// What a server answered.
public struct FetchAnswer: Sendable, Hashable {
  /// Where the answer came from, after redirects.
  public var address: String
  public var status: Int
  /// The lines of its header, the status line first.
  public var headers: [String]
  public var body: [UInt8]

  /// Whether the version that is there is still the last.
  public var isUnchanged: Bool { status == 304 }

  /// The value of a header, whatever its case.
  public subscript(name: String) -> String? {
    for line in headers.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      if line[..<colon].lowercased() == name.lowercased() {
        return line[line.index(after: colon)...].singleLine
      }
    }
    return nil
  }

  public var context: InputContext {
    InputContext(address: address, contentType: self["content-type"])
  }
}

/// Why something could not be fetched.
public enum FetchFailure: Error, Sendable, Hashable {
  case noAddress
  /// A scheme other than http and https, also one that a redirect led to.
  case scheme(String)
  /// The payload is the host.
  case localAddress(String)
  case robots
  case tooLarge(limit: Int)
  case tooManyRedirects
  case status(Int)
  /// No answer; the payload is the reason.
  case failed(String)
  /// libcurl is not there.
  case noLibrary(String)

  /// Whether it is worth trying again another day.
  public var mayPass: Bool {
    switch self {
    case .failed: true
    case .status(let status): status >= 500 || status == 429 || status == 408
    default: false
    }
  }

  public var words: String {
    switch self {
    case .noAddress: "this is no address of the web"
    case .scheme(let scheme): "\(scheme) addresses are not fetched, only http and https"
    case .localAddress(let host):
      "\(host) is on this machine or its network; --allow-local fetches it"
    case .robots: "the site's robots.txt does not allow it"
    case .tooLarge(let limit): "larger than \(limit / 1_000_000) MB; not read"
    case .tooManyRedirects: "it redirects again and again"
    case .status(let number): "the server answered \(number)\(Self.meaning(of: number))"
    case .failed(let reason): "no answer: \(reason)"
    case .noLibrary(let reason): "fetching needs libcurl (Debian: libcurl4): \(reason)"
    }
  }

  private static func meaning(of status: Int) -> String {
    switch status {
    case 401, 407: ": it wants a password"
    case 402: ": it wants to be paid"
    case 403: ": it does not allow it"
    case 404: ": nothing is there"
    case 410: ": it is gone for good"
    case 429: ": too many requests, try later"
    case 451: ": withheld for legal reasons"
    case 500...: ": it has a fault of its own"
    default: ""
    }
  }
}

/// How fetching is done.
public struct FetchLimits: Sendable {
  public var size = 32_000_000
  public var redirects = 10
  public var connectSeconds = 15
  public var totalSeconds = 60
  /// So long a server may send next to nothing.
  public var idleSeconds = 30
  /// Beyond so many seconds a transfer counts as slow, and so many slow seconds a host has in all:
  /// what is then still to be fetched from it is left for another day.
  public var promptSeconds = 5
  public var slowSeconds = 300
  /// For a robots.txt, which is short.
  public var robotsSeconds = 20
  public var connectionsPerHost = 2
  public var connections = 16
  /// Whether this machine and its network may be asked, too.
  public var allowsLocal = false

  public init() {}
}

import CrossreadIngest

/// Brings a library, or a folder of plain files, up to date: fetches feeds, and the articles that they name.
public struct NewsUpdate {
  /// What happened, for a person to see.
  public enum Event: Sendable, Equatable {
    case subscribed(address: String, title: String?)
    /// A feed was looked at: so many of its items are new.
    case feed(address: String, title: String?, new: Int, isUnchanged: Bool)
    /// An article is kept, where the library says.
    case stored(path: String)
    case failed(address: String, FetchFailure)
    case notice(IngestNotice)
  }

  /// How far it is.
  public struct Progress: Sendable, Equatable {
    public var ended = 0
    public var all = 0
    public var stored = 0
  }

  private enum Purpose {
    /// What a person asked for: a feed or a page.
    case added
    case feed
    /// An item of a feed.
    case article(FeedListing.Item, feed: String)
    /// A page that was fetched before, to see whether it was altered.
    case again
  }

  private var library: any NewsStore
  private let fetcher: Fetcher
  private let clock: () -> Int
  private let report: (Event, Progress) -> Void
  private var purposes: [Purpose] = []
  private var progress = Progress()
  private var asked: Set<String> = []
  /// What the server of a feed said of its version, and how many of its articles are still to come:
  /// it is kept when all of them are there.
  private var versions: [String: (feed: ArticleLibrary.Subscription, left: Int)] = [:]

  /// `clock` gives the seconds since 1970; `report` gets every event as it happens.
  public init(
    library: any NewsStore, fetcher: Fetcher, clock: @escaping () -> Int,
    report: @escaping (Event, Progress) -> Void
  ) {
    self.library = library
    self.fetcher = fetcher
    self.clock = clock
    self.report = report
  }

  /// Fetches addresses: feeds are subscribed to, pages are kept.
  public mutating func add(_ addresses: [String]) {
    run(addresses.map { request(FetchRequest(address: $0), .added) })
  }

  /// Looks at every feed that is subscribed to, and at pages again that may have been altered.
  public mutating func update() {
    let feeds = library.feeds.map { feed in
      request(
        FetchRequest(
          address: feed.address, entityTag: feed.entityTag, lastModified: feed.lastModified),
        .feed)
    }
    let pages = library.pagesDue(at: clock()).filter { asked.insert($0.address).inserted }
    run(feeds + pages.map { request($0, .again) })
  }

  private mutating func run(_ requests: [FetchRequest]) {
    var notices: [IngestNotice] = []
    fetcher.run(requests) {
      notices.append($0)
    } handle: { request, result in
      notices.forEach { report(.notice($0), progress) }
      notices = []
      progress.ended += 1
      return handle(request, result)
    }
  }

  private mutating func request(_ request: FetchRequest, _ purpose: Purpose) -> FetchRequest {
    var request = request
    request.tag = purposes.count
    purposes.append(purpose)
    progress.all += 1
    return request
  }

  private mutating func handle(
    _ request: FetchRequest, _ result: Result<FetchAnswer, FetchFailure>
  ) -> [FetchRequest] {
    defer {
      if case .article(_, let feed) = purposes[request.tag] { leaveOne(of: feed) }
    }
    switch result {
    case .failure(let failure):
      // A feed whose articles were not all to be had is asked for again in full.
      if case .article(_, let address) = purposes[request.tag], failure.mayPass {
        versions[address]?.feed.entityTag = nil
        versions[address]?.feed.lastModified = nil
      }
      if case .again = purposes[request.tag] {
        // A page that is gone, or is not to be had, is let alone; another time comes for the rest.
        if !failure.mayPass { noteLooked(at: request.address) }
        return []
      }
      report(.failed(address: request.address, failure), progress)
      return []
    case .success(let answer):
      switch purposes[request.tag] {
      case .article(let item, _):
        store(answer, requested: request.address, item: item)
        return []
      case .again:
        if !answer.isUnchanged { store(answer, requested: request.address, item: nil) }
        noteLooked(at: request.address)
        return []
      case .feed:
        return read(answer, of: request.address)
      case .added:
        if let listing = Self.listing(answer) {
          subscribe(to: request.address, title: listing.title)
          return take(listing, answer, of: request.address)
        }
        store(answer, requested: request.address, item: nil)
        return []
      }
    }
  }

  private mutating func subscribe(to address: String, title: String?) {
    switch library.subscribe(to: ArticleLibrary.Subscription(address: address)) {
    case .success(true): report(.subscribed(address: address, title: title), progress)
    case .success(false): break
    case .failure(let failure): tell(failure)
    }
  }

  /// One article of a feed has come, or will not.
  private mutating func leaveOne(of address: String) {
    versions[address]?.left -= 1
    keepVersion(of: address)
  }

  private mutating func keepVersion(of address: String) {
    guard let version = versions[address], version.left <= 0 else { return }
    versions[address] = nil
    if case .failure(let failure) = library.update(version.feed) { tell(failure) }
  }

  private mutating func noteLooked(at address: String) {
    if case .failure(let failure) = library.noteLooked(at: address, at: clock()) { tell(failure) }
  }

  private func tell(_ failure: FileBytes.Failure) {
    report(.notice(IngestNotice(file: library.path, problem: failure.problem)), progress)
  }

  private static func listing(_ answer: FetchAnswer) -> FeedListing? {
    FeedListing(answer.body, file: answer.address, context: answer.context)
  }

  private mutating func read(_ answer: FetchAnswer, of address: String) -> [FetchRequest] {
    if answer.isUnchanged {
      let title = subscription(address).title
      report(.feed(address: address, title: title, new: 0, isUnchanged: true), progress)
      return []
    }
    guard let listing = Self.listing(answer) else {
      report(
        .notice(IngestNotice(file: address, problem: .notAFeed)), progress)
      return []
    }
    return take(listing, answer, of: address)
  }

  private func subscription(_ address: String) -> ArticleLibrary.Subscription {
    library.feeds.first { $0.address == address } ?? ArticleLibrary.Subscription(address: address)
  }

  /// Takes in a feed: whole articles are kept, the others asked for.
  private mutating func take(
    _ listing: FeedListing, _ answer: FetchAnswer, of address: String
  ) -> [FetchRequest] {
    var feed = subscription(address)
    listing.notices.forEach { report(.notice($0), progress) }
    feed.title = listing.title ?? feed.title
    feed.entityTag = answer["etag"]
    feed.lastModified = answer["last-modified"]
    var requests: [FetchRequest] = []
    var new = 0
    var isComplete = true
    for item in listing.items where !library.hasSeen(item, of: address) {
      if item.fullText != nil {
        new += 1
        switch library.keep(FetchedArticle(item, feed: address, at: clock())) {
        case .success(let path): tellStored(path)
        case .failure(let failure):
          isComplete = false
          tell(failure)
        }
      } else if let url = item.url, WebAddress(url).isWeb, asked.insert(url).inserted {
        new += 1
        requests.append(request(FetchRequest(address: url), .article(item, feed: address)))
      }
    }
    if !isComplete { (feed.entityTag, feed.lastModified) = (nil, nil) }
    versions[address] = (feed, requests.count)
    keepVersion(of: address)
    report(.feed(address: address, title: feed.title, new: new, isUnchanged: false), progress)
    return requests
  }

  private mutating func store(
    _ answer: FetchAnswer, requested: String, item: FeedListing.Item?
  ) {
    // What holds no article is not kept: it would be counted here and passed over there.
    if let notice = Self.emptiness(of: answer) {
      if case .failure(let failure) = library.noteSeen(requested) { tell(failure) }
      report(.notice(notice), progress)
      return
    }
    // What another's feed calls it names no file of this host.
    let own = item.flatMap { $0.isOwn ? $0 : nil }
    let article = FetchedArticle(
      answer, requested: requested, title: own?.title, published: own?.published, at: clock())
    switch library.keep(article) {
    case .success(let path): tellStored(path)
    case .failure(let failure):
      tell(failure)
    }
  }

  /// Why no article can be read of an answer; nil where one can.
  private static func emptiness(of answer: FetchAnswer) -> IngestNotice? {
    let input = Input(path: answer.address)
    let read = Ingest().read(answer.body, of: input, answer.context)
    guard read.articles.isEmpty else { return nil }
    return read.notices.first { $0.severity == .loss } ?? read.notices.first
      ?? IngestNotice(file: answer.address, problem: .blank)
  }

  private mutating func tellStored(_ path: String?) {
    guard let path else { return }
    progress.stored += 1
    report(.stored(path: path), progress)
  }
}

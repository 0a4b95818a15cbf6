import CrossreadCompare
import Glibc
import Synchronization

/// Brings to the browser what it is to show, from whatever thread reads it, and how far the reading
/// has come until then.
///
/// Nothing here waits for the browser: it is woken through a pipe that it polls beside the keyboard.
public final class BrowserFeed: Sendable {
  /// What there is for the browser.
  enum News: Sendable {
    case progress(LoadingProgress)
    /// All is there; nil where there is nothing to browse.
    case finished(BrowserContent?)
    /// Stories that the model has weighed since.
    case weighed(WeighedStories)
    /// So many articles have come into the library since it was listed.
    case arrived(Int)
  }

  private struct State {
    var progress: LoadingProgress?
    var content: BrowserContent?
    var isFinished = false
    /// Whether the browser has what there is to browse.
    var isTaken = false
    /// What it does not have yet of what was weighed since.
    var weighed = WeighedStories()
    var arrived: Int?
    /// Whether a byte lies in the pipe that nobody has read.
    var isRung = false
    var lastRing: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let ends: (read: Int32, write: Int32)

  /// The shortest time between two drawings of how far the reading has come.
  private static let interval = Duration.milliseconds(50)

  public init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    self.ends = (ends[0], ends[1])
  }

  deinit {
    close(ends.read)
    close(ends.write)
  }

  // MARK: For those who read

  /// Says how far it is. Costs next to nothing, however often it is called.
  public func report(_ progress: LoadingProgress) {
    state.withLock { state in
      guard !state.isFinished else { return }
      let isNewStage = state.progress?.stage != progress.stage
      state.progress = progress
      let now = ContinuousClock.now
      if !isNewStage, let last = state.lastRing, now - last < Self.interval { return }
      state.lastRing = now
      ring(&state)
    }
  }

  /// Hands over what there is to browse; nil where there is nothing.
  public func finish(_ content: BrowserContent?) {
    state.withLock { state in
      state.content = content
      state.isFinished = true
      state.weighed.isEnd = content?.isWeighed ?? true
      ring(&state)
    }
  }

  /// Puts what the model has made of a story, by its number, in the place of what was handed over.
  public func replace(_ story: Int, with comparison: Comparison) {
    let model = StoryModel(comparison)
    state.withLock { state in
      state.weighed.stories[story] = model
      ring(&state)
    }
  }

  /// Says that every story has been weighed, and what is to be told of that.
  public func endWeighing(messages: [String] = []) {
    state.withLock { state in
      state.weighed.messages = messages
      state.weighed.isEnd = true
      ring(&state)
    }
  }

  /// Says how many articles have come into the library since it was last listed.
  public func tell(arrived count: Int) {
    state.withLock { state in
      state.arrived = count
      ring(&state)
    }
  }

  private func ring(_ state: inout State) {
    guard !state.isRung else { return }
    state.isRung = true
    var byte: UInt8 = 0
    _ = write(ends.write, &byte, 1)
  }

  // MARK: For the browser

  /// Readable when there is news.
  var descriptor: Int32 { ends.read }

  /// What is new since the last call; nil where nothing is.
  func take() -> News? {
    state.withLock { state in
      silence(&state)
      if state.isFinished {
        guard state.isTaken else {
          defer { state.content = nil }
          state.isTaken = true
          if !state.weighed.isEmpty { ring(&state) }
          return .finished(state.content)
        }
        if let count = state.arrived {
          state.arrived = nil
          if !state.weighed.isEmpty { ring(&state) }
          return .arrived(count)
        }
        defer { state.weighed = WeighedStories() }
        return state.weighed.isEmpty ? nil : .weighed(state.weighed)
      }
      defer { state.progress = nil }
      return state.progress.map(News.progress)
    }
  }

  /// Waits at most so long for everything to be there; whether it is.
  func isFinished(within patience: Duration) -> Bool {
    holds(within: patience) { $0.isFinished }
  }

  /// Waits at most so long for every story to be weighed, too; whether it is.
  @discardableResult
  func isWeighed(within patience: Duration) -> Bool {
    holds(within: patience) { $0.isFinished && $0.weighed.isEnd }
  }

  private func holds(within patience: Duration, _ test: (borrowing State) -> Bool) -> Bool {
    let deadline = ContinuousClock.now + patience
    while true {
      if state.withLock({ test($0) }) { return true }
      let left = deadline - ContinuousClock.now
      guard left > .zero else { return false }
      var descriptor = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, Int32(left / .milliseconds(1)) + 1)
      // How far it has come is of no interest yet, but that it was said must not wake us again.
      state.withLock { silence(&$0) }
    }
  }

  private func silence(_ state: inout State) {
    guard state.isRung else { return }
    state.isRung = false
    var byte: UInt8 = 0
    _ = read(ends.read, &byte, 1)
  }
}

/// What the browser gets when all has been read.
public struct BrowserContent: Sendable {
  public let input: BrowserInput
  public var services: BrowserServices
  /// Whether the model has weighed it; where it has not, `BrowserFeed.replace` brings each story again.
  public let isWeighed: Bool

  public init(
    input: BrowserInput, services: BrowserServices = BrowserServices(), isWeighed: Bool = true
  ) {
    self.input = input
    self.services = services
    self.isWeighed = isWeighed
  }
}

/// What the model has made of stories that the browser shows already.
struct WeighedStories: Sendable {
  /// By their numbers.
  var stories: [Int: StoryModel] = [:]
  /// What is to be told of it, one sentence each.
  var messages: [String] = []
  /// Whether nothing more comes.
  var isEnd = false

  var isEmpty: Bool { stories.isEmpty && !isEnd }
}

/// How far the reading has come.
public struct LoadingProgress: Sendable, Hashable {
  public enum Stage: Sendable, Hashable {
    /// Files are being read, and what stands in their articles is found.
    case reading
    /// Articles that tell of the same are being put together.
    case grouping
    /// The articles of each story are being compared.
    case comparing
  }

  public var stage: Stage
  /// Files while reading, stories while comparing.
  public var done: Int
  public var total: Int
  /// Articles read so far.
  public var articleCount: Int
  /// While comparing: sentences that the model has read, of those known so far that it is to read.
  public var weighed = 0
  public var toWeigh = 0

  public init(stage: Stage, done: Int = 0, total: Int = 0, articleCount: Int = 0) {
    self.stage = stage
    self.done = done
    self.total = total
    self.articleCount = articleCount
  }
}

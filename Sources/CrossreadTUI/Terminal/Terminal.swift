import CNcurses
import CrossreadCore
import Glibc

/// The terminal while the browser runs: draws screens, gives keys and signals, and is as before
/// once closed.
final class Terminal {
  /// What made it wake up.
  enum Event: Equatable {
    case keys([Key])
    case signal(Int32)
    /// The descriptor that was watched has something to read.
    case news
    /// The terminal says how light its ground is.
    case ground(isDark: Bool)
    /// No more keys will come.
    case endOfInput
  }

  let locale: TerminalLocale
  let hasColors: Bool
  /// What to tell the person of substitutes that were taken.
  let notices: [String]

  /// Whether the terminal draws the browser on a screen apart, and shows the old one afterwards.
  private let hasOtherScreen: Bool
  /// What the description that is used is called: "xterm-256color".
  private let typeName: String
  let input: Int32
  private let output: Int32
  private let curses: OpaquePointer
  private var originalModes: termios
  private let signalPipe: (read: Int32, write: Int32)
  private let modes: InputModes
  private var usesMouse = false
  /// Whether the terminal was asked for what `modes` says.
  private var hasModes = false
  private var decoder: KeyDecoder
  /// What the terminal is asked, where it may be.
  private var probe: TerminalProbe?
  private var pace = OutputPace()
  /// What came while something else was waited for.
  private var early: [Event] = []
  private var encoder: CellEncoder
  private var shown: Screen?
  private var isOpen = true

  /// Takes the terminal over.
  ///
  /// - Throws: `BrowserError` where there is none that can show the browser; nothing was written
  ///   to it then.
  init(wantsColors: Bool, asks: Bool = true) throws {
    output = STDOUT_FILENO
    guard isatty(output) == 1 else { throw BrowserError.noTerminal }
    // Articles may come on standard input; keys come from the terminal then.
    input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard input >= 0 else { throw BrowserError.noTerminal }
    // Started in the background: wait for our turn before anything is touched.
    guard Self.stopUntilForeground(input) else { throw BrowserError.noTerminal }
    originalModes = termios()
    guard tcgetattr(input, &originalModes) == 0 else { throw BrowserError.noTerminal }
    locale = TerminalLocale.adopt()
    let type = try TerminalType.choose(output: output)
    hasOtherScreen = type.hasOtherScreen
    typeName = type.name
    modes = type.modes
    probe = asks && modes.takesQuestions ? TerminalProbe() : nil
    decoder = KeyDecoder(
      described: TerminalType.describedKeys(), encoding: locale.isUTF8 ? .utf8 : .locale)
    notices = [locale.notice, type.notice].compactMap { $0 }

    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BrowserError.noTerminal }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    signalPipe = (ends[0], ends[1])
    // Before newterm, which would set its own where there are none.
    TerminalSignals.install(
      pipe: ends[1], terminal: output, originalModes: originalModes, farewell: type.farewell)

    // ncurses wants its own streams; those of the process may be buffered or closed by others.
    guard let outputStream = fdopen(Self.copy(of: output), "w"),
      let inputStream = fdopen(Self.copy(of: input), "r"),
      let curses = newterm(type.name, outputStream, inputStream)
    else {
      TerminalSignals.restore()
      throw BrowserError.noTerminal
    }
    self.curses = curses
    // Ctrl-C, Ctrl-Z and Ctrl-\ are keys of ours; the modes for output stay.
    raw()
    noecho()
    nonl()
    let window = crossread_stdscr()
    // Cursor keys and keypad as the description has them; ncurses itself never reads them.
    keypad(window, true)
    scrollok(window, false)
    typeahead(-1)
    hasColors = wantsColors && has_colors() && start_color() == OK && crossread_colors() >= 8
    encoder = CellEncoder(
      colorCount: hasColors ? Int(crossread_colors()) : 0,
      hasDefaultColors: hasColors && use_default_colors() == OK)
    fitWindow()
  }

  /// Another descriptor of the same file, which programs that we start do not get.
  private static func copy(of descriptor: Int32) -> Int32 {
    fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
  }

  deinit { close() }

  /// Gives the terminal back as it was.
  func close() {
    guard isOpen else { return }
    isOpen = false
    if !hasOtherScreen {
      // What was drawn stays in sight; the shell's prompt gets a row of its own.
      move(Int32(size.rows) - 1, 0)
      clrtoeol()
      refresh()
    }
    release()
    delscreen(curses)
    TerminalSignals.restore()
    Glibc.close(signalPipe.read)
    Glibc.close(signalPipe.write)
  }

  // MARK: Size

  /// The most rows and columns that are drawn, whatever the terminal claims to have.
  private static let limit = 1000

  /// The size of the window; 24 by 80 where the terminal does not know.
  var size: ScreenSize {
    var window = winsize()
    var rows = environment("LINES").flatMap { Int($0) } ?? 24
    var columns = environment("COLUMNS").flatMap { Int($0) } ?? 80
    if ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      rows = Int(window.ws_row)
      columns = Int(window.ws_col)
    }
    return ScreenSize(
      rows: min(max(1, rows), Self.limit), columns: min(max(1, columns), Self.limit))
  }

  /// Makes ncurses draw for the size that the window has now.
  func fitWindow() {
    let size = size
    resizeterm(Int32(size.rows), Int32(size.columns))
    forget()
  }

  /// Draws everything next time, whatever the terminal shows now.
  func forget() {
    shown = nil
    clearok(crossread_stdscr(), true)
    erase()
  }

  /// Asks the terminal to tell what the mouse does, or no more; gives whether it has one.
  func useMouse(_ isUsed: Bool) -> Bool {
    usesMouse = isUsed && modes.hasMouse
    if hasModes { _ = send(modes.mouse(usesMouse)) }
    return modes.hasMouse || !isUsed
  }

  /// Sends bytes to the terminal; false where that failed (`errno`).
  private func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  // MARK: Drawing

  /// What a screen that is sent in parts is enclosed in, where the terminal shows it at once then.
  private static let begin = Array("\u{1B}[?2026h".utf8)
  private static let end = Array("\u{1B}[?2026l".utf8)

  /// How much may be drawn now, so that what follows the keys is not held up by what went before.
  var extent: OutputPace.Extent { pace.extent(at: .now) }

  /// Sends what differs from what is shown.
  ///
  /// `isPartial` says that more is to be drawn as soon as the line lets it.
  func draw(_ screen: Screen, isPartial: Bool = false) {
    var count = 0
    let patches = screen.difference(from: shown)
    for patch in patches {
      count += patch.cells.count
      var column = patch.column
      for cell in patch.cells {
        write(cell, row: patch.row, column: column)
        column += 1
      }
    }
    shown = screen
    curs_set(screen.showsCursor ? 1 : 0)
    move(Int32(screen.cursor.row), Int32(screen.cursor.column))
    // A row or two go out at once anyhow.
    let isEnclosed = probe?.isSynchronised == true && patches.count > 2
    if isEnclosed { _ = send(Self.begin) }
    refresh()
    var behind = isEnclosed ? Self.end : []
    // On the screen that is ours: terminals keep some modes for each screen.
    if !hasModes {
      behind += modes.reset + modes.on(mouse: usesMouse) + (probe?.ask(at: .now) ?? [])
    }
    behind += pace.drew(cells: count, isPartial: isPartial, at: .now)
    if send(behind) { hasModes = true }
  }

  private func write(_ cell: Cell, row: Int, column: Column) {
    guard cell.width > 0 else { return }
    let (attributes, pair) = encoder.attributes(of: cell.style)
    var column = column
    if cell.text.utf8.count == 1, let byte = cell.text.utf8.first {
      withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 2) { text in
        text[0] = wchar_t(byte)
        text[1] = 0
        _ = crossread_put(Int32(row), Int32(column), text.baseAddress, attributes, pair)
      }
      return
    }
    for piece in CellEncoder.pieces(of: cell.text) {
      _ = crossread_put(Int32(row), Int32(column), piece.text, attributes, pair)
      column += piece.width
    }
  }

  // MARK: Events

  /// Waits for keys or signals, and for another descriptor where one is given; costs nothing while
  /// there are none.
  ///
  /// Where something is still to be drawn it gives nothing as soon as the terminal has answered, or when nothing
  /// comes for a moment.
  func nextEvents(watching watched: Int32? = nil, isAwaited: Bool = false) -> [Event] {
    while early.isEmpty {
      let patience = decoder.patience ?? (isAwaited ? Self.rest : -1)
      let came = events(within: patience, watching: watched)
      early = came ?? (decoder.patience == nil ? [] : [.keys(decoder.silence())])
      early.removeAll { $0 == .keys([]) }
      if isAwaited { break }
    }
    defer { early = [] }
    return early
  }

  /// So many milliseconds without a key are a rest.
  private static let rest: Int32 = 50

  /// Why work that is being done is no longer wanted.
  enum Interruption: Equatable {
    /// The person stopped it, by Ctrl-C.
    case stopped
    case ended(BrowserExit)
  }

  /// Listens for so many milliseconds whether work is still wanted; whatever else comes has its turn
  /// when that is done. What was typed before Ctrl-C is gone with it.
  func interruption(within milliseconds: Int32) -> Interruption? {
    early += events(within: milliseconds) ?? []
    for event in early {
      switch event {
      case .endOfInput: return .ended(.endOfInput)
      case .signal(let number) where TerminalSignals.endings.contains(number):
        return .ended(.signal(number: number))
      case .keys(let keys) where keys.contains(.control("c")):
        early.removeAll { if case .keys = $0 { true } else { false } }
        return .stopped
      default: break
      }
    }
    return nil
  }

  /// What came within so many milliseconds, -1 for any time; nil where nothing did.
  private func events(within milliseconds: Int32, watching watched: Int32? = nil) -> [Event]? {
    var descriptors = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signalPipe.read, events: Int16(POLLIN), revents: 0),
      // A negative one is left out.
      pollfd(fd: watched ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    var count = poll(&descriptors, 3, milliseconds)
    while count < 0 {
      guard errno == EINTR || errno == EAGAIN else { return [.endOfInput] }
      count = poll(&descriptors, 3, milliseconds)
    }
    if count == 0 { return nil }
    var events = signals().map(Event.signal)
    if descriptors[2].revents != 0 { events.append(.news) }
    if descriptors[0].revents != 0 {
      let (keys, isEnd) = readKeys()
      if !keys.isEmpty { events.append(.keys(keys)) }
      events += decoder.takeAnswers().compactMap(answered)
      if isEnd { events.append(.endOfInput) }
    }
    return events
  }

  /// The most bytes that are read before what they change is drawn.
  private static let readLimit = 1_000_000

  /// The keys that are there already, and whether no more will come.
  private func readKeys() -> (keys: [Key], isEnd: Bool) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var (keys, total) = ([Key](), 0)
    while true {
      let count = read(input, &buffer, buffer.count)
      // Ready to be read and nothing there is how a terminal says that it is gone.
      guard count > 0 else { return (keys, count == 0 || errno != EINTR && errno != EAGAIN) }
      // A program that crashed may have left the mouse on.
      keys += decoder.take(buffer[..<count]).filter { usesMouse || !$0.isOfMouse }
      total += count
      var waiting: Int32 = 0
      guard total < Self.readLimit, ioctl(input, UInt(FIONREAD), &waiting) == 0, waiting > 0
      else { return (keys, false) }
    }
  }

  /// What an answer of the terminal is to the browser; nil for what it need not know.
  private func answered(_ answer: TerminalAnswer) -> Event? {
    pace.take(answer, at: .now)
    // Over a slow line it is of use though it comes late.
    if case .mode = answer, let taken = probe?.age(at: .now) {
      _ = send(pace.start(roundTrip: taken, at: .now))
    }
    let isDark = probe?.take(answer, at: .now)
    return isDark.flatMap { $0 }.map { .ground(isDark: $0) }
  }

  /// Takes what the terminal still has to answer, so that it does not come to the program behind us.
  private func awaitAnswers() {
    while let left = probe?.awaits(at: .now) {
      let milliseconds = Int32(left / .milliseconds(1)) + 1
      guard let came = events(within: milliseconds) else { return }
      early += came.filter { if case .signal = $0 { true } else { false } }
      if came.contains(.endOfInput) { return }
    }
  }

  /// The signals that came since the last call, each once.
  private func signals() -> [Int32] {
    var buffer = [UInt8](repeating: 0, count: 64)
    var signals: [Int32] = []
    while true {
      let count = read(signalPipe.read, &buffer, buffer.count)
      guard count > 0 else { break }
      for byte in buffer.prefix(count) where !signals.contains(Int32(byte)) {
        signals.append(Int32(byte))
      }
    }
    return signals
  }

  /// Waits for signals, and for nothing else.
  func waitForSignals() -> [Int32] {
    var descriptor = pollfd(fd: signalPipe.read, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, -1)
    return signals()
  }

  /// Puts text into the clipboard of the person's terminal. Terminals do not answer: all that can be
  /// said is that it was sent. `advice` is what the person can do where it cannot be.
  func copy(_ text: String, orElse advice: String) -> ErrandResult {
    guard Clipboard.isKnown(to: typeName) else {
      return .failed(
        "not copied: the terminal \(SafeText.line(typeName)) has no clipboard; \(advice)")
    }
    let count = Clipboard.safe(text).utf8.count
    guard count <= Clipboard.limit else {
      return .failed(
        "not copied: terminals take \(Clipboard.limit) bytes, and it has \(count); \(advice)")
    }
    // What ncurses holds back goes out first.
    refresh()
    guard send(Clipboard.sequence(for: text)) else {
      return .failed("not copied: \(String(cString: strerror(errno)))")
    }
    return .done("sent \(counted(count, "byte")) to the terminal's clipboard")
  }

  // MARK: Suspending

  /// Hands the terminal back for a while; `resume` takes it again.
  func release() {
    awaitAnswers()
    pace.stop()
    if hasModes { _ = send(modes.off) }
    hasModes = false
    curs_set(1)
    endwin()
    tcsetattr(input, TCSADRAIN, &originalModes)
  }

  /// Hands the terminal back, stops until somebody continues the program, and takes it again.
  func suspend() {
    release()
    TerminalSignals.withDefault(SIGTSTP) {
      // The whole job, as the terminal's own Ctrl-Z would: a `make` that waits for us as well.
      kill(0, SIGTSTP)
      // The stop may come a moment late. Where the job cannot be stopped it never comes.
      var descriptor = pollfd(fd: signalPipe.read, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, 200)
    }
    resume()
  }

  /// Takes the terminal again after the program was stopped.
  func resume() {
    // Continued in the background: stop again, as touching the terminal would do by itself if
    // this thread did not block SIGTTOU. The shell continues us when it is our turn.
    guard Self.isInForeground(input) else {
      Self.stopUntilForeground(input)
      return
    }
    reset_prog_mode()
    fitWindow()
  }

  private static func isInForeground(_ terminal: Int32) -> Bool {
    let group = tcgetpgrp(terminal)
    return group < 0 || group == getpgrp()
  }

  /// Stops the program as the kernel stops those that write to a terminal that is not theirs.
  /// Gives whether it is in the foreground now; it is not where nothing can stop it.
  @discardableResult
  private static func stopUntilForeground(_ terminal: Int32) -> Bool {
    for _ in 0..<3 where !isInForeground(terminal) {
      kill(getpid(), SIGTTOU)
      // The stop may come a moment late.
      poll(nil, 0, 200)
    }
    return isInForeground(terminal)
  }
}

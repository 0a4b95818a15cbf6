/// How the browser is set up: what its keys are, what it may do, and what everything is drawn with.
struct BrowserSetup: Sendable {
  let keyTable: KeyTable
  /// Which services of the program are missing, and why.
  var refusals: Refusals
  var signs: Signs
  var theme: Theme
  var usesMouse: Bool
  /// Whether what is unclear and what is called irrelevant is shown, too.
  var showsAll: Bool
  /// Filters by the names under which they are kept, as they are typed.
  var keptFilters: [String: String] = [:]

  init(options: BrowserOptions, settings: BrowserSettings, refusals: Refusals) {
    keyTable = settings.keyTable
    usesMouse = settings.usesMouse
    self.refusals = refusals
    showsAll = options.showsAll
    signs = options.usesASCII || settings.usesASCII ? .ascii : .unicode
    theme = Theme(
      isMonochrome: options.isMonochrome || settings.palette == .none, palette: settings.palette,
      styles: settings.styles)
  }

  /// Keeps what the person and the terminal have said while the stories were being read.
  mutating func keep(_ said: BrowserSetup) {
    usesMouse = said.usesMouse
    theme = said.theme
  }

  /// The filter that leaves everything that is to be shown.
  var emptyFilter: Filter {
    var filter = Filter()
    filter.showsAll = showsAll
    return filter
  }
}

/// The interactive browser.
public enum Browser {
  /// Shows the comparisons until the person quits; the terminal is as before when it returns.
  ///
  /// Blocks. Call it from the main thread, once at a time.
  ///
  /// - Throws: `BrowserError` where the terminal cannot show it; nothing was drawn then, and the
  ///   caller prints the plain comparison instead.
  public static func run(
    input: BrowserInput, options: BrowserOptions = BrowserOptions()
  ) throws -> BrowserExit {
    throw BrowserError.noTerminal
  }
}

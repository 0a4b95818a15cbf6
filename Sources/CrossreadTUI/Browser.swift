import Glibc

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
    let asksForNoColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let terminal = try Terminal(wantsColors: !options.isMonochrome && !asksForNoColor)
    defer { terminal.close() }
    var options = options
    options.usesASCII = options.usesASCII || !terminal.locale.isUTF8
    options.isMonochrome = !terminal.hasColors
    let input = BrowserInput(
      comparisons: input.comparisons, messages: terminal.notices + input.messages)
    let state = BrowserState(input: input, options: options, size: terminal.size)
    return run(state, on: terminal)
  }

  /// Takes events, in the order they came, until one ends the program.
  private static func run(_ start: BrowserState, on terminal: Terminal) -> BrowserExit {
    var state = update(start, .resize(terminal.size)).0
    while true {
      terminal.draw(view(state))
      // All keys that were typed ahead, then one drawing.
      for event in terminal.nextEvents() {
        switch event {
        case .endOfInput: return .endOfInput
        case .signal(SIGWINCH):
          terminal.fitWindow()
          state = update(state, .resize(terminal.size)).0
        case .signal(SIGTSTP):
          terminal.suspend()
          state = update(state, .resize(terminal.size)).0
        case .signal(SIGCONT):
          terminal.resume()
          state = update(state, .resize(terminal.size)).0
        case .signal(let number): return .signal(number: number)
        case .keys(let keys):
          for key in keys {
            let action = KeyTable.standard.action(for: key, in: state.context)
            let (next, effects) = update(state, action)
            state = next
            for effect in effects {
              switch effect {
              case .quit: return .quit
              case .redraw: terminal.forget()
              case .suspend:
                terminal.suspend()
                state = update(state, .resize(terminal.size)).0
              }
            }
          }
        }
      }
    }
  }
}

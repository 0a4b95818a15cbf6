import CrossreadCompare
import CrossreadCore
import CrossreadIngest
import CrossreadTUI
import Glibc

/// What the program does for the browser outside the screen.
struct BrowserErrands: Sendable {
  let environment: [String: String]

  /// All that is offered outside secure mode.
  func services(saving files: JudgementFiles) -> BrowserServices {
    BrowserServices(
      save: files.service,
      export: .on({ comparison, name in export(comparison, to: name) }),
      write: .on({ text, name in write(text, to: name) }),
      openAddress: .on({ article in browser(for: article) }),
      edit: .on({ article in editor(for: article) }))
  }

  // MARK: Files

  /// Writes a comparison in the form that the ending of the name asks for.
  func export(_ comparison: Comparison, to name: String) -> ErrandResult {
    let ending = name.split(separator: ".").last.map { $0.prefix { $0 != "!" }.lowercased() }
    let format: ComparisonFormat? =
      switch ending {
      case "md", "markdown": .markdown
      case "json": .json
      case "csv": .csv
      case "html", "htm": .html
      case "txt": .text
      default: nil
      }
    guard let format else {
      return .failed("the name's ending says the form: .md, .json, .csv, .html or .txt")
    }
    let count = comparison.rows.count + comparison.alone.count { $0.partOf == nil }
    return write(format.document([comparison]), to: name, what: counted(count, "finding"))
  }

  func write(_ text: String, to name: String) -> ErrandResult {
    write(Array(text.utf8), to: name, what: "the screen")
  }

  /// A file that is there already is replaced only where the name ends in an exclamation mark.
  private func write(_ bytes: [UInt8], to name: String, what: String) -> ErrandResult {
    let replaces = name.hasSuffix("!")
    var path = replaces ? String(name.dropLast()) : name
    guard !path.isEmpty else { return .failed("a file needs a name") }
    if path.hasPrefix("~") {
      guard path == "~" || path.hasPrefix("~/") else {
        return .failed("only ~/ is a folder of its own here; ./\(path) is a file of that name")
      }
      guard let home = environment["HOME"], !home.isEmpty else {
        return .failed("HOME is not set: write the whole name")
      }
      path = home + path.dropFirst()
    }
    guard !InputPath.isFolder(path) else { return .failed("\(path) is a folder: name a file") }
    var status = stat()
    if !replaces, lstat(FileName.bytes(path), &status) == 0 {
      return .failed("\(path) is there already: put ! after the name to replace it")
    }
    switch OwnFile(path).replace(with: bytes) {
    case .success: return .done("\(what) written to \(path)")
    case .failure(let failure):
      return .failed(IngestNotice(file: path, problem: failure.problem).what)
    }
  }

  // MARK: Programs

  /// The program of `BROWSER` with the address of an article.
  func browser(for article: Article) -> ErrandResult {
    guard let address = article.url.flatMap(WebAddress.init) else {
      return .failed("not opened: only http and https addresses are")
    }
    let first = environment["BROWSER"]?.split(separator: ":").first.map(String.init)
    guard let first, !first.allSatisfy(\.isWhitespace) else {
      return .failed("BROWSER is not set; the address is \(address.text)")
    }
    guard let words = CommandWords.words(first) else {
      return .failed("a quotation in BROWSER does not end")
    }
    guard words.contains(where: { $0.contains("%s") }) else { return .run(words + [address.text]) }
    return .run(words.map { $0.replacing("%s", with: address.text) })
  }

  /// The program of `VISUAL`, `EDITOR` or `PAGER` with the file of an article.
  func editor(for article: Article) -> ErrandResult {
    guard article.file != Input.standardInputPath else {
      return .failed("this article came on standard input: it has no file")
    }
    let variable = ["VISUAL", "EDITOR", "PAGER"].first {
      environment[$0].map { !$0.allSatisfy(\.isWhitespace) } ?? false
    }
    guard let variable, let command = environment[variable] else {
      return .failed("neither EDITOR nor PAGER is set")
    }
    guard let words = CommandWords.words(command) else {
      return .failed("a quotation in \(variable) does not end")
    }
    // Whole, since no program takes a name that begins with a slash for an option, or, as vi and less
    // do with a plus sign, for something to do.
    guard let file = InputPath.absolute(article.file) else {
      return .failed("the folder that the program was started in is gone")
    }
    return .run(words + [file])
  }
}

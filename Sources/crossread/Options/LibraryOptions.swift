import ArgumentParser
import CrossreadCore
import CrossreadIngest
import CrossreadLibrary
import Glibc

/// Where the library is: the same for every subcommand that has to do with one.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      "Use this library instead of your own.",
      discussion: """
        A file, or a folder that has library.sqlite in it. If left out, crossread/library.sqlite in \
        $XDG_DATA_HOME, or in ~/.local/share.
        """,
      valueName: "file"),
    completion: .file())
  var named: String?

  /// The name of the file in a folder.
  static let fileName = "library.sqlite"

  /// The file; nil where nobody has named one and there is no folder of one's own.
  func path(environment: [String: String]) -> String? {
    guard let named else {
      return UserFolder.data.path("crossread/" + Self.fileName, environment: environment)
    }
    let isFolder = InputPath.isFolder(named) || named.hasSuffix("/")
    return isFolder ? InputPath.joined(named, Self.fileName) : named
  }

  /// Opens it to read; what lies in a folder of plain files of earlier versions is taken in first.
  ///
  /// - Throws: what ends the command.
  func reading() async throws -> Library {
    let environment = Environment.all
    let path = try path(environment)
    return try await Self.saying {
      do {
        return try Library(at: path, access: .read)
      } catch LibraryError.missing where !SecureMode.isAskedFor(by: environment) {
        let folder = EarlierFolder(of: path)
        guard folder.isThere else { throw LibraryError.missing(path: path) }
        return try await folder.library(at: path)
      } catch LibraryError.older where !SecureMode.isAskedFor(by: environment) {
        // Whoever may write it brings it up to date.
        _ = try Library(at: path, access: .write)
        return try Library(at: path, access: .read)
      }
    }
  }

  /// The same; nil where there is none.
  func readingIfThere() async throws -> Library? {
    let environment = Environment.all
    let path = try path(environment)
    guard EarlierFolder(of: path).isThere || access(FileName.bytes(path), F_OK) == 0 else {
      return nil
    }
    return try await reading()
  }

  /// Opens it to change it; makes one where there is none.
  ///
  /// - Throws: what ends the command. `what` is what is off in secure mode: "Fetching".
  func writing(_ what: String) async throws -> Library {
    let environment = Environment.all
    if SecureMode.isAskedFor(by: environment) {
      throw ValidationError("\(what) is \(SecureMode.reason).")
    }
    let path = try path(environment)
    return try await Self.saying { try await EarlierFolder(of: path).library(at: path) }
  }

  private func path(_ environment: [String: String]) throws -> String {
    guard let path = path(environment: environment) else {
      throw ValidationError(
        "Neither XDG_DATA_HOME nor HOME is set: name the library with --library.")
    }
    return path
  }

  /// Does something with a library, and says what is wrong with it, if anything is.
  static func saying<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Value
  ) async throws -> Value {
    do { return try await body() } catch let error as LibraryError {
      StandardError.say(error.description)
      throw ExitCode(ExitStatus.someInputFailed.rawValue)
    }
  }
}

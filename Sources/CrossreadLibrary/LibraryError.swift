import GRDB

/// Why a library cannot be opened, read or written.
public enum LibraryError: Error, Sendable, Equatable, CustomStringConvertible {
  case missing(path: String)
  /// The file is there and is none of ours.
  case notALibrary(path: String)
  /// It was written by a later version of the program, which knows more tables.
  case newer(path: String)
  /// It was written by an earlier version, and may not be brought up to date here.
  case older(path: String)
  case damaged(path: String, detail: String)
  case readOnly(path: String)
  /// Another program has been writing all the while.
  case busy(path: String)
  case full(path: String)
  case failed(path: String, detail: String)

  public var path: String {
    switch self {
    case .missing(let path), .notALibrary(let path), .newer(let path), .older(let path),
      .damaged(let path, _), .readOnly(let path), .busy(let path), .full(let path),
      .failed(let path, _):
      path
    }
  }

  /// What is wrong and what can be done.
  public var reason: String {
    switch self {
    case .missing: "there is no library; crossread add makes one"
    case .notALibrary: "this is no library of crossread; name another file with --library"
    case .newer:
      "a later version of crossread wrote this library; nothing was changed; use that version"
    case .older:
      "an earlier version of crossread wrote this library; crossread add or update of somebody who may "
        + "write it brings it up to date"
    case .damaged(_, let detail):
      "the library is damaged (\(detail)); nothing was changed; put back a copy, or save what can be "
        + "read with crossread export"
    case .readOnly: "the library is read-only; nothing was changed"
    case .busy: "another program keeps writing to the library; try again later"
    case .full: "the disk is full; what was reported as added is kept"
    case .failed(_, let detail): detail
    }
  }

  /// `PATH: what is wrong; what can be done`
  public var description: String { "\(path): \(reason)" }

  /// What an error of the database means for the library at `path`.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notALibrary(path: path)
    case .SQLITE_CORRUPT:
      self = .damaged(path: path, detail: error.message ?? "its pages do not fit together")
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_CANTOPEN:
      self = .failed(path: path, detail: "it cannot be opened; check that you may read it")
    case .SQLITE_IOERR:
      self = .failed(
        path: path, detail: "the disk gave an error; what was reported as added is kept")
    default: self = .failed(path: path, detail: error.message ?? "\(error.resultCode)")
    }
  }
}

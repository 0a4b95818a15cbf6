import CrossreadCore
import CrossreadIngest
import GRDB
import Glibc

/// What a newsroom keeps: articles as they came, their versions, the stories that they form, feeds, and
/// what people say of findings, in one SQLite file.
///
/// Any number of programs may read it while one writes; a second that wants to write waits its turn. What a
/// call has changed is on disk when it returns.
///
///     let library = try Library(at: "library.sqlite", access: .write)
///     try LibraryWriter(library).add(articles, at: 1_512_400_000)
///     try library.search(LibraryQuery("flood source:herald"))
public final class Library: Sendable {
  /// What is to be done with a library.
  public enum Access: Sendable, Equatable {
    /// Only looked at; nothing is made where there is none.
    case read
    /// Changed; made where there is none.
    case write
  }

  public let path: String
  /// Whether nothing can be changed: it was asked for so, or belongs to somebody else.
  public let isReadOnly: Bool
  let queue: DatabaseQueue

  /// The version of the code that reads articles: what it made of them is made again where it is older.
  public static let readerVersion = 2

  /// Opens a library, and brings it up to the present version where it is to be changed.
  ///
  /// `waiting` is called once for each time that another program is waited for longer than a moment.
  ///
  /// - Throws: `LibraryError`.
  public init(
    at path: String, access: Access, waiting: @escaping @Sendable () -> Void = {}
  ) throws {
    self.path = path
    var status = stat()
    let isThere = stat(FileName.bytes(path), &status) == 0
    guard isThere || access == .write else { throw LibraryError.missing(path: path) }
    if isThere, status.st_mode & S_IFMT != S_IFREG { throw LibraryError.notALibrary(path: path) }
    if !isThere, let folder = InputPath.folder(of: path),
      let notice = FileBytes.makeFolder(folder, mode: 0o700)
    {
      throw LibraryError.failed(path: path, detail: notice.what)
    }
    let isReadOnly = access == .read
    self.isReadOnly = isReadOnly
    // Those to whom nothing is forbidden are asked to respect it all the same.
    if !isReadOnly, isThere,
      status.st_mode & 0o222 == 0 || Glibc.access(FileName.bytes(path), W_OK) != 0
    {
      throw LibraryError.readOnly(path: path)
    }
    queue = try Self.opened(path, isReadOnly: isReadOnly, waiting: waiting)
  }

  // MARK: - Opening

  /// Opens it and brings it up to date. Where another program is doing the same, the database does not wait
  /// by itself.
  private static func opened(
    _ path: String, isReadOnly: Bool, waiting: @escaping @Sendable () -> Void
  ) throws -> DatabaseQueue {
    var count = 0
    while true {
      do {
        let queue = try open(path, isReadOnly: isReadOnly, waiting: waiting)
        try check(queue, path: path, isReadOnly: isReadOnly)
        return queue
      } catch let error as DatabaseError {
        guard error.resultCode == .SQLITE_BUSY, wait(count: count, waiting) else {
          throw LibraryError(error, path: path)
        }
        count += 1
      }
    }
  }

  private static func open(
    _ path: String, isReadOnly: Bool, waiting: @escaping @Sendable () -> Void
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .callback { wait(count: $0, waiting) }
    configuration.journalMode = isReadOnly ? .default : .wal
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -\(isReadOnly ? 8_000 : 64_000)")
      // What was reported as added stays, even where the machine loses its power.
      if !isReadOnly { try database.execute(sql: "PRAGMA synchronous = FULL") }
    }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError where isReadOnly && isClosed(error) {
      // Its folder lets nobody write the files through which programs share it: nobody changes it, then.
      let plain = path.utf8.flatMap { byte -> [UInt8] in
        isPlain(byte) ? [byte] : Array("%\(hex(byte))".utf8)
      }
      let address = "file:\(String(decoding: plain, as: UTF8.self))?immutable=1"
      return try DatabaseQueue(path: address, configuration: configuration)
    }
  }

  private static func isClosed(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// A pause in milliseconds, after how many of them somebody is told, and after how many it is given up.
  private static let (pause, patience, longest) = (10, 50, 3000)

  private static func wait(count: Int, _ waiting: () -> Void) -> Bool {
    if count == patience { waiting() }
    guard count < longest else { return false }
    usleep(UInt32(pause) * 1000)
    return true
  }

  /// Looks whose database it is, and brings its tables up to date.
  private static func check(_ queue: DatabaseQueue, path: String, isReadOnly: Bool) throws {
    let migrator = Schema.migrator
    let (isOurs, isEmpty, isNewer, isUpToDate) = try queue.read { database in
      let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard id == Schema.applicationID else { return (false, id == 0 && tables == 0, false, false) }
      return (
        true, false, try migrator.hasBeenSuperseded(database),
        try migrator.hasCompletedMigrations(database)
      )
    }
    if isNewer { throw LibraryError.newer(path: path) }
    guard isOurs || isEmpty else { throw LibraryError.notALibrary(path: path) }
    if isUpToDate { return }
    if isReadOnly { throw isEmpty ? LibraryError.missing(path: path) : .older(path: path) }
    if isEmpty {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
    }
    do {
      try migrator.migrate(queue)
    } catch let error as DatabaseError {
      // Of two programs that make one at a time, one has been quicker.
      if try queue.read(migrator.hasCompletedMigrations) { return }
      throw error
    }
  }

  // MARK: - Using

  /// Writes a copy into a new file, as the library is at this moment.
  ///
  /// - Throws: `LibraryError`, also where there is such a file already.
  public func copy(to target: String) throws {
    try named {
      var status = stat()
      guard stat(FileName.bytes(target), &status) != 0 else {
        throw LibraryError.failed(path: target, detail: "there is such a file already")
      }
      try queue.vacuum(into: target)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try named { try queue.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if isReadOnly { throw LibraryError.readOnly(path: path) }
    // The lock is taken at once, so that nothing is lost half-way to another who writes.
    return try named {
      try queue.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return value
      }
    }
  }

  /// Errors of the database as errors of the library.
  private func named<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError {
      throw LibraryError(error, path: path)
    }
  }
}

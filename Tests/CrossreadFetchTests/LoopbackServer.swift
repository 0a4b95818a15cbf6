import Foundation
import Glibc

/// A web server on this machine for one test, with all the habits of bad ones.
final class LoopbackServer: @unchecked Sendable {
  /// What it does when it is asked.
  enum Reaction: Sendable {
    case answer(Int, [String: String], String)
    /// Sends nothing more, and stays.
    case stall
    /// Ends the connection in the middle of the body.
    case reset
    /// Goes on for ever.
    case endless
  }

  /// A request: its path, and its header in lower case.
  struct Request: Sendable {
    let path: String
    let headers: [String: String]
  }

  private let socket: Int32
  let port: UInt16
  private let lock = NSLock()
  private let react: @Sendable (Request) -> Reaction
  private var asked: [Request] = []
  private var open: Set<Int32> = []
  private var mostOpen = 0

  init(_ react: @escaping @Sendable (Request) -> Reaction) throws {
    self.react = react
    let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer -> Bool in
        Glibc.bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
    socket = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0, let server = self else {
          // Closed here alone: another server may get the number as soon as it is free.
          if connection >= 0 { close(connection) }
          close(listener)
          return
        }
        server.begin(connection)
        Thread.detachNewThread {
          server.serve(connection)
          server.end(connection)
        }
      }
    }
  }

  /// Ends all connections and the server.
  func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    lock.withLock { open.forEach { _ = shutdown($0, Int32(SHUT_RDWR)) } }
  }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  var requests: [Request] { lock.withLock { asked } }
  var paths: [String] { requests.map(\.path) }
  /// The most connections that were open at a time.
  var peak: Int { lock.withLock { mostOpen } }

  private func begin(_ connection: Int32) {
    lock.withLock {
      open.insert(connection)
      mostOpen = max(mostOpen, open.count)
    }
  }

  private func end(_ connection: Int32) {
    lock.withLock { _ = open.remove(connection) }
    close(connection)
  }

  private func serve(_ connection: Int32) {
    var buffer: [UInt8] = []
    while true {
      while !buffer.suffix(4).elementsEqual([13, 10, 13, 10]) {
        var byte: UInt8 = 0
        guard recv(connection, &byte, 1, 0) == 1 else { return }
        buffer.append(byte)
      }
      let lines = String(decoding: buffer, as: UTF8.self).components(separatedBy: "\r\n")
      buffer = []
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":") else { continue }
        headers[line[..<colon].lowercased()] =
          line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      }
      let words = lines[0].split(separator: " ")
      let request = Request(path: words.count > 1 ? String(words[1]) : "", headers: headers)
      lock.withLock { asked.append(request) }
      switch react(request) {
      case .answer(let status, let headers, let body):
        var text = "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        guard write(text + "\r\n" + (status == 304 ? "" : body), connection) else { return }
      case .stall:
        // Until the other side gives up.
        var byte: UInt8 = 0
        _ = recv(connection, &byte, 1, 0)
        return
      case .reset:
        _ = write("HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\nThe", connection)
        return
      case .endless:
        guard write("HTTP/1.1 200 X\r\n\r\n", connection) else { return }
        let piece = String(repeating: "x", count: 65_536)
        while write(piece, connection) {}
        return
      }
    }
  }

  private func write(_ text: String, _ connection: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }
}

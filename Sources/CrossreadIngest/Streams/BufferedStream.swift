/// A stream that can be looked into before it is read.
final class BufferedStream: ByteStream {
  private let stream: any ByteStream
  private var buffer: [UInt8] = []
  private var start = 0
  /// How many bytes were read, from the beginning.
  private(set) var offset = 0
  private var isAtEnd = false
  private static let pieceSize = 262_144

  /// `head` is what was already read of the stream.
  init(_ stream: any ByteStream, head: [UInt8] = []) {
    self.stream = stream
    buffer = head
  }

  var faults: [StreamFault] { stream.faults }

  /// The next bytes without reading them: `count`, or fewer at the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    fill(count)
    return buffer[start..<min(buffer.count, start + count)]
  }

  func read(upTo count: Int) -> [UInt8] {
    if start == buffer.count { fill(1) }
    let piece = Array(buffer[start..<min(buffer.count, start + count)])
    advance(piece.count)
    return piece
  }

  /// Exactly `count` bytes, or fewer at the end.
  func take(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      let piece = read(upTo: count - result.count)
      if piece.isEmpty { break }
      result += piece
    }
    return result
  }

  /// All bytes to the end; nil if there are more than `limit`.
  func takeAll(limit: Int) -> [UInt8]? {
    var result: [UInt8] = []
    while true {
      let piece = read(upTo: Self.pieceSize)
      if piece.isEmpty { return result }
      result += piece
      if result.count > limit { return nil }
    }
  }

  /// Passes over up to `count` bytes; how many there were.
  func skip(_ count: Int) -> Int {
    var left = count
    while left > 0 {
      if start == buffer.count { fill(1) }
      let step = min(left, buffer.count - start)
      if step == 0 { break }
      advance(step)
      left -= step
    }
    return count - left
  }

  /// The next line with its line break; at most `limit` bytes of it, none at the end.
  func line(limit: Int) -> [UInt8] {
    var searched = 0
    while true {
      let found = buffer[(start + searched)...].firstIndex(of: 0x0A)
      if let found, found - start < limit {
        let line = Array(buffer[start...found])
        advance(line.count)
        return line
      }
      searched = buffer.count - start
      if searched >= limit || isAtEnd {
        let line = Array(buffer[start..<min(buffer.count, start + limit)])
        advance(line.count)
        return line
      }
      fill(searched + 1)
    }
  }

  /// The next line without reading it, as `line` gives it.
  func peekLine(limit: Int) -> ArraySlice<UInt8> {
    var searched = 0
    while true {
      let held = buffer[start...].prefix(limit)
      if let found = held.dropFirst(searched).firstIndex(of: 0x0A) { return held[...found] }
      searched = held.count
      if searched == limit || isAtEnd { return held }
      fill(searched + 1)
    }
  }

  private func advance(_ count: Int) {
    start += count
    offset += count
  }

  /// Holds at least `count` bytes where there are as many.
  private func fill(_ count: Int) {
    guard buffer.count - start < count, !isAtEnd else { return }
    buffer.removeSubrange(0..<start)
    start = 0
    while buffer.count < count {
      // Far ahead where much is looked at, so that little is moved often.
      let piece = stream.read(upTo: max(Self.pieceSize, count - buffer.count, count / 4))
      if piece.isEmpty {
        isAtEnd = true
        return
      }
      if buffer.isEmpty { buffer = piece } else { buffer += piece }
    }
  }
}

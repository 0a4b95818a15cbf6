import Glibc

/// Turns the bytes that a terminal sends into keys.
///
/// It reads control sequences as ECMA-48 (5.4, 5.6) forms them, with seven or eight bits, the keys of
/// xterm, VT220, rxvt and the Linux console, and those of "CSI u": the kitty keyboard protocol and
/// xterm's modifyOtherKeys.
///
/// What no finger typed is no key: what was pasted (between the marks of bracketed paste) is one
/// `Key.pasted`, and what a terminal answers to somebody's question is no key at all; what was asked here is
/// among the `answers`. Neither has to end. After a silence, one key that comes alone is a finger's again; more at once still belongs to
/// what has not ended. No more than a few kilobytes are kept, however many come.
struct KeyDecoder {
  /// How characters beyond ASCII are written.
  enum Encoding {
    case utf8
    /// As the C library's locale has it.
    case locale
  }

  private enum State: Equatable {
    case ground
    /// After ESC.
    case escape
    /// Within a control sequence (CSI) or after a single shift (SS3).
    case control, shift
    /// Within OSC, DCS, APC, PM or SOS.
    case string(isOSC: Bool)
    case paste
    /// Bytes that belong to the sequence before and are not looked at for what they are.
    case mouse(left: Int), skip(left: Int)
  }

  private static let escapeByte: UInt8 = 0x1B
  /// The longest control sequence that is looked into.
  private static let sequenceLimit = 64
  /// The most bytes that are kept of what was pasted: more than a line takes.
  static let pasteLimit = 16_384

  /// Keys of this terminal, as its description has them.
  private let described: [[UInt8]: Key]
  private let encoding: Encoding
  private var state = State.ground
  /// The bytes since ESC, those of a character that is not complete, or those of a mouse.
  private var pending: [UInt8] = []
  /// What was pasted so far, the mark that ends it, and how much of that has come.
  private var pasted: [UInt8] = []
  private var endMark: [UInt8] = []
  private var matched = 0
  /// Whether the last byte of a string was ESC, and how many bytes its character still has.
  private var hasEscape = false
  private var continuation = 0
  /// How many bytes of a string have come, and the first of them.
  private var stringCount = 0
  private var string: [UInt8] = []
  /// Whether nothing came for a while though something has not ended.
  private var isDoubtful = false
  private var keys: [Key] = []
  /// What was answered since somebody asked, no more than a few.
  private var answers: [TerminalAnswer] = []

  init(described: [[UInt8]: Key] = [:], encoding: Encoding = .utf8) {
    self.described = described
    self.encoding = encoding
  }

  /// How many milliseconds to wait for more before `silence` is called; nil where nothing is open.
  ///
  /// A terminal sends the rest of a key at once. What is longer may come in several packets.
  var patience: Int32? {
    switch state {
    case .ground: pending.isEmpty ? nil : 300
    case .escape: 50
    case .string, .paste: isDoubtful && !hasEscape && matched == 0 ? nil : 300
    case .control, .shift, .mouse, .skip: 300
    }
  }

  /// Takes what came at once; gives the keys in it.
  mutating func take(_ bytes: some Collection<UInt8>) -> [Key] {
    if isDoubtful {
      if isOneKey(bytes) { leave() }
      isDoubtful = false
    }
    for byte in bytes { take(byte) }
    defer { keys = [] }
    return keys
  }

  /// The answers that have come since the last call.
  mutating func takeAnswers() -> [TerminalAnswer] {
    defer { answers = [] }
    return answers
  }

  private mutating func keep(_ answer: TerminalAnswer?) {
    if let answer, answers.count < 16 { answers.append(answer) }
  }

  /// Takes note that nothing came for a while; gives the keys that were waiting for more.
  mutating func silence() -> [Key] {
    switch state {
    case .ground: pending = []
    case .escape: leave(with: [.escape])
    case .control, .shift:
      // Alt with a letter that could have begun a sequence.
      let isOpener = pending.count == 2 && pending[0] == Self.escapeByte
      leave(with: isOpener ? [.escape] + character(pending[1]) : [])
    case .mouse, .skip: leave()
    case .string:
      if hasEscape {
        leave(with: [.escape])
      } else if stringCount == 0, pending.count == 2 {
        leave(with: [.escape] + character(pending[1]))
      } else {
        keys.append(.endlessAnswer)
        isDoubtful = true
      }
    case .paste:
      if matched == 1, isDoubtful {
        leave(with: [.escape])
      } else {
        flushPaste()
        isDoubtful = true
      }
    }
    defer { keys = [] }
    return keys
  }

  /// Whether the bytes are what one key sends.
  private func isOneKey(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count <= 16, bytes.first != Self.escapeByte || bytes.count > 1 else { return false }
    var fresh = KeyDecoder(described: described, encoding: encoding)
    let keys = fresh.take(bytes) + fresh.silence()
    return keys.count == 1 && fresh.state == .ground && keys != [.endlessAnswer]
  }

  private mutating func leave(with keys: [Key] = []) {
    state = .ground
    pending = []
    pasted = []
    string = []
    (matched, continuation, stringCount) = (0, 0, 0)
    (hasEscape, isDoubtful) = (false, false)
    self.keys += keys
  }

  // MARK: Bytes

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeText(byte)
    case .escape: takeEscape(byte)
    case .control, .shift: takeControl(byte)
    case .string(let isOSC): takeString(byte, isOSC)
    case .paste: takePaste(byte)
    case .mouse(let left):
      pending.append(byte)
      state = .mouse(left: left - 1)
      if left == 1 {
        let numbers = pending.suffix(3).map { Int($0) - 32 }
        leave(with: mouse(numbers, isPress: true))
      }
    case .skip(let left):
      state = .skip(left: left - 1)
      if left == 1 { leave() }
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if pending.isEmpty, byte < 0x80 {
      if byte == Self.escapeByte {
        begin(.escape, [byte])
      } else if let key = described[[byte]] {
        keys.append(key)
      } else {
        keys += character(byte)
      }
      return
    }
    pending.append(byte)
    switch encoding {
    case .utf8: takeUTF8()
    case .locale: takeLocale()
    }
  }

  private mutating func takeUTF8() {
    guard let first = pending.first, let last = pending.last else { return }
    guard first >= 0xC2, first < 0xF5 else {
      pending = []
      introduce(first)
      return
    }
    if pending.count > 1, last & 0xC0 != 0x80 {
      // The character was cut short.
      pending = []
      takeText(last)
      return
    }
    guard pending.count == (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4) else { return }
    let scalar = String(decoding: pending, as: UTF8.self).unicodeScalars.first
    pending = []
    if let scalar { take(scalar) }
  }

  private mutating func takeLocale() {
    var wide: wchar_t = 0
    let count = pending.withUnsafeBytes {
      mbtowc(&wide, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    if count < 0, pending.count < __ctype_get_mb_cur_max() { return }
    let first = pending[0]
    pending = []
    if count >= 0, let scalar = Unicode.Scalar(UInt32(bitPattern: wide)) {
      take(scalar)
    } else {
      introduce(first)
    }
  }

  /// Takes a character beyond ASCII, or one of the controls that stand there (C1).
  private mutating func take(_ scalar: Unicode.Scalar) {
    if (0x80...0x9F).contains(scalar.value) {
      introduce(UInt8(scalar.value))
    } else {
      keys += character(scalar.value)
    }
  }

  /// Begins what a control of eight bits introduces; other bytes are nothing.
  private mutating func introduce(_ byte: UInt8) {
    switch byte {
    case 0x8F: begin(.shift, [byte])
    case 0x9B: begin(.control, [byte])
    case 0x9D: begin(.string(isOSC: true), [byte])
    case 0x90, 0x98, 0x9E, 0x9F: begin(.string(isOSC: false), [byte])
    default: break
    }
  }

  private mutating func begin(_ state: State, _ bytes: [UInt8]) {
    leave()
    self.state = state
    pending = bytes
  }

  private mutating func takeEscape(_ byte: UInt8) {
    let bytes = pending + [byte]
    switch byte {
    case UInt8(ascii: "["): begin(.control, bytes)
    case UInt8(ascii: "O"): begin(.shift, bytes)
    case UInt8(ascii: "]"): begin(.string(isOSC: true), bytes)
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      begin(.string(isOSC: false), bytes)
    case Self.escapeByte: keys.append(.escape)
    default:
      let key = described[bytes]
      leave(with: key.map { [$0] } ?? [.escape])
      if key == nil { takeText(byte) }
    }
  }

  // MARK: Strings and pastes

  private mutating func takeString(_ byte: UInt8, _ isOSC: Bool) {
    stringCount += 1
    if hasEscape {
      hasEscape = false
      switch byte {
      case UInt8(ascii: "\\"): return leaveString(isOSC)
      // The string was cut short by the next.
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
        begin(.escape, [Self.escapeByte])
        return takeEscape(byte)
      default: break
      }
    }
    if continuation > 0, byte & 0xC0 == 0x80 {
      continuation -= 1
      // U+009C in UTF-8.
      if pending.last == 0xC2, byte == 0x9C { leaveString(isOSC) }
      return
    }
    continuation = 0
    switch byte {
    case Self.escapeByte: hasEscape = true
    case 0x07 where isOSC, 0x9C: leaveString(isOSC)
    case 0x03: keys.append(.control("c"))
    case 0xC2...0xF4 where encoding == .utf8:
      continuation = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      pending = [byte]
    default:
      pending = []
      if string.count < Self.sequenceLimit { string.append(byte) }
    }
  }

  private mutating func leaveString(_ isOSC: Bool) {
    if isOSC { keep(TerminalAnswer(command: string)) }
    leave()
  }

  private mutating func takePaste(_ byte: UInt8) {
    if byte == endMark[matched] {
      matched += 1
      if matched == endMark.count {
        flushPaste()
        leave()
      }
      return
    }
    keep(endMark[..<matched])
    matched = byte == endMark[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    if pasted.count < Self.pasteLimit { pasted += bytes }
  }

  private mutating func flushPaste() {
    guard !pasted.isEmpty else { return }
    keys.append(.pasted(text(of: pasted)))
    pasted = []
  }

  /// The text of the bytes on one line: a break of lines, with what is blank around it, is one space,
  /// none at either end; what a keyboard cannot type is left out.
  private func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var (spaces, isBroken) = (0, false)
    for scalar in scalars(of: bytes) {
      switch SafeText.treatment(of: scalar) {
      case .keep where scalar == " ", .space where scalar != "\t": spaces += 1
      case .space, .lineBreak: isBroken = true
      case .keep where scalar != "\u{FFFD}", .mark:
        text.append(contentsOf: repeatElement(" ", count: isBroken ? text.isEmpty ? 0 : 1 : spaces))
        (spaces, isBroken) = (0, false)
        text.append(scalar)
      default: break
      }
    }
    if !isBroken { text.append(contentsOf: repeatElement(" ", count: spaces)) }
    return String(text)
  }

  private func scalars(of bytes: [UInt8]) -> String.UnicodeScalarView {
    switch encoding {
    case .utf8: return String(decoding: bytes, as: UTF8.self).unicodeScalars
    case .locale:
      var reader = KeyDecoder(encoding: .locale)
      var text = String.UnicodeScalarView()
      for byte in bytes {
        if byte < 0x80, reader.pending.isEmpty {
          text.append(Unicode.Scalar(byte))
        } else {
          for case .character(let character) in reader.take(CollectionOfOne(byte)) {
            text.append(contentsOf: character.unicodeScalars)
          }
          // Controls of eight bits introduce nothing here.
          if reader.state != .ground { reader.leave() }
        }
      }
      return text
    }
  }

  // MARK: Control sequences

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case Self.escapeByte: begin(.escape, [byte])
    // A finger that wants out.
    case 0x03: keys.append(.control("c"))
    case 0x18, 0x1A: leave()
    case 0x20..<0x40:
      if pending.count < Self.sequenceLimit { pending.append(byte) }
    case 0x40..<0x7F:
      pending.append(byte)
      finish()
    default: break
    }
  }

  /// Acts on a whole sequence.
  private mutating func finish() {
    let (bytes, isShift) = (pending, state == .shift)
    guard let final = bytes.last, bytes.count <= Self.sequenceLimit else { return leave() }
    let start = bytes[0] == Self.escapeByte ? 2 : 1
    let body = bytes[start..<(bytes.count - 1)]
    leave()
    keep(isShift ? nil : TerminalAnswer(sequence: body, final: final))
    if let key = described[bytes] {
      keys.append(key)
    } else if isShift {
      keys += shifted(final, ControlParameters(body))
    } else if final == UInt8(ascii: "["), body.isEmpty {
      // The Linux console's F1 to F5.
      begin(.skip(left: 1), bytes)
    } else if final == UInt8(ascii: "M"), body.isEmpty {
      begin(.mouse(left: 3), [])
    } else if final == UInt8(ascii: "~"), body.elementsEqual("200".utf8) {
      begin(.paste, [])
      endMark = Array(bytes[..<start]) + Array("201~".utf8)
    } else if body.first == UInt8(ascii: "<"), "Mm".utf8.contains(final) {
      let numbers = ControlParameters(body.dropFirst()).values
      keys += mouse(numbers, isPress: final == UInt8(ascii: "M"))
    } else {
      keys += named(final, ControlParameters(body))
    }
  }

  /// What single shifts stand for: cursor keys, and the keypad of VT100.
  private func shifted(_ final: UInt8, _ parameters: ControlParameters) -> [Key] {
    switch final {
    case UInt8(ascii: "j")...UInt8(ascii: "y"): character(final - 0x40)
    case UInt8(ascii: "X"): [.character("=")]
    case UInt8(ascii: "I"): [.tab]
    case UInt8(ascii: "M"): [.enter]
    default: named(final, parameters)
    }
  }

  private func named(_ final: UInt8, _ parameters: ControlParameters) -> [Key] {
    guard parameters.isOfKey, !parameters.isRelease else { return [] }
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): return [.up]
    case UInt8(ascii: "B"), UInt8(ascii: "b"): return [.down]
    case UInt8(ascii: "C"), UInt8(ascii: "c"): return [.right]
    case UInt8(ascii: "D"), UInt8(ascii: "d"): return [.left]
    case UInt8(ascii: "H"): return [.home]
    case UInt8(ascii: "F"): return [.end]
    case UInt8(ascii: "Z"): return [.backTab]
    case UInt8(ascii: "u"): return pressed(parameters)
    case UInt8(ascii: "~"):
      switch parameters.values.first {
      case 1, 7: return [.home]
      case 4, 8: return [.end]
      case 3: return [.delete]
      case 5: return [.pageUp]
      case 6: return [.pageDown]
      // modifyOtherKeys: CSI 27 ; modifiers ; code ~
      case 27: return pressed(parameters.ofOtherKey)
      default: return []
      }
    default: return []
    }
  }

  /// What a mouse did: the button, the column and the row from one.
  private func mouse(_ numbers: [Int], isPress: Bool) -> [Key] {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0, isPress else { return [] }
    // Shift, Alt and Control count 4, 8 and 16.
    let kinds: [Int: MouseEvent.Kind] = [0: .press, 64: .wheelUp, 65: .wheelDown]
    guard let kind = kinds[numbers[0] & ~0b11100] else { return [] }
    return [.mouse(MouseEvent(kind: kind, row: numbers[2] - 1, column: Column(numbers[1] - 1)))]
  }

  // MARK: Keys by their code points

  /// The key of a CSI u, with what Alt puts before it.
  private func pressed(_ parameters: ControlParameters) -> [Key] {
    let modifiers = parameters.modifiers
    guard modifiers.isDisjoint(with: .foreign) else { return [] }
    let keys = pressed(parameters, modifiers)
    return modifiers.contains(.alt) && !keys.isEmpty ? [.escape] + keys : keys
  }

  private func pressed(_ parameters: ControlParameters, _ modifiers: KeyModifiers) -> [Key] {
    guard let code = parameters.values.first else { return [] }
    switch code {
    case 9: return modifiers.contains(.shift) ? [.backTab] : [.tab]
    case 13, 57_414: return [.enter]
    case 27: return [.escape]
    case 8, 127: return [.backspace]
    // The keypad, as kitty numbers it in the area for private use.
    case 57_399...57_408: return character(UInt8(code - 57_399) + UInt8(ascii: "0"))
    case 57_409...57_413: return character(Array("./*-+".utf8)[code - 57_409])
    case 57_415, 57_416: return character(Array("=,".utf8)[code - 57_415])
    case 57_417...57_424:
      return [[.left, .right, .up, .down, .pageUp, .pageDown, .home, .end][code - 57_417]]
    case 57_426: return [.delete]
    case 0xE000...0xF8FF: return []
    default: break
    }
    if modifiers.contains(.control) { return controlled(code, parameters.baseKey) }
    if !parameters.text.isEmpty { return parameters.text.flatMap(character) }
    if let shifted = parameters.shiftedKey, modifiers.contains(.shift) {
      return character(UInt32(shifted))
    }
    // Shift and the lock of capitals undo each other.
    let isCapital = modifiers.contains(.shift) != modifiers.contains(.capsLock)
    guard isCapital, let letter = Unicode.Scalar(UInt32(code)) else {
      return character(UInt32(code))
    }
    let upper = letter.properties.uppercaseMapping.unicodeScalars
    return upper.count == 1 ? upper.flatMap { character($0.value) } : character(UInt32(code))
  }

  /// Control with a key, as a keyboard without CSI u would send it: one of the first 32 characters.
  /// On a keyboard with other letters, the key that has the Latin one counts.
  private func controlled(_ code: Int, _ base: Int?) -> [Key] {
    let code = code < 0x80 ? code : base ?? code
    guard (0x40..<0x80).contains(code) else { return [] }
    return character(UInt32(code & 0x1F))
  }

  private func character(_ byte: UInt8) -> [Key] { character(UInt32(byte)) }

  private func character(_ value: UInt32) -> [Key] {
    switch value {
    case 9: return [.tab]
    case 10, 13: return [.enter]
    case 27: return [.escape]
    case 127: return [.backspace]
    case 1...26: return Unicode.Scalar(0x60 + value).map { [.control(Character($0))] } ?? []
    case 0...31: return []
    default:
      guard let scalar = Unicode.Scalar(value),
        [.keep, .mark].contains(SafeText.treatment(of: scalar))
      else { return [] }
      return [.character(Character(scalar))]
    }
  }
}

/// The keys that were held down with another, as the kitty keyboard protocol and xterm count them.
struct KeyModifiers: OptionSet {
  let rawValue: Int

  static let shift = KeyModifiers(rawValue: 1)
  static let alt = KeyModifiers(rawValue: 2)
  static let control = KeyModifiers(rawValue: 4)
  static let capsLock = KeyModifiers(rawValue: 64)
  /// Super, Hyper and Meta, with which no key here means anything.
  static let foreign = KeyModifiers(rawValue: 8 | 16 | 32)
}

/// The parameters of a control sequence: numbers parted by semicolons, each with further ones after
/// colons.
struct ControlParameters {
  private let groups: [[Int?]]
  /// Whether it is what a key sends: answers of terminals have a sign before or after the numbers.
  let isOfKey: Bool

  /// The bytes between the introducer and the final byte.
  init(_ bytes: some Collection<UInt8>) {
    isOfKey = bytes.allSatisfy { (0x30...0x3B).contains($0) }
    groups = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
        Self.number($0)
      }
    }
  }

  private init(groups: [[Int?]]) {
    self.groups = groups
    isOfKey = true
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.count <= 7 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The first number of each group, as far as they are there.
  var values: [Int] { groups.prefix { $0.first != .some(nil) }.compactMap { $0.first ?? nil } }

  private func number(_ group: Int, _ place: Int) -> Int? {
    groups.indices.contains(group) && groups[group].indices.contains(place)
      ? groups[group][place] : nil
  }

  /// CSI code : shifted : base ; modifiers : event ; text
  var shiftedKey: Int? { number(0, 1) }
  var baseKey: Int? { number(0, 2) }
  var modifiers: KeyModifiers { KeyModifiers(rawValue: max(0, (number(1, 0) ?? 1) - 1)) }
  /// Whether a key was let go: nothing happens then.
  var isRelease: Bool { number(1, 1) == 3 }
  /// The characters that the key gives.
  var text: [UInt32] {
    groups.count > 2 ? groups[2].compactMap { $0.flatMap(UInt32.init(exactly:)) } : []
  }

  /// The same as a CSI u, of xterm's CSI 27 ; modifiers ; code ~.
  var ofOtherKey: ControlParameters {
    guard let code = number(2, 0) else { return ControlParameters(groups: []) }
    return ControlParameters(groups: [[code], [number(1, 0)]])
  }
}

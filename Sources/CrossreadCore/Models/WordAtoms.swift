/// What the trained models see of one word: hashes, affixes, shape and clusters.
///
/// Curly quote marks read as straight ones, an en dash as "-" and an em dash as "--", so that the
/// models need not learn each typography apart.
package struct WordAtoms {
  /// Hash of the bytes as they are, and lower-cased (ASCII letters only).
  package var form: UInt64 = 0
  package var lowerForm: UInt64 = 0
  /// Hash of the lower-cased bytes with every digit read as 0: "2013" and "1998" are one word.
  package var lower: UInt64 = 0
  /// The last four lower-cased bytes, the very last lowest, and the first four.
  package var suffix: UInt32 = 0
  package var prefix: UInt32 = 0
  /// Runs of capitals, small letters, digits and marks, each cut to two: "Xx", "dd-X".
  package var shape: UInt32 = 0
  package var fine: UInt16 = 1023
  package var coarse: UInt8 = 127
  package var isCapitalized = false
  package var hasDigit = false

  package init() {}

  /// Reads one word.
  @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>, clusters: ClusterTable) {
    var form = FNV1a.start
    var lowered = FNV1a.start
    var normal = FNV1a.start
    var suffix: UInt32 = 0
    var prefix: UInt32 = 0
    var shape: UInt32 = 1
    var lastClass: UInt32 = 0
    var run = 0
    var length = 0
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      var twice = false
      if byte == 0xE2, index &+ 2 < bytes.count, bytes[index &+ 1] == 0x80 {
        let plain: UInt8
        switch bytes[index &+ 2] {
        case 0x98, 0x99: plain = 0x27
        case 0x9C, 0x9D: plain = 0x22
        case 0x93: plain = 0x2D
        case 0x94:
          plain = 0x2D
          twice = true
        default: plain = 0
        }
        if plain != 0 {
          byte = plain
          index &+= 2
        }
      }
      index &+= 1
      repeat {
        var low = byte
        var folded = byte
        let kind: UInt32
        switch byte {
        case 0x61...0x7A: kind = 1
        case 0x41...0x5A:
          kind = 2
          low = byte | 0x20
          folded = low
          if length == 0 { isCapitalized = true }
        case 0x30...0x39:
          kind = 3
          folded = 0x30
          hasDigit = true
        case 0x80...:
          // Letters beyond ASCII; "É" at the start (C3 80…C3 9E) is a capital.
          let isCapital = length == 1 && prefix == 0xC3 && byte < 0x9F
          if isCapital { isCapitalized = true }
          kind = 1
        case 0x2D: kind = 4
        case 0x2E: kind = 5
        default: kind = 6
        }
        form = FNV1a.step(form, UInt64(byte))
        lowered = FNV1a.step(lowered, UInt64(low))
        normal = FNV1a.step(normal, UInt64(folded))
        suffix = suffix << 8 | UInt32(low)
        if length < 4 { prefix |= UInt32(low) << UInt32(8 &* length) }
        run = kind == lastClass ? run &+ 1 : 1
        lastClass = kind
        if run <= 2 { shape = shape &* 7 &+ kind }
        length &+= 1
        if !twice { break }
        twice = false
      } while true
    }
    self.form = form
    lowerForm = lowered
    lower = normal
    self.suffix = suffix
    self.prefix = prefix
    self.shape = shape
    let entry = clusters.entry(form: form, lower: lowered)
    fine = ClusterTable.fine(entry)
    coarse = ClusterTable.coarse(entry)
  }
}

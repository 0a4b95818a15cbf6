/// The labels of the name tagger: outside, or the begin, inside, end or whole of a name of a kind.
package enum NameLabel {
  package static let outside: UInt8 = 0
  package static let kinds: [EntityKind] = [.person, .organization, .place]
  package static let count = 1 + 4 * kinds.count

  /// A word's place in a name.
  package enum Place: UInt8 { case begin, inside, end, whole }

  package static func label(_ place: Place, kind: Int) -> UInt8 {
    UInt8(1 + 4 * kind) + place.rawValue
  }

  /// The place that a label stands for; nil for `outside`.
  @inline(__always)
  package static func place(_ label: UInt8) -> Place? {
    label == 0 ? nil : Place(rawValue: (label - 1) & 3)
  }

  /// The kind that a label stands for, as a number.
  @inline(__always)
  package static func kind(_ label: UInt8) -> Int { Int(label - 1) >> 2 }

  /// Whether a name is still open after this label.
  @inline(__always)
  package static func isOpen(_ label: UInt8) -> Bool {
    label != 0 && (label - 1) & 3 < 2
  }

  /// Whether `next` may follow `label`; a sentence starts after `outside` and may only end where
  /// no name is open.
  @inline(__always)
  package static func canFollow(_ label: UInt8, _ next: UInt8, isLast: Bool) -> Bool {
    if isLast, isOpen(next) { return false }
    let goesOn = next != 0 && ((next - 1) & 3 == 1 || (next - 1) & 3 == 2)
    if isOpen(label) { return goesOn && kind(next) == kind(label) }
    return !goesOn
  }
}

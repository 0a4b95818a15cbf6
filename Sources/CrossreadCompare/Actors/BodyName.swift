import CrossreadCore

/// The name of a body, whatever the order of its words: "House Committee on the Budget" and "House
/// Budget Committee", "Hale Group" and "Hale Group LLC", "Human Services" and "Department of Human
/// Services".
struct BodyName: Equatable {
  /// The words that tell it from others, sorted: without connectives, legal forms and plural endings.
  let words: String
  private let count: Int
  /// What kind of body it is, where a name can do without that: "department".
  private let kind: String?

  /// Nil for a name of one word.
  init?(_ name: NameKey) {
    var words = name.words.filter { !NameKey.connectives.contains($0) }
    while let last = words.last, OrganizationWords.isCompanyForm(last) { words.removeLast() }
    guard words.count > 1 else { return nil }
    let kind = words.lastIndex(where: Self.kinds.contains)
    self.kind = kind.map { words[$0] }
    if let kind { words.remove(at: kind) }
    guard words.count > 1 || self.kind != nil else { return nil }
    self.words = words.map(Self.singular).sorted().joined(separator: " ")
    count = words.count
  }

  /// Whether both name one body: the same words, and no two kinds. Of a name without its kind two
  /// words at least must be left.
  func isOne(_ other: BodyName) -> Bool {
    guard words == other.words else { return false }
    return kind == other.kind || count > 1 && (kind == nil || other.kind == nil)
  }

  private static func singular(_ word: String) -> String {
    word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss")
      ? String(word.dropLast()) : word
  }

  /// Kinds of bodies that are left out where the rest of the name says enough.
  private static let kinds: Set<String> = [
    "administration", "agency", "commission", "committee", "company", "corporation", "department",
    "dept", "ministry",
  ]
}

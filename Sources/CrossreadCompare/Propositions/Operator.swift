import CrossreadCore

/// Something around a clause that decides whether, and how firmly, the clause is said.
struct Operator: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// "not", "never", "without", "failed to", "denied that": what follows is not so.
    case negation
    /// "will", "is due to": still to come.
    case prospect
    /// "hopes to", "wants to": somebody's wish or attempt.
    case wish
    /// "urged to", "must": asked for.
    case demand
    /// "may", "appeared to", "is believed to": perhaps so.
    case doubt
    /// "allegedly", "accused of": somebody's charge.
    case charge
    /// "whether", "wondered if": asked.
    case question
    /// "no evidence that", "no sign of": nothing shows it.
    case unsupported
    /// Stands inside "if …": not said at all.
    case supposition
  }

  let kind: Kind
  /// The words that do it, tokens of the reading.
  let tokens: TokenRange
}

/// How a clause stands to what happened: what all operators above and around it come to.
struct Standing: Sendable, Hashable {
  /// How the clause is put forward, the firmest first.
  enum Status: Int, Sendable, Hashable, Comparable {
    case asserted
    case expected
    case charged
    case possible
    case wished
    case demanded
    case asked
    case unsupported
    case supposed

    static func < (a: Status, b: Status) -> Bool { a.rawValue < b.rawValue }
  }

  var isNegated = false
  var status = Status.asserted
  /// What brought that about, from the clause outward.
  var operators: [Operator] = []
  /// The words of a condition on it: "if …", "unless …"; empty for none.
  var condition: TokenRange = 0..<0

  /// Whether two clauses in the same words, one with each standing, say the same.
  func agrees(with other: Standing) -> Bool {
    isNegated == other.isNegated && status == other.status
      && condition.isEmpty == other.condition.isEmpty
  }

  /// Takes an operator further out into account: what is asked, supposed or unsupported stays so.
  mutating func apply(_ kind: Operator.Kind, _ tokens: TokenRange) {
    operators.append(Operator(kind: kind, tokens: tokens))
    let new: Status? =
      switch kind {
      case .negation: nil
      case .prospect: .expected
      case .wish: .wished
      case .demand: .demanded
      case .doubt: .possible
      case .charge: .charged
      case .question: .asked
      case .unsupported: .unsupported
      case .supposition: .supposed
      }
    if let new { status = max(status, new) } else { isNegated.toggle() }
  }

  /// Takes back that somebody charges or tells it: what is denied is put forward by nobody.
  mutating func withdrawCharge() {
    guard let last = operators.last, last.kind == .charge || last.kind == .doubt else { return }
    operators.removeLast()
    let left = operators
    let wasNegated = isNegated
    self.status = .asserted
    operators = []
    for operation in left { apply(operation.kind, operation.tokens) }
    isNegated = wasNegated
  }

  /// The words of the operators of some kinds, outermost first in the text.
  func words(of kinds: Set<Operator.Kind>) -> [TokenRange] {
    operators.filter { kinds.contains($0.kind) }.map(\.tokens)
  }
}

/// A quantity that the text states: "70.3 million phone communications", "over $5bn", "12 to 15".
public struct Figure: Sendable, Hashable {
  /// How firmly the number is stated.
  public enum Bound: String, Sendable, Hashable {
    case exact
    /// "about", "nearly", "some", "roughly".
    case about
    /// "over", "at least", "more than".
    case over
    /// "under", "up to", "less than".
    case under
    /// A range: "12 to 15", "between 12 and 15", and the vague "millions".
    case between
  }

  /// What kind of quantity it is; two figures of different measures are not comparable.
  public enum Measure: Sendable, Hashable {
    /// A number of things: "70 people".
    case count
    /// An amount of money; the payload is an ISO 4217 code ("USD").
    case money(String)
    case percent
    /// A length of time, in days.
    case duration
    /// A person's age, in years.
    case age
    /// Anything with a unit of measure, in SI base units; the payload names them ("m", "kg", "°C").
    case physical(String)
    /// A number with no thing counted: "scored 12".
    case bare

    /// What is measured: "count", "money", "percent", "duration", "age", "length", "speed"; "number"
    /// where nothing is counted.
    public var name: String {
      switch self {
      case .count: "count"
      case .money: "money"
      case .percent: "percent"
      case .duration: "duration"
      case .age: "age"
      case .physical(let unit): EnglishMeasures.quantities[unit] ?? "other"
      case .bare: "number"
      }
    }

    /// The unit that a figure's `low` and `high` are in, whatever the text has them in: "USD",
    /// "percent", "day", "m"; nil for a number of things, which are themselves the unit, and for a
    /// bare number.
    public var unit: String? {
      switch self {
      case .money(let code): code
      case .percent: "percent"
      case .duration: "day"
      case .age: "year"
      case .physical(let unit): unit
      case .count, .bare: nil
      }
    }
  }

  /// The words of the quantity, bound and unit included: "over 70 million French call records".
  public let span: Span
  /// The words of the number alone: "70 million".
  public let number: Span
  public let low: Double
  public let high: Double
  public let bound: Bound
  public let measure: Measure
  /// The thing counted or the unit, as the text has it ("French call records"); nil if none.
  public let unit: String?
  /// The head word of the thing counted, lower-cased and singular ("record"); nil if none.
  public let head: String?

  public init(
    span: Span, number: Span, low: Double, high: Double, bound: Bound = .exact,
    measure: Measure = .count, unit: String? = nil, head: String? = nil
  ) {
    self.span = span
    self.number = number
    self.low = low
    self.high = high
    self.bound = bound
    self.measure = measure
    self.unit = unit
    self.head = head
  }
}

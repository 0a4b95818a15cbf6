import CrossreadCompare
import CrossreadCore
import CrossreadWording

/// One thing that a filter asks for.
enum FilterPart: Sendable, Hashable {
  case verdict(Finding.Verdict)
  case kind(Finding.Kind)
  /// What an article has alone, and what it tells otherwise than all others.
  case only(Int)
  case against(Int)
  /// What sets an article apart: both, and where it parts from anybody.
  case source(Int)
  case actor(Int)
  case speaker(Int)
  case sure
  case mine
}

extension Filter {
  /// What it asks for, in a fixed order.
  var parts: [FilterPart] {
    [
      verdict.map(FilterPart.verdict), onlyJudged ? .mine : nil, kind.map(FilterPart.kind),
      actor.map(FilterPart.actor), speaker.map(FilterPart.speaker),
      source.map(FilterPart.source), only.map(FilterPart.only), against.map(FilterPart.against),
      isSure ? .sure : nil,
    ].compactMap { $0 }
  }

  /// Asks for it, too, in the place of another of its kind; or no more, where it does so already.
  mutating func toggle(_ part: FilterPart) {
    let isOn = parts.contains(part)
    switch part {
    case .verdict(let value): verdict = isOn ? nil : value
    case .kind(let value): kind = isOn ? nil : value
    case .only(let value): only = isOn ? nil : value
    case .against(let value): against = isOn ? nil : value
    case .source(let value): source = isOn ? nil : value
    case .actor(let value): actor = isOn ? nil : value
    case .speaker(let value): speaker = isOn ? nil : value
    case .sure: isSure = !isOn
    case .mine: onlyJudged = !isOn
    }
  }
}

extension FilterPart {
  /// All that some finding of a story answers.
  static func all(in model: StoryModel) -> [FilterPart] {
    let rows = (model.quotes + model.facts).map { model.findings[$0] }
    let verdicts = Set(rows.map(\.verdict))
    let kinds = Set(rows.map(\.kind))
    let articles = Array(model.readings.indices)
    let speakers = Set(rows.compactMap(\.speaker))
    let several = articles.count > 1
    return Finding.Verdict.inReadingOrder.filter(verdicts.contains).map(FilterPart.verdict)
      + [.mine, .sure] + Finding.Kind.allCases.filter(kinds.contains).map(FilterPart.kind)
      + (several ? articles.map(FilterPart.only) + articles.map(FilterPart.against) : [])
      + articles.map(FilterPart.source)
      + model.actors.indices.filter(speakers.contains).map(FilterPart.speaker)
      + model.actors.indices.map(FilterPart.actor)
  }

  /// As a person reads it: "≠ only diverging", "only A", "A against the rest".
  func words(in model: StoryModel, _ signs: Signs) -> String {
    func letter(_ article: Int) -> String {
      model.letters.indices.contains(article) ? model.letters[article] : "?"
    }
    func name(_ actor: Int) -> String {
      model.actors.indices.contains(actor) ? model.actors[actor].name : "?"
    }
    switch self {
    case .verdict(let verdict):
      let name =
        switch verdict {
        case .diverge: "diverging"
        case .agree: "agreeing"
        default: Wording.name(of: verdict)
        }
      return "\(signs.sign(of: verdict)) only \(name)"
    case .kind(let kind): return "only \(kind.rawValue)s"
    case .only(let article): return "only \(letter(article)) has"
    case .against(let article): return "\(letter(article)) against the rest"
    case .source(let article): return "source \(letter(article))"
    case .actor(let actor): return name(actor)
    case .speaker(let actor): return "said by \(name(actor))"
    case .sure: return "high confidence"
    case .mine: return "\(signs.mine) only mine"
    }
  }

  /// As it is typed: `only:A`, `speaker:"Ada Lind"`.
  func typed(in model: StoryModel) -> String {
    func letter(_ article: Int) -> String {
      model.letters.indices.contains(article) ? model.letters[article] : "?"
    }
    func name(_ actor: Int) -> String {
      let name = model.actors.indices.contains(actor) ? model.actors[actor].name : "?"
      let safe = SafeText.line(name).replacing("\"", with: "")
      return safe.contains(" ") ? "\"\(safe)\"" : safe
    }
    return switch self {
    case .verdict(let verdict): "verdict:\(verdict.rawValue)"
    case .kind(let kind): "kind:\(kind.rawValue)"
    case .only(let article): "only:\(letter(article))"
    case .against(let article): "against:\(letter(article))"
    case .source(let article): "source:\(letter(article))"
    case .actor(let actor): "actor:\(name(actor))"
    case .speaker(let actor): "speaker:\(name(actor))"
    case .sure: "confidence:high"
    case .mine: "mine"
    }
  }
}

/// A filter that was typed: `verdict:diverge speaker:lind mine`.
struct TypedFilter {
  /// Why it cannot be used, in words.
  struct Problem: Error, Equatable {
    let words: String
  }

  /// - Throws: `Problem` where a word asks for nothing that the story has.
  static func parts(_ text: String, in model: StoryModel) throws(Problem) -> [FilterPart] {
    var parts: [FilterPart] = []
    for word in words(text) { parts.append(try part(word, model)) }
    return parts
  }

  /// The words between blanks; within quotation marks blanks do not part.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func part(_ word: String, _ model: StoryModel) throws(Problem) -> FilterPart {
    let halves = word.split(separator: ":", maxSplits: 1).map { $0.lowercased() }
    guard let name = halves.first else {
      throw Problem(words: "a filter has a name before the colon")
    }
    let value = halves.count > 1 ? halves[1] : ""
    func none() -> Problem { Problem(words: "this story has no \(name) “\(value)”") }
    func article() throws(Problem) -> Int {
      let names = model.readings.map { Wording.source(of: $0.article).lowercased() }
      let place =
        model.letters.firstIndex { $0.lowercased() == value }
        ?? names.firstIndex(of: value) ?? names.firstIndex { $0.contains(value) }
      guard let place, !value.isEmpty else { throw none() }
      return place
    }
    func actor() throws(Problem) -> Int {
      let names = model.actors.map { $0.name.lowercased() }
      let place = names.firstIndex(of: value) ?? names.firstIndex { $0.contains(value) }
      guard let place, !value.isEmpty else { throw none() }
      return place
    }
    switch name {
    case "verdict":
      let verdict = Finding.Verdict.allCases.first {
        $0.rawValue.hasPrefix(value) || Wording.name(of: $0).hasPrefix(value)
      }
      guard let verdict, !value.isEmpty else { throw none() }
      return .verdict(verdict)
    case "kind":
      guard let kind = Finding.Kind.allCases.first(where: { $0.rawValue.hasPrefix(value) }),
        !value.isEmpty
      else { throw none() }
      return .kind(kind)
    case "only": return .only(try article())
    case "against": return .against(try article())
    case "source": return .source(try article())
    case "actor": return .actor(try actor())
    case "speaker": return .speaker(try actor())
    case "confidence":
      guard "high".hasPrefix(value), !value.isEmpty else {
        throw Problem(words: "confidence:high is what can be asked for")
      }
      return .sure
    case "mine": return .mine
    default:
      throw Problem(
        words: "there is no filter \(name); there are verdict, kind, only, against, source, actor, "
          + "speaker, confidence and mine")
    }
  }
}

/// Filters that are typed, and those that are kept.
extension BrowserState {
  /// Filters by what is typed, or by the filter that is kept under that name; nothing clears.
  mutating func applyFilter(_ text: String) {
    guard let model else { return }
    do throws(TypedFilter.Problem) {
      let parts = try TypedFilter.parts(setup.keptFilters[text] ?? text, in: model)
      var filter = emptyFilter
      for part in parts where !filter.parts.contains(part) { filter.toggle(part) }
      changeFilter { $0 = filter }
      afterFiltering()
    } catch {
      talk.message = Message(text: error.words, isWarning: true)
    }
  }

  /// The filter as it is typed.
  var typedFilter: String {
    guard let model else { return "" }
    return panes.filter.parts.map { $0.typed(in: model) }.joined(separator: " ")
  }

  mutating func keepFilter(_ name: String) {
    guard !name.isEmpty else { return }
    let name = String(SafeText.line(name).replacing("=", with: "-").prefix(40))
    setup.keptFilters[name] = typedFilter
    talk.message = Message(text: "kept as \(name): \(typedFilter)")
  }

  /// What has to follow when the filter was changed: tables, and the list that is seen.
  mutating func afterFiltering() {
    rebuildTables()
    panes.leaveEmptyList()
    let rows = panes.list(.quotes).rows.count + panes.list(.facts).rows.count
    if rows == 0 {
      let key = keyTable.keyName(of: .clear)
      talk.message = Message(
        text: "no finding passes this filter: \(key) clears it", isWarning: true)
    }
  }
}

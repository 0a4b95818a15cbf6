import CrossreadCompare
import CrossreadCore
import CrossreadTUI

/// A walk through the stories of a library by questions and answers on lines: their list, and in it the walk through
/// one that is open.
struct PlainLibraryWalk {
  /// What is asked of the library.
  struct Services {
    var list: (LibraryListing) -> Result<LibraryPage, LibraryProblem>
    /// A story compared; nil where it is gone.
    var open: (StorySummary) -> Comparison?
    var save: Service<@Sendable (Finding, Comparison) -> String?> = .off(missingService)
    var change: Service<@Sendable (LibraryChange) -> String?> = .off(missingService)
  }

  private let services: Services
  private let columns: Int
  private let showsAll: Bool
  private var listing = LibraryListing()
  private var page = LibraryPage(stories: [], total: 0)
  /// How many stories of the page have been told.
  private var told = 0
  /// The story that is open: its place in the page, and the walk through it.
  private var story: (place: Int, comparison: Comparison, walk: PlainWalk)?

  /// So many stories are told at a time.
  private static let stride = 20

  init(_ services: Services, columns: Int = 80, showsAll: Bool = false) {
    self.services = services
    self.columns = max(20, columns)
    self.showsAll = showsAll
  }

  /// What is printed first.
  mutating func opening() -> String { wrapped(relisted(listing) + Self.keys) }

  /// What stands before the line that is typed.
  var prompt: String {
    if let story { return "story \(story.place + 1), \(story.walk.prompt)" }
    let narrowed = listing.query.isEmpty ? "" : " (\(SafeText.line(listing.query)))"
    return "\(told) of \(counted(page.total, "story"))\(narrowed); a number opens, ? help, q quit: "
  }

  mutating func take(_ line: String) -> PlainWalk.Answer {
    var answer = answer(to: line.singleLine)
    answer.text = wrapped(answer.text)
    return answer
  }

  private func wrapped(_ text: String) -> String {
    WrappedText.wrapped(text, columns: columns)
  }

  static let keys = """
    A number: open that story. Enter or n: more of them. l: list them again.
    /words: only stories that a search finds (words, speaker:lee, source:herald,
    after:2013-10); / alone: all. new: only what is new to you; again: all.
    by new, sources, divergences or date: their order. r: take in what was added.
    name 3 words: name story 3. merge 3 5: put story 5 into story 3.
    read: mark those listed as read. q: quit.
    In a story: stories comes back here, s goes on to the next, split A makes
    article A a story of its own.

    """

  private mutating func answer(to line: String) -> PlainWalk.Answer {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let word = parts.first?.lowercased() ?? ""
    let rest = parts.count > 1 ? parts[1] : ""
    if story != nil, let answer = answerInStory(line, word, rest) { return answer }
    if line.hasPrefix("/") { return find(String(line.dropFirst()).singleLine) }
    switch word {
    case "q", "quit": return PlainWalk.Answer(text: "", ends: true)
    case "?", "h", "help": return PlainWalk.Answer(text: Self.keys)
    case "", "n", "next": return PlainWalk.Answer(text: more())
    case "l", "list", "stories":
      told = 0
      return PlainWalk.Answer(text: more())
    case "r", "reload": return PlainWalk.Answer(text: relisted(listing))
    case "new":
      var wanted = listing
      wanted.onlyUnread.toggle()
      return PlainWalk.Answer(text: relisted(wanted))
    case "by":
      guard let order = LibraryListing.Order(rawValue: rest.lowercased()) else {
        return PlainWalk.Answer(text: "The order is by new, sources, divergences or date.\n")
      }
      var wanted = listing
      wanted.order = order
      return PlainWalk.Answer(text: relisted(wanted))
    case "name": return name(rest)
    case "merge": return merge(rest)
    case "read":
      return change(.markRead(stories: page.stories.filter(\.isUnread).map(\.id)))
    default:
      guard rest.isEmpty, let number = Int(word) else {
        return PlainWalk.Answer(
          text: "\(SafeText.line(word)) means nothing here.\n\(Self.keys)")
      }
      return open(number - 1)
    }
  }

  // MARK: The list

  /// Asks for the stories of a listing, and tells the first of them.
  private mutating func relisted(_ wanted: LibraryListing) -> String {
    switch services.list(wanted) {
    case .failure(let problem): return "\(SafeText.line(problem.words))\n"
    case .success(let page):
      listing = wanted
      self.page = page
      told = 0
      guard page.stories.isEmpty else { return more() }
      return listing.query.isEmpty && !listing.onlyUnread
        ? "There is nothing in the library yet; crossread add brings articles in.\n"
        : "There is no such story; / alone shows all.\n"
    }
  }

  /// The next of them, after those that were told.
  private mutating func more() -> String {
    if told >= page.stories.count, page.stories.count < page.total {
      var wanted = listing
      wanted.limit = page.stories.count + LibraryListing.page
      if case .success(let longer) = services.list(wanted) {
        listing = wanted
        page = longer
      }
    }
    guard told < page.stories.count else { return "There are no more stories.\n" }
    let next = told..<min(page.stories.count, told + Self.stride)
    told = next.upperBound
    var lines = PlainLines()
    for place in next { lines.add("\(place + 1). \(Self.words(of: page.stories[place]))") }
    return lines.text
  }

  /// "Bridge closed, 3 sources, 2013-10-21, 2 differences, new".
  private static func words(of story: StorySummary) -> String {
    var parts = [story.title, counted(story.outletCount, "source")]
    if let day = story.day { parts.append(day.description) }
    let parting = (story.divergences ?? 0) + (story.tellings ?? 0)
    if parting > 0 { parts.append(counted(parting, "difference")) }
    if story.isUnread { parts.append("new") }
    return parts.joined(separator: ", ")
  }

  private mutating func find(_ text: String) -> PlainWalk.Answer {
    var wanted = listing
    wanted.query = text
    wanted.limit = LibraryListing.page
    if text.isEmpty { wanted.onlyUnread = false }
    return PlainWalk.Answer(text: relisted(wanted))
  }

  // MARK: A story

  private mutating func open(_ place: Int) -> PlainWalk.Answer {
    guard page.stories.indices.contains(place) else {
      return PlainWalk.Answer(text: "There are \(counted(page.stories.count, "story")).\n")
    }
    guard let comparison = services.open(page.stories[place]) else {
      return PlainWalk.Answer(text: "This story is not there any more.\n")
    }
    page.stories[place].isUnread = false
    let walk = PlainWalk(
      [comparison.shown(all: showsAll)], columns: columns, showsAll: showsAll,
      saving: services.save)
    story = (place, comparison, walk)
    return PlainWalk.Answer(text: walk.opening)
  }

  /// What means something else in a story of a library than in one of paths; nil where the list is meant.
  private mutating func answerInStory(
    _ line: String, _ word: String, _ rest: String
  ) -> PlainWalk.Answer? {
    guard var story else { return nil }
    switch word {
    case "stories":
      self.story = nil
      return nil
    case "s", "story":
      let next = rest.isEmpty ? (story.place + 1) % page.stories.count : (Int(rest) ?? 0) - 1
      return open(next)
    case "split":
      let readings = story.comparison.story.readings
      guard
        let place = readings.indices.first(where: {
          Comparison.letter(ofArticle: $0) == rest.uppercased()
        })
      else { return PlainWalk.Answer(text: "Which article? split A\n") }
      let id = page.stories[story.place].id
      self.story = nil
      return change(.split(article: readings[place].article.id, story: id))
    default:
      let answer = story.walk.take(line)
      self.story = story
      return answer
    }
  }

  // MARK: Changing

  private mutating func name(_ text: String) -> PlainWalk.Answer {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let place = parts.first.flatMap({ Int($0) }), let id = id(of: place) else {
      return PlainWalk.Answer(text: "Which story, and what name? name 3 The bridge\n")
    }
    return change(.name(story: id, name: parts.count > 1 ? parts[1] : ""))
  }

  private mutating func merge(_ text: String) -> PlainWalk.Answer {
    let ids = text.split(separator: " ").map { Int($0).flatMap(id) }
    guard ids.count > 1, let into = ids[0], !ids.contains(nil) else {
      return PlainWalk.Answer(text: "Which stories? merge 3 5 puts story 5 into story 3\n")
    }
    return change(.merge(stories: ids.dropFirst().compactMap { $0 }, into: into))
  }

  /// The story of a number, as it was told.
  private func id(of number: Int) -> String? {
    page.stories.indices.contains(number - 1) ? page.stories[number - 1].id : nil
  }

  private mutating func change(_ change: LibraryChange) -> PlainWalk.Answer {
    guard case .on(let work) = services.change else {
      return PlainWalk.Answer(text: "Not done: \(services.change.refusal ?? missingService).\n")
    }
    if let problem = work(change) {
      return PlainWalk.Answer(text: "Not done: \(SafeText.line(problem)).\n")
    }
    return PlainWalk.Answer(text: "Done.\n" + relisted(listing))
  }
}

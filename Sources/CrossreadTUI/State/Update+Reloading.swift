import CrossreadCompare
import CrossreadCore

/// Reading again what changed on disk.
extension BrowserState {
  /// Why nothing can be read again; nil where it can.
  var reloadingRefusal: String? {
    if library != nil { return "the list of stories takes in what is new" }
    if let refusal = refusals.reload { return refusal }
    if !isWeighed { return "it is still being weighed" }
    return ledger.unsaved.isEmpty ? nil : "\(counted(ledger.unsaved.count, "change")) not kept yet"
  }

  /// The state with what is on disk now in the place of what was, the person where they were as far as that is
  /// there, and what is new said.
  func reloaded(
    _ input: BrowserInput, options: BrowserOptions, settings: BrowserSettings, refusals: Refusals
  ) -> BrowserState {
    var options = options
    options.showsAll = setup.showsAll
    var state = BrowserState(
      input: BrowserInput(stories: input.stories, session: session), options: options, size: size,
      settings: settings, refusals: refusals)
    state.setup = setup
    state.setup.refusals = refusals
    state.foot.lines = foot.lines
    state.talk.deadKeys = talk.deadKeys
    state.talk.messages = talk.messages + input.messages.map { SafeText.line($0) }
    // A story that another article has joined goes by another name.
    let before = Set(model?.readings.map(\.article.id) ?? [])
    if let story = model?.comparison.story.id,
      !state.stories.contains(where: { $0.comparison.story.id == story })
    {
      let shared = state.stories.map { story in
        story.readings.count { before.contains($0.article.id) }
      }
      if let best = shared.indices.max(by: { shared[$0] < shared[$1] }), shared[best] > 0 {
        state.openStory(best)
      }
    }
    let news = Self.news(from: stories, to: state.stories)
    state.talk.message = Message(text: news)
    state.talk.messages.append(news)
    state.settle()
    return state
  }

  /// "2 articles are new, 1 article has changed"; "nothing has changed".
  private static func news(from old: [StoryModel], to new: [StoryModel]) -> String {
    func articles(_ stories: [StoryModel]) -> [Article] {
      stories.flatMap { $0.readings.map(\.article) }
    }
    let (old, new) = (articles(old), articles(new))
    let (oldIDs, newIDs) = (Set(old.map(\.id)), Set(new.map(\.id)))
    let (oldFiles, newFiles) = (Set(old.map(\.file)), Set(new.map(\.file)))
    let come = new.filter { !oldIDs.contains($0.id) }
    let gone = old.filter { !newIDs.contains($0.id) }
    let changed = come.count { oldFiles.contains($0.file) }
    func said(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : "\(counted(count, "article")) \(count == 1 ? one : many)"
    }
    let parts = [
      said(come.count - changed, "is new", "are new"),
      said(changed, "has changed", "have changed"),
      said(gone.count { !newFiles.contains($0.file) }, "is gone", "are gone"),
    ].compactMap { $0 }
    return parts.isEmpty ? "nothing has changed" : parts.joined(separator: ", ")
  }
}

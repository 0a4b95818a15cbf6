import ArgumentParser
import CrossreadLibrary

/// What a person names in a library: a story as "s12" or by its name, an article by its id.
enum LibraryReference {
  case story(LibraryStory)
  case article(LibraryArticle)

  /// - Throws: `ValidationError` where it is nothing, or several things.
  init(_ text: String, in library: Library) throws {
    let stories = try library.stories(called: text)
    let articles =
      text.utf8.count >= 4 && stories.isEmpty ? try library.articles(startingWith: text) : []
    guard stories.count + articles.count < 2 else {
      let all = stories.map(\.reference) + articles.map(\.id)
      throw ValidationError("\"\(text)\" may be any of \(all.joined(separator: ", ")).")
    }
    if let story = stories.first {
      self = .story(story)
    } else if let article = articles.first {
      self = .article(article)
    } else {
      throw ValidationError(
        "There is no story or article \"\(text)\": stories are written as s12, articles by the start of "
          + "their ids; crossread stories and search list them.")
    }
  }
}

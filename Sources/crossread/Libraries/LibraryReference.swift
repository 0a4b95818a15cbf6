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

  /// A story that a person names.
  static func story(_ text: String, in library: Library) throws -> LibraryStory {
    guard case .story(let story) = try LibraryReference(text, in: library) else {
      throw ValidationError("\"\(text)\" is an article: a story is written as s12.")
    }
    return story
  }

  /// An article that a person names.
  static func article(_ text: String, in library: Library) throws -> LibraryArticle {
    guard case .article(let article) = try LibraryReference(text, in: library) else {
      throw ValidationError("\"\(text)\" is a story: an article is written by the start of its id.")
    }
    return article
  }
}

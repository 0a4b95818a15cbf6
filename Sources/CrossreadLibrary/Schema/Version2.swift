/// The second version: the passages of articles, by their kinds and by who says them.
enum Version2 {
  static let sql = """
    -- Made of the present version of an article by the reader of this version, and made again by a
    -- later one: which kinds of passages it has, and where they are (`PassageList`).
    CREATE TABLE article_passages (
      article INTEGER PRIMARY KEY, reader INTEGER NOT NULL, kinds INTEGER NOT NULL,
      passages BLOB NOT NULL
    );
    CREATE INDEX article_passages_reader ON article_passages (reader);

    -- Who is quoted in an article.
    CREATE VIRTUAL TABLE speaker USING fts5(
      names, content='', tokenize='\(SearchIndex.tokenizer)'
    );
    """
}

/// The first version of the tables.
enum Version1 {
  static let sql = """
    -- What is known of the library as a whole.
    CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;

    -- Days are counted from 1970-01-01, moments are seconds since then.
    -- Numbers of stories are written down by people: none is given twice.
    CREATE TABLE story (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT,                        -- by a person
      title TEXT NOT NULL,
      articles INTEGER NOT NULL,
      first_day INTEGER, last_day INTEGER,
      changed INTEGER NOT NULL
    );
    CREATE INDEX story_changed ON story (changed, id);
    -- Where the articles of stories went that turned out to be part of another.
    CREATE TABLE merged_story (id INTEGER PRIMARY KEY, story INTEGER NOT NULL);
    CREATE INDEX merged_story_story ON merged_story (story);

    -- One article as it is now.
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      story INTEGER NOT NULL REFERENCES story (id),
      version INTEGER NOT NULL,         -- the present one
      versions INTEGER NOT NULL,
      key INTEGER NOT NULL,             -- the first 64 bits of the hash of its bytes
      words INTEGER NOT NULL,           -- a hash of title and text
      address TEXT, place INTEGER,      -- `place` is a hash of the address
      outlet TEXT NOT NULL,
      title TEXT,
      published INTEGER,
      added INTEGER NOT NULL,
      changed INTEGER NOT NULL
    );
    CREATE INDEX article_story ON article (story);
    CREATE INDEX article_place ON article (place) WHERE place IS NOT NULL;
    CREATE INDEX article_words ON article (words);
    CREATE INDEX article_published ON article (published);

    -- Files that many articles came in.
    CREATE TABLE file (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL, UNIQUE (path, sha256)
    );

    -- Every version of it as it came, packed by zlib: its record, then the bytes it was read from.
    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article (id),
      key INTEGER NOT NULL UNIQUE,
      added INTEGER NOT NULL,
      file INTEGER REFERENCES file (id),
      record_size INTEGER NOT NULL,
      size INTEGER NOT NULL,
      content BLOB NOT NULL
    );
    CREATE INDEX version_article ON version (article);

    -- The words of the present versions; what they are of is unpacked when it is shown.
    CREATE VIRTUAL TABLE search USING fts5(
      title, text, actors, outlet, content='', tokenize='porter unicode61 remove_diacritics 2'
    );

    -- For grouping: in how many articles a word is, the words of each article, and which articles
    -- have a word among their heaviest.
    CREATE TABLE term (id INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
    CREATE TABLE article_terms (article INTEGER PRIMARY KEY, terms BLOB NOT NULL);
    CREATE TABLE posting (
      term INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,
      PRIMARY KEY (term, day, article)
    ) WITHOUT ROWID;

    -- What people say of findings, and the passages that it hangs on.
    CREATE TABLE judgement (
      finding TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL,
      verdict TEXT, bookmarked INTEGER NOT NULL, note TEXT NOT NULL,
      words TEXT NOT NULL,
      changed INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE judgement_passage (
      finding TEXT NOT NULL REFERENCES judgement (finding) ON DELETE CASCADE,
      article INTEGER NOT NULL, words TEXT NOT NULL,
      PRIMARY KEY (finding, article)
    ) WITHOUT ROWID;
    CREATE INDEX judgement_passage_article ON judgement_passage (article);

    -- What is subscribed to, and what was fetched before.
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, title TEXT,
      entity_tag TEXT, last_modified TEXT
    );
    CREATE TABLE seen (id INTEGER PRIMARY KEY);
    """
}

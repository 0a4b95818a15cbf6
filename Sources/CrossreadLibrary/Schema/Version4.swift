/// The fourth version: pages that are looked at again.
enum Version4 {
  static let sql = """
    -- When a page that was fetched is to be looked at next, how often that was done, and what its server
    -- said of the version that is there.
    CREATE TABLE look (
      article INTEGER PRIMARY KEY, address TEXT NOT NULL, fetched INTEGER NOT NULL,
      step INTEGER NOT NULL, due INTEGER NOT NULL, entity_tag TEXT, last_modified TEXT
    );
    CREATE INDEX look_due ON look (due);
    CREATE INDEX look_address ON look (address);
    """
}

/// The third version: what people do with stories.
enum Version3 {
  static let sql = """
    -- How many outlets tell it, `changed` as it was when somebody last opened it, and in how many
    -- findings its articles part, as it was when they were last compared.
    ALTER TABLE story ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE story ADD COLUMN read INTEGER;
    ALTER TABLE story ADD COLUMN divergences INTEGER;
    ALTER TABLE story ADD COLUMN tellings INTEGER;
    UPDATE story SET sources =
      (SELECT count(DISTINCT outlet) FROM article WHERE article.story = story.id);
    CREATE INDEX article_story_outlet ON article (story, outlet);

    -- The orders in which stories of more than one article are listed.
    CREATE INDEX story_told_changed ON story (changed, id) WHERE articles > 1;
    CREATE INDEX story_told_sources ON story (sources, changed, id) WHERE articles > 1;
    CREATE INDEX story_told_divergences ON story (divergences, tellings, changed, id)
      WHERE articles > 1;
    CREATE INDEX story_told_date ON story (last_day, id) WHERE articles > 1;

    -- Of a story that a person made of several, which of them an article was of: what comes is held
    -- against the articles of one part.
    ALTER TABLE article ADD COLUMN part INTEGER;
    -- Stories that a person has parted: none becomes part of the other by itself. `one` is the lesser.
    CREATE TABLE apart (one INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (one, other))
      WITHOUT ROWID;
    """
}

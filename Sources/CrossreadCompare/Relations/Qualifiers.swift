/// Adverbs and adjectives that limit what is said.
///
/// Closed groups from general knowledge of English (Huddleston & Pullum, ch. 8 §§ 9–13: aspectual,
/// degree and domain adjuncts): of one group only one can be true of one event.
enum Qualifiers {
  enum Group: Int, Hashable {
    case duration, extent, will, openness, law, unity, speed, peace, share
  }

  /// The group of a word and which of its values it stands for; nil for other words.
  static func value(of word: String) -> (group: Group, value: Int)? { table[word] }

  /// How much of something a determiner says, with the word before it: "nearly all", "most"; nil
  /// for other words.
  static func share(_ determiner: String, after before: String?) -> (group: Group, value: Int)? {
    switch determiner {
    case "all", "every", "each":
      (.share, ["nearly", "almost", "virtually", "practically"].contains(before ?? "") ? 1 : 0)
    case "most": (.share, 2)
    default: nil
    }
  }

  private static let table: [String: (group: Group, value: Int)] = {
    let lists: [(Group, [[String]])] = [
      (
        .duration,
        [
          ["temporarily", "temporary", "briefly", "brief", "provisional", "provisionally"],
          ["permanently", "permanent", "indefinitely", "indefinite", "forever"],
        ]
      ),
      (
        .extent,
        [
          ["partly", "partially", "partial"], ["nearly", "almost"],
          ["sole", "solely", "exclusively", "alone"],
          [
            "fully", "completely", "entirely", "wholly", "totally", "complete", "total", "outright",
          ],
        ]
      ),
      (
        .will,
        [
          ["accidentally", "accidental", "mistakenly", "inadvertently", "unintentionally"],
          ["deliberately", "deliberate", "intentionally", "intentional", "purposely", "knowingly"],
          ["voluntarily", "voluntary", "willingly"],
          ["reluctantly", "unwillingly", "involuntarily"],
        ]
      ),
      (
        .openness,
        [
          ["secretly", "secret", "covertly", "covert", "privately", "private", "quietly"],
          ["openly", "publicly", "public"],
        ]
      ),
      (
        .law,
        [["legally", "lawfully", "legal", "lawful"], ["illegally", "unlawfully", "illegal"]]
      ),
      (.unity, [["unanimously", "unanimous"], ["narrowly", "narrow", "majority", "margin"]]),
      (
        .speed,
        [["immediately", "instantly", "immediate"], ["eventually", "gradually", "slowly"]]
      ),
      (.peace, [["peacefully", "peaceful"], ["violently", "violent"]]),
    ]
    var table: [String: (group: Group, value: Int)] = [:]
    for (group, values) in lists {
      for (value, words) in values.enumerated() {
        for word in words { table[word] = (group, value) }
      }
    }
    return table
  }()
}

/// Short spellings of places: "Calif.", "Ft. Myers".
package enum PlaceSpelling {
  /// The place's name in full, lower-cased: "california" for "Calif.", "fort myers" for
  /// "Ft. Myers"; other names come back as they are.
  package static func inFull(_ name: String) -> String {
    let lowered = name.lowercased()
    return known(lowered) ?? lowered
  }

  /// The name in full of a place that is listed or has an opening written short; nil for others.
  static func known(_ lowered: String) -> String? {
    if let main = WordList.english.mainName(of: lowered) { return main }
    for (short, long) in openings where lowered.hasPrefix(short) {
      return long + lowered.dropFirst(short.count)
    }
    return WordFacts(of: lowered).contains(.place) ? lowered : nil
  }

  /// Whether the word, lower-cased, opens names of places and no others.
  static func opensPlaces(_ word: String) -> Bool { word == "ft." || word == "mt." }

  private static let openings = [("ft. ", "fort "), ("mt. ", "mount "), ("st. ", "saint ")]
}

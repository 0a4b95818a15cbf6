/// Words for what befalls people and buildings in a disaster or an attack: what is counted again
/// and again while it lasts. From the categories in which emergency agencies report damage
/// (deaths, injured, missing, evacuated, destroyed) with their everyday synonyms, as stems.
enum TollWords {
  static func contains(_ stem: String) -> Bool { stems.contains(stem) }

  private static let stems: Set<String> = Set(
    [
      "dead", "die", "died", "death", "kill", "killed", "fatality", "casualty", "victim", "toll",
      "injure", "injured", "injury", "wound", "wounded", "hurt", "hospitalize", "hospitalized",
      "missing", "trapped", "stranded", "rescue", "evacuate", "displace", "homeless", "infect",
      "infected", "case", "arrest", "arrested", "detain", "detained", "destroy", "damage",
    ].map(Stem.of))
}

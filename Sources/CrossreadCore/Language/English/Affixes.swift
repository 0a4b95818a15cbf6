/// Affixes that stay joined to their word by a hyphen; every other hyphen is a token of its own.
///
/// From the LDC guidelines for English tokenisation ("Supplementary Guidelines for ETTB 2.0"),
/// which the English Universal Dependencies treebanks follow.
enum Affixes {
  static let prefixes: WordSet = [
    "a", "ante", "anti", "bi", "bio", "co", "counter", "cross", "cyber", "de", "e", "eco", "ex",
    "extra", "hyper", "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mono",
    "multi", "neo", "non", "o", "pan", "para", "post", "pre", "pro", "proto", "pseudo", "re",
    "semi", "socio", "sub", "super", "supra", "tri", "u", "uber", "ultra", "un", "uni", "vice",
    "x",
  ]

  static let suffixes: WordSet = [
    "esque", "ette", "fest", "fold", "gate", "ish", "itis", "less", "like", "most", "rama",
    "wise",
  ]
}

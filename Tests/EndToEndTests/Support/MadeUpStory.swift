import Foundation

/// Two accounts of an event that never happened, written for these tests.
enum MadeUpStory {
  static let herald = """
    {"source": "herald", "title": "Bridge closed after flood", "published": "2015-03-04",
     "url": "https://herald.example/bridge", "language": "en",
     "text": "The bridge at Oldmill was closed on Tuesday after the river rose by four metres, \
    Mayor Anna Lindqvist said.\\n\\n“We will rebuild it before the summer — whatever it costs,” \
    Lindqvist told reporters.\\n\\nAbout 1,200 people were moved to schools, according to the \
    Daily Courier."}
    """

  static let courier = """
    Oldmill's bridge is shut. Mayor Anna Lindqvist said on Tuesday that the river had risen by \
    four metres.

    "We will rebuild it before the summer," Ms. Lindqvist said.

    Some 1,500 people were moved to schools, the police said.
    """

  /// Writes both articles into a folder of their own, which it gives; `herald` is one's file name.
  static func write(
    to scratch: ScratchDirectory, herald name: String = "herald.json"
  ) throws -> String {
    let folder = scratch.path + "/story"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try scratch.write("story/" + name, herald)
    try scratch.write("story/courier.txt", courier)
    return folder
  }

  /// Writes two articles that tell much of one day, in other words, so that it takes a while to weigh
  /// them; gives their folder.
  static func writeLong(to scratch: ScratchDirectory, sentences: Int = 100) throws -> String {
    let folder = scratch.path + "/long"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let words = ["oak", "elm", "ash", "yew", "fir", "lime", "birch", "alder", "rowan", "maple"]
    func names(_ number: Int) -> String {
      "\(words[number % 10]) \(words[number / 10 % 10]) \(words[number / 7 % 10])"
    }
    func paragraphs(_ sentence: (Int) -> String) -> String {
      (0..<sentences).map(sentence).joined(separator: "\n\n")
    }
    try scratch.write(
      "long/herald.txt",
      paragraphs { number in
        "The council of Oldmill bought \(number + 3) young trees for the \(names(number)) garden "
          + "on Tuesday, the mayor said."
      })
    try scratch.write(
      "long/courier.txt",
      paragraphs { number in
        "For its \(names(number)) garden Oldmill's council has purchased \(number + 3) trees, "
          + "said Mayor Anna Lindqvist."
      })
    return folder
  }
}

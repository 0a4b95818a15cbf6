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
}

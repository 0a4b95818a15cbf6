import CrossreadCore

/// How another person checks a report: the same in every form.
enum Verification {
  /// One paragraph each.
  static let paragraphs = [
    "Made by Crossread \(ProgramVersion.number) from the words of the articles; it says where they "
      + "differ, never who is right. What is marked in a passage is what the other sources do not "
      + "have.",
    "To verify: sha256sum FILE prints the hash of a source's file. The numbers after an article's "
      + "id are places in its text, from the first to past the last character, counted from 0 in "
      + "Unicode code points; crossread read --format json FILE prints that text.",
  ]
}

extension CivilDay {
  /// "4 December 2017", which no reader takes for another day.
  var inWords: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, day) = civil
    return months.indices.contains(month - 1) ? "\(day) \(months[month - 1]) \(year)" : description
  }
}

import CrossreadCore
import CrossreadWording

/// A reading as numbered lines, for people and screen readers.
struct ReadingText: CustomStringConvertible {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  var description: String {
    var lines = PlainLines()
    let article = reading.article
    lines.add("Article: \(article.title ?? article.source.name)")
    lines.add("Source: \(Wording.source(of: article)). File: \(article.file)")
    if let byline = article.byline { lines.add("By: \(byline)") }
    if let published = article.published { lines.add("Published: \(published)") }
    if let url = article.url { lines.add("Address: \(url)") }
    if let url = article.claimedURL { lines.add("Says its address is: \(url)") }
    list("Actors", reading.entities, &lines) { entity in
      var line = "\(entity.name), \(entity.kind.rawValue)"
      let others = entity.names.filter { $0 != entity.name }
      if !others.isEmpty { line += ", also \(others.joined(separator: ", "))" }
      let roles = entity.roles.map(\.text)
      if !roles.isEmpty { line += "; \(roles.joined(separator: "; "))" }
      return line
    }
    list("Quotes", reading.quotes, &lines) { quote in
      let speaker = quote.entity.map { reading.entities[$0].name }
      let named = quote.speaker.map { reading.text[$0] } ?? "speaker unknown"
      let words = quote.content.map { reading.text[$0] }.joined(separator: " … ")
      return "\(speaker ?? named), \(quote.kind.rawValue): \(words)"
    }
    list("Figures", reading.figures, &lines) { reading.text[$0.span] }
    list("Dates", reading.dates, &lines) { date in
      let days = [date.from, date.to].map { $0?.description ?? "unknown" }
      let period = days[0] == days[1] ? days[0] : "\(days[0]) to \(days[1])"
      let time = date.partial.time.map { ", \($0)" } ?? ""
      return "\(reading.text[date.span]): \(period)\(time)"
    }
    list("Credited", reading.originNames, &lines) { $0 }
    lines.addGap()
    return lines.text
  }

  private func list<Item>(
    _ title: String, _ items: [Item], _ lines: inout PlainLines, _ words: (Item) -> String
  ) {
    guard !items.isEmpty else { return }
    lines.addGap()
    lines.add("\(title): \(items.count)")
    for (number, item) in items.enumerated() { lines.add("\(number + 1). \(words(item))") }
  }
}

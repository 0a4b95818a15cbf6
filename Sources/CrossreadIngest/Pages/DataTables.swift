/// The tables of a page that hold data rather than layout (Readability.js's `_markDataTables`).
struct DataTables {
  private var nodes: Set<Int> = []

  init(_ document: HTMLDocument) {
    // From one table to the first in it, so that every node is looked at once.
    for node in 0..<document.count
    where document.tags[node] == HTMLTag.table && Self.isData(node, in: document) {
      nodes.insert(node)
    }
  }

  func contains(_ node: Int) -> Bool { nodes.contains(node) }

  private static func isData(_ node: Int, in document: HTMLDocument) -> Bool {
    var rows = 0
    var columns = 0
    var inRow = 0
    for inner in (node + 1)..<Int(document.ends[node]) {
      switch document.tags[inner] {
      case HTMLTag.table: return false
      case HTMLTag.th, HTMLTag.caption: return true
      case HTMLTag.tr:
        rows += 1
        inRow = 0
      case HTMLTag.td:
        inRow += 1
        columns = max(columns, inRow)
      default: break
      }
      if rows >= 10 || columns > 4 { return true }
    }
    if rows <= 1 || columns <= 1 { return false }
    return rows * columns > 10
  }
}

/// Which of a fixed number of things belong together (union–find; Tarjan 1975).
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of item: Int) -> Int {
    var item = item
    while parent[item] != item {
      parent[item] = parent[parent[item]]
      item = parent[item]
    }
    return item
  }

  mutating func join(_ a: Int, _ b: Int) {
    let a = root(of: a)
    let b = root(of: b)
    if a != b { parent[max(a, b)] = min(a, b) }
  }

  /// The sets, each sorted, in the order of their least members.
  mutating func sets() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for item in parent.indices { members[root(of: item), default: []].append(item) }
    return members.keys.sorted().compactMap { members[$0] }
  }
}

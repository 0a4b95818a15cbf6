/// Decides by trained networks whether a candidate is a name and what kind of thing it names.
///
/// The labelled texts are few, so that networks which differ in nothing but their random start
/// differ by some names in a hundred; the mean of three is steadier than any one.
///
/// Where the rules agree with a sure sign ("Mr."), they decide; and the last name of a person whom
/// the article names in full is that person's.
package struct NameJudge: Sendable {
  let clusters: ClusterTable
  private let networks: [RowNetwork]
  /// The sections of their weights.
  package static let sections = ["nam1", "nam2", "nam3"]

  /// What the networks' outputs stand for; nil for no name of a person, organisation or place.
  package static let kinds: [EntityKind?] = [.person, .organization, .place, nil]

  package init(_ file: ModelFile) {
    self.init(
      clusters: ClusterTable(file.section("clus")),
      Self.sections.map { RowNetwork(file.section($0)) })
  }

  /// Networks without weights are left out.
  package init(clusters: ClusterTable, _ networks: [RowNetwork]) {
    self.clusters = clusters
    self.networks = networks.filter { !$0.isEmpty && $0.unit > 0 }
  }

  /// The kind of each name, nil for what is none. Without weights, as the rules have it.
  package func kinds(of names: [ArticleName], _ features: NameFeatures) -> [EntityKind?] {
    guard !networks.isEmpty else { return names.map(\.rulesKind) }
    let work = Work()
    var kinds = names.map { name -> EntityKind? in
      if isSettled(name) { return name.rulesKind }
      let values = values(features.extract(name, into: work.keys).all, work)
      return Self.kinds[Self.best(values)] ?? other(name)
    }
    settleSurnames(names, &kinds, features.words)
    return kinds
  }

  /// Whether the rules decide alone.
  private func isSettled(_ name: ArticleName) -> Bool {
    name.certainKind != nil && name.certainKind == name.rulesKind
  }

  /// What a name of no person, organisation or place still is: the name of an event, a work or a
  /// thing, where the rules say so or take several words for a name; else none.
  private func other(_ name: ArticleName) -> EntityKind? {
    guard let rulesKind = name.rulesKind else { return nil }
    return rulesKind == .other || name.places[0].count > 1 ? .other : nil
  }

  /// "Fabius" is a person where "Laurent Fabius" is one.
  private func settleSurnames(
    _ names: [ArticleName], _ kinds: inout [EntityKind?], _ words: NameWords
  ) {
    var surnames: Set<String> = []
    for (name, kind) in zip(names, kinds) where kind == .person {
      if let surname = words.surname(name.places[0]) { surnames.insert(surname) }
    }
    for (index, name) in names.enumerated()
    where name.links.contains(.surname) && surnames.contains(name.key) {
      kinds[index] = .person
    }
  }

  // MARK: Networks

  /// The memory in which names are judged, one after another.
  package final class Work {
    /// The features of a name.
    package let keys: UnsafeMutablePointer<UInt64>
    fileprivate let hidden: UnsafeMutablePointer<Int16>
    fileprivate let values: UnsafeMutablePointer<Int32>

    package init() {
      keys = .allocate(capacity: NameFeatures.limit)
      hidden = .allocate(capacity: RowNetwork.width)
      // Outputs are computed a whole step at a time.
      values = .allocate(capacity: max(NameJudge.kinds.count, OutputRun.step))
    }

    deinit {
      keys.deallocate()
      hidden.deallocate()
      values.deallocate()
    }
  }

  /// The mean outputs for the first `count` of `work.keys`, in hundredths of a natural logarithm.
  package func values(_ count: Int, _ work: Work) -> SIMD4<Int> {
    var sums = SIMD4<Int>.zero
    for network in networks {
      network.hide(work.keys, count, into: work.hidden)
      network.weigh(run: 0, work.hidden, into: work.values)
      for label in Self.kinds.indices {
        sums[label] += Int(work.values[label]) * 100 / network.unit
      }
    }
    return sums / SIMD4(repeating: max(networks.count, 1))
  }

  /// The label with the greatest value, the first of equals.
  package static func best(_ values: SIMD4<Int>) -> Int {
    kinds.indices.dropFirst().reduce(0) { values[$1] > values[$0] ? $1 : $0 }
  }

  /// How much likelier a name is of one kind than of any other, in hundredths of a natural
  /// logarithm of odds.
  struct Score {
    let kind: EntityKind?
    /// What each group of features, in the order of `NameFeatures.Counts`, adds to the score.
    let parts: [Int]
    /// The log-odds of each kind against `kind`.
    let rivals: [(kind: EntityKind?, score: Int)]
  }

  /// Why the networks take a name for what it does; nil where it was not asked.
  func score(_ name: ArticleName, _ features: NameFeatures) -> Score? {
    guard !networks.isEmpty, !isSettled(name) else { return nil }
    let work = Work()
    let counts = features.extract(name, into: work.keys)
    let all = values(counts.all, work)
    let order = Self.kinds.indices.sorted { (all[$0], $1) > (all[$1], $0) }
    guard let best = order.first, let second = order.dropFirst().first else { return nil }
    var parts: [Int] = []
    var before = 0
    for count in [counts.words, counts.lists, counts.article, counts.all] {
      let now = values(count, work)
      parts.append(now[best] - now[second] - before)
      before = now[best] - now[second]
    }
    return Score(
      kind: Self.kinds[best], parts: parts,
      rivals: order.dropFirst().map { (Self.kinds[$0], all[$0] - all[best]) })
  }
}

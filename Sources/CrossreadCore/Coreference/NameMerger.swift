/// Joins the names of one thing in one article: "Laurent Fabius" and "Fabius", "National Security
/// Agency" and "NSA", "United States" and "U.S.".
///
/// Persons of one surname stay apart when their given names or honorifics do not agree; a bare
/// surname then goes to the person whom the article has called so before.
struct NameMerger {
  /// A group of names in the making.
  struct Group {
    var kind: EntityKind
    var forms: [NameForm]
    var gender: Gender
    /// Mentions as places in the list of names.
    var mentions: [Int] = []
    /// Mentions by one name alone.
    var bareCount = 0
  }

  /// The most groups that one short form is compared with: enough for any article, and no text can
  /// make the joining quadratic.
  private static let mostCandidates = 24

  private let forms: [NameForm]
  private(set) var groups: [Group] = []
  /// The group of each name.
  private(set) var groupOfName: [Int]

  /// Joins `names`, which are sorted by start.
  init(_ names: [Mention], in tokenized: TokenizedText) {
    forms = names.map { NameForm($0, in: tokenized) }
    groupOfName = Array(repeating: -1, count: names.count)
    var acronyms: [String: Int] = [:]
    joinPersons()
    joinOthers(&acronyms)
    joinParentheses(names, tokenized)
    groups = compacted()
  }

  // MARK: Persons

  private mutating func joinPersons() {
    var bySurname: [String: [Int]] = [:]
    // Full names first, so that a surname may come before the full name.
    for (name, form) in forms.enumerated() where form.kind == .person && form.parts.count > 1 {
      let same = bySurname[form.surname]?.first { isSamePerson(groups[$0], form) }
      let group = same ?? newGroup(form)
      if same == nil, bySurname[form.surname, default: []].count < Self.mostCandidates {
        bySurname[form.surname, default: []].append(group)
      }
      add(name, to: group)
    }
    // Two-word surnames: "Van Hollen", "bin Laden".
    var byGiven: [String: [Int]] = [:]
    var byEnding: [String: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for form in group.forms {
        if let given = form.given { Self.note(index, under: given, in: &byGiven) }
        for start in 1..<max(1, min(4, form.parts.count - 1)) {
          Self.note(index, under: form.parts[start...].joined(separator: " "), in: &byEnding)
        }
      }
    }
    mergeEndings(byEnding)
    var bare: [String: Int] = [:]
    for (name, form) in forms.enumerated()
    where form.kind == .person && form.parts.count == 1 {
      let candidates = (bySurname[form.surname] ?? []).filter {
        groups[$0].gender.agrees(with: form.gender) && groupIsLive($0)
          && (!isJunior($0)
            || bare[form.surname] == nil && (groups[$0].mentions.first ?? .max) < name)
      }
      if let owner = owner(of: candidates, before: name) {
        add(name, to: owner)
        groups[owner].bareCount += 1
        if form.hasHonorific { groups[owner].gender = form.gender }
        continue
      }
      // "Elizabeth II" is not Elizabeth Hale.
      let known = (byGiven[form.surname] ?? []).filter {
        groupIsLive($0)
          && (form.generation == nil
            || groups[$0].forms.contains { $0.generation == form.generation })
      }
      if !form.hasHonorific, Set(known).count == 1, let only = known.first {
        add(name, to: only)
        groups[only].bareCount += 1
        continue
      }
      let key = form.surname + (form.hasHonorific ? "\(form.gender.rawValue)" : "")
      let same =
        bare[key] ?? bare[form.surname]
        ?? (form.hasHonorific ? nil : bare[form.surname + "1"] ?? bare[form.surname + "2"])
      let group = same ?? newGroup(form)
      bare[key] = group
      if bare[form.surname] == nil { bare[form.surname] = group }
      add(name, to: group)
    }
  }

  /// Whether all full names of a person have a "Jr." or the like: "Hale" before "Peter Hale Jr." is
  /// somebody else, and stays so.
  private func isJunior(_ group: Int) -> Bool {
    groups[group].forms.allSatisfy { $0.given == nil || $0.generation != nil }
  }

  /// Adds a group once to the list under a key, which stays short.
  private static func note(_ group: Int, under key: String, in index: inout [String: [Int]]) {
    guard index[key, default: []].count < mostCandidates, index[key]?.contains(group) != true else {
      return
    }
    index[key, default: []].append(group)
  }

  private func groupIsLive(_ group: Int) -> Bool { !groups[group].forms.isEmpty }

  /// Joins "Chris Van Hollen" with an own group "Van Hollen".
  private mutating func mergeEndings(_ byEnding: [String: [Int]]) {
    for index in groups.indices where groupIsLive(index) {
      guard let form = groups[index].forms.first, form.parts.count > 1 else { continue }
      let whole = form.parts.joined(separator: " ")
      guard let longer = byEnding[whole]?.filter({ $0 != index && groupIsLive($0) }),
        longer.count == 1
      else { continue }
      merge(index, into: longer[0])
    }
  }

  private func isSamePerson(_ group: Group, _ form: NameForm) -> Bool {
    guard
      group.gender.agrees(with: form.gender)
        || group.forms.contains(where: { $0.given == form.given })
    else { return false }
    // Who is first named without a "Jr." is another than the one who has it; who has it first may
    // be named without it later.
    if let generation = form.generation,
      !group.forms.contains(where: { $0.generation == generation })
    {
      return false
    }
    return group.forms.contains { known in
      guard let a = known.given, let b = form.given else { return false }
      guard Nicknames.match(a, b) else { return false }
      // Middle names or initials that differ tell persons apart: George W. and George H. W. Bush.
      let middleA = known.parts.dropFirst().dropLast()
      let middleB = form.parts.dropFirst().dropLast()
      guard let first = middleA.first, let second = middleB.first else { return true }
      return first.first == second.first
    }
  }

  /// Whom a bare surname means: the one called so before, else the one named last before it, else
  /// the first named after it.
  private func owner(of candidates: [Int], before name: Int) -> Int? {
    guard candidates.count > 1 else { return candidates.first }
    let earlier = candidates.filter { (groups[$0].mentions.first ?? .max) < name }
    guard !earlier.isEmpty else {
      return candidates.min { (groups[$0].mentions.first ?? 0) < (groups[$1].mentions.first ?? 0) }
    }
    // The one introduced first, unless the article has turned to another since.
    func weight(_ group: Int) -> (Int, Int, Int) {
      let last = lastMention(of: group, before: name)
      return (
        name - last > 12 ? 0 : groups[group].bareCount, name - last > 6 ? 0 : 1,
        -(groups[group].mentions.first ?? 0)
      )
    }
    return earlier.max { weight($0) < weight($1) }
  }

  /// The group's last mention before `name`, by binary search.
  private func lastMention(of group: Int, before name: Int) -> Int {
    // Full names come first and in order, then the surnames up to now.
    let mentions = groups[group].mentions
    let full = mentions.count - groups[group].bareCount
    var low = 0
    var high = full
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle] < name { low = middle + 1 } else { high = middle }
    }
    let lastFull = low > 0 ? mentions[low - 1] : -1
    return full < mentions.count ? max(lastFull, mentions[mentions.count - 1]) : lastFull
  }

  // MARK: Organisations, places, other things

  private mutating func joinOthers(_ acronyms: inout [String: Int]) {
    var byKey: [String: Int] = [:]
    for (name, form) in forms.enumerated() where form.kind != .person {
      if let group = byKey[form.key] {
        add(name, to: group)
      } else {
        let group = newGroup(form)
        byKey[form.key] = group
        add(name, to: group)
      }
    }
    let own = groups.indices.filter { groups[$0].kind != .person && groupIsLive($0) }
    // Index of what longer names may be shortened to.
    var shorter: [String: [Int]] = [:]
    for group in own {
      guard let form = groups[group].forms.first else { continue }
      for short in shortForms(of: form) { Self.note(group, under: short, in: &shorter) }
    }
    for group in own {
      guard groupIsLive(group), let form = groups[group].forms.first else { continue }
      let longer = (shorter[form.key] ?? []).filter {
        $0 != group && groupIsLive($0) && compatible(groups[$0].kind, form.kind)
      }
      guard longer.count == 1, let target = longer.first else { continue }
      merge(group, into: target)
    }
  }

  private func compatible(_ a: EntityKind, _ b: EntityKind) -> Bool {
    a == b || a == .other || b == .other
  }

  /// Words that initials leave out.
  private static let small: WordSet = [
    "of", "the", "for", "and", "&", "on", "in", "to", "de", "des", ",",
  ]

  /// Ways to shorten a name: initials, without what names the country, without the legal form,
  /// the last words alone.
  private func shortForms(of form: NameForm) -> [String] {
    var parts = form.parts
    guard parts.count > 1 else { return [] }
    var short: [String] = []
    if form.kind != .place {
      for drop in 0..<min(2, parts.count - 1) {
        let rest = parts.dropFirst(drop)
        let initials = String(rest.filter { !Self.small.contains($0) }.compactMap(\.first))
        let all = String(rest.compactMap(\.first))
        if initials.count >= 2 { short += [initials, all] }
        if drop == 0, Self.isNation(parts[0]) == false { break }
      }
    }
    if Self.isNation(parts[0]) {
      parts.removeFirst()
      short.append(parts.joined(separator: " "))
    } else if parts.count > 2, parts[0] == "united", parts[1] == "states" {
      parts.removeFirst(2)
      short.append(parts.joined(separator: " "))
    }
    guard form.kind == .organization else { return short }
    var bare = parts
    while bare.count > 1, let last = bare.last,
      WordFacts(of: last).contains(.companyForm)
        || [
          "stores", "group", "company", "corporation",
          "holdings", "news", "network", "party", "university", ",",
        ].contains(last)
    {
      bare.removeLast()
      short.append(bare.joined(separator: " "))
    }
    // "YMCA" for "YMCA Springfield", "Tyson" for "Tyson Foods".
    if let first = parts.first, first.utf8.count > 2,
      WordFacts(of: first).isDisjoint(with: [
        .common, .place, .knownBody, .knownPlace, .organizationHead,
      ])
    {
      short.append(first)
    }
    if parts.count == 2, WordFacts(of: parts[1]).contains(.paperHead) { short.append(parts[1]) }
    if parts.count >= 3 {
      // "Judiciary Committee", "the Council": the last words alone, unless they name a body of
      // their own.
      for start in 1..<parts.count
      where !Self.small.contains(parts[start - 1]) && !parts[start...].contains("of") {
        let ending = parts[start...].joined(separator: " ")
        if OrganizationWords.endsBodies(parts[parts.count - 1]),
          WordFacts(of: ending).isDisjoint(with: [.knownBody, .knownPlace]),
          ending != "house"
        {
          short.append(ending)
        }
      }
    }
    return short
  }

  private static func isNation(_ word: String) -> Bool {
    if let nation = Demonyms.country[word] { return !nation.isEmpty }
    return WordFacts(of: word).contains(.country)
  }

  /// "National Security Agency (NSA)": an acronym in parentheses is the name before it, if its
  /// letters come in order in that name.
  private mutating func joinParentheses(_ names: [Mention], _ tokenized: TokenizedText) {
    for name in names.indices.dropFirst() where forms[name].isAcronym {
      let token = tokenized.tokens(in: names[name].span).lowerBound
      let before = tokenized.tokens(in: names[name - 1].span)
      guard before.upperBound + 1 == token, tokenized.lowered[before.upperBound] == "(" else {
        continue
      }
      let (long, short) = (groupOfName[name - 1], groupOfName[name])
      guard long != short, long >= 0, short >= 0, forms[name - 1].parts.count > 1 else { continue }
      var letters = Substring(forms[name].key)
      for part in forms[name - 1].parts where part.first == letters.first {
        letters = letters.dropFirst()
      }
      guard letters.count <= forms[name].key.count / 2 else { continue }
      merge(short, into: long)
    }
  }

  // MARK: Groups

  private mutating func newGroup(_ form: NameForm) -> Int {
    groups.append(Group(kind: form.kind, forms: [], gender: form.gender))
    return groups.count - 1
  }

  private mutating func add(_ name: Int, to group: Int) {
    let form = forms[name]
    if groups[group].forms.count < Self.mostCandidates,
      !groups[group].forms.contains(where: { $0.parts == form.parts })
    {
      groups[group].forms.append(form)
    }
    if groups[group].gender == .unknown { groups[group].gender = form.gender }
    groups[group].mentions.append(name)
    groupOfName[name] = group
  }

  private mutating func merge(_ group: Int, into target: Int) {
    guard group != target else { return }
    for name in groups[group].mentions { groupOfName[name] = target }
    groups[target].mentions = (groups[target].mentions + groups[group].mentions).sorted()
    groups[target].forms += groups[group].forms
    groups[group].mentions = []
    groups[group].forms = []
  }

  /// The groups that have mentions, in order of their first one.
  private mutating func compacted() -> [Group] {
    let order = groups.indices.filter { !groups[$0].mentions.isEmpty }
      .sorted { (groups[$0].mentions.min() ?? 0) < (groups[$1].mentions.min() ?? 0) }
    var place = Array(repeating: -1, count: groups.count)
    for (new, old) in order.enumerated() { place[old] = new }
    groupOfName = groupOfName.map { $0 >= 0 ? place[$0] : -1 }
    return order.map {
      var group = groups[$0]
      group.mentions.sort()
      return group
    }
  }
}

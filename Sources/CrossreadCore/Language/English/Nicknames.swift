/// Given names and the short forms they go by in English, from general knowledge.
package enum Nicknames {
  /// Whether two lower-cased given names may be one person's: equal, one the initial of the other,
  /// one the start of the other, or a known short form.
  ///
  ///     Nicknames.match("mike", "michael")  // true
  package static func match(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
    let bare = short.filter { $0 != "." }
    if bare.count == 1 { return long.hasPrefix(bare) }
    if bare.count >= 3, long.hasPrefix(bare) { return true }
    return group(of: a).map { $0.contains(b) } ?? false
  }

  private static func group(of name: String) -> [String]? {
    guard let places = index[name] else { return nil }
    return places.flatMap { groups[$0] }
  }

  private static let index: [String: [Int]] = {
    var index: [String: [Int]] = [:]
    for (place, group) in groups.enumerated() {
      for name in group { index[name, default: []].append(place) }
    }
    return index
  }()

  private static let groups: [[String]] = [
    ["robert", "bob", "rob", "bobby", "robbie"],
    ["william", "bill", "will", "billy", "willie", "liam"],
    ["michael", "mike", "mick", "mickey"], ["james", "jim", "jimmy", "jamie"],
    ["john", "jack", "johnny", "jon"], ["jonathan", "jon"],
    ["richard", "dick", "rick", "rich", "ricky"],
    ["charles", "chuck", "charlie", "chas"], ["thomas", "tom", "tommy"],
    ["edward", "ed", "eddie", "ted", "ned"], ["theodore", "ted", "teddy"],
    ["joseph", "joe", "joey"],
    ["anthony", "tony"], ["timothy", "tim"], ["stephen", "steve", "steven"],
    ["christopher", "chris", "kit"], ["matthew", "matt"], ["daniel", "dan", "danny"],
    ["david", "dave"], ["donald", "don", "donnie"], ["kenneth", "ken", "kenny"],
    ["lawrence", "larry"], ["laurence", "larry"], ["gerald", "jerry", "gerry"],
    ["jeffrey", "jeff", "geoff", "geoffrey"], ["gregory", "greg"], ["andrew", "andy", "drew"],
    ["nicholas", "nick"], ["alexander", "alex", "sasha"], ["benjamin", "ben", "bibi"],
    ["samuel", "sam"], ["patrick", "pat", "paddy"], ["peter", "pete"], ["philip", "phil"],
    ["phillip", "phil"], ["raymond", "ray"], ["ronald", "ron", "ronnie"], ["vincent", "vince"],
    ["walter", "walt"], ["henry", "hank", "harry"], ["harold", "hal", "harry"],
    ["francis", "frank"],
    ["franklin", "frank"], ["frederick", "fred"], ["albert", "al"], ["alan", "al"],
    ["leonard", "len"],
    ["eugene", "gene"], ["zachary", "zack", "zach"], ["joshua", "josh"],
    ["nathaniel", "nate", "nat"],
    ["nathan", "nate"], ["russell", "russ"], ["douglas", "doug"], ["bernard", "bernie"],
    ["elizabeth", "liz", "beth", "betty", "eliza", "lisa", "betsy"],
    ["margaret", "maggie", "meg", "peggy"],
    ["katherine", "kate", "kathy", "katie", "kay"], ["catherine", "cathy", "kate", "katie"],
    ["kathleen", "kathy"], ["patricia", "pat", "patty", "trish"], ["barbara", "barb"],
    ["susan", "sue", "susie"], ["jennifer", "jen", "jenny"], ["deborah", "deb", "debbie"],
    ["rebecca", "becky"], ["jacqueline", "jackie"], ["christine", "chris", "tina"],
    ["victoria", "vicky", "tori"], ["cynthia", "cindy"], ["sandra", "sandy"],
    ["dorothy", "dot", "dottie"],
    ["pamela", "pam"], ["gabrielle", "gabby"], ["gabriel", "gabe"], ["abigail", "abby"],
    ["samantha", "sam"], ["alexandra", "alex"], ["teresa", "terry"], ["terrence", "terry"],
    ["terence", "terry"], ["vladimir", "volodya"], ["mitchell", "mitch"], ["michelle", "shelly"],
    ["stanley", "stan"], ["stuart", "stu"], ["clifford", "cliff"], ["clinton", "clint"],
    ["curtis", "curt"], ["arthur", "art"], ["leslie", "les"], ["martin", "marty"],
  ]
}

/// "1 source", "2 sources", "3 stories".
package func counted(_ count: Int, _ noun: String) -> String {
  if count == 1 { return "1 \(noun)" }
  let takesIES = noun.last == "y" && !"aeou".contains(noun.dropLast().last ?? "a")
  return takesIES ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
}

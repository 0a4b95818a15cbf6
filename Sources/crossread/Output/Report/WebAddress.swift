/// An address that a report may link to: http or https, without anything that could end the link.
///
/// Articles bring their addresses along, and an address can be a program ("javascript:").
struct WebAddress {
  let text: String

  init?(_ address: String) {
    let lowered = address.prefix(8).lowercased()
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://"),
      address.utf8.count <= 2000,
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
    else { return nil }
    text = address
  }
}

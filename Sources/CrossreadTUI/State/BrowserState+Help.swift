/// What the help page has for what is open.
extension BrowserState {
  func helpRows(for context: KeyContext) -> [StyledText] {
    HelpRows(columns: size.columns, signs: signs, faint: theme.style(.faint))
      .rows(of: helpSections(for: context))
  }

  private func helpSections(for context: KeyContext) -> [HelpRows.Section] {
    var below = self
    if case .help = below.overlays.last { below.overlays.removeLast() }
    func section(_ title: String, _ context: KeyContext) -> HelpRows.Section {
      // What cannot work now says why, as the key itself would.
      let saysWhy = context != .prompt && context != .verdict
      return HelpRows.Section(
        title: title,
        keys: keyTable.bindings(in: context).map { binding in
          HelpRows.Entry(
            keys: binding.keys.map(\.name).joined(separator: "  "), help: binding.help,
            name: binding.name, refusal: saysWhy ? binding.disabled(below) : nil)
        })
    }
    var sections = [section("Keys in \(context.title)", context)]
    if KeyTable.takesVerdicts(context) {
      let key = keyTable.keyName(of: .judge)
      sections.append(section("While choosing a verdict (\(key))", .verdict))
    }
    return sections + [section("While typing a line", .prompt)]
  }
}

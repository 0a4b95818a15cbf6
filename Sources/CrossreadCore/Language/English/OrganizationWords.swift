/// Words that tell organisations.
package enum OrganizationWords {
  /// Whether a lower-cased word, with or without its stop, is a legal form: "llc".
  package static func isCompanyForm(_ word: String) -> Bool {
    WordFacts(of: word).contains(.companyForm) || WordFacts(of: word + ".").contains(.companyForm)
  }

  /// Whether the last word of a body's name may stand for it, alone or with those before it: "the
  /// Judiciary Committee", but not "Public Radio" for "Save Public Radio".
  static func endsBodies(_ word: String) -> Bool {
    !WordFacts(of: word).isDisjoint(with: [
      .organizationHead, .paperHead, .companyForm, .otherHead,
    ])
  }
}

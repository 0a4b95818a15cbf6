/// The place of a token in its article's token list, counted from zero.
public typealias TokenIndex = Int

/// A run of tokens: half-open, never negative.
public typealias TokenRange = Range<TokenIndex>

/// SHA-256, for names and ids that are the same on every machine.
public enum ContentHash {
  /// 64 hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String { ArticleID.sha256(of: bytes) }

  /// The first 16 of them.
  public static func short(_ bytes: [UInt8]) -> String { ArticleID.id(of: bytes) }
}

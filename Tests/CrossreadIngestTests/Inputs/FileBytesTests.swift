import CrossreadIngest
import Testing

@Suite struct FileBytesTests {
  @Test(arguments: [
    ("a/b.txt", "a"), ("b.txt", "."), ("/b.txt", "/"), ("-", nil), ("a/b/c", "a/b"),
  ])
  func knowsTheFolderOfAFile(path: String, expected: String?) {
    #expect(InputPath.folder(of: path) == expected)
  }
}

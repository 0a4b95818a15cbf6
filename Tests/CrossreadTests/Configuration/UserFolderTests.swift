import Testing

@testable import crossread

@Suite struct UserFolderTests {
  @Test(arguments: [
    (["XDG_DATA_HOME": "/d", "HOME": "/h"], "/d/crossread"),
    (["HOME": "/h"], "/h/.local/share/crossread"),
    (["XDG_DATA_HOME": "d", "HOME": "/h"], "/h/.local/share/crossread"), ([:], nil),
  ])
  func findsThatOfTheArticles(environment: [String: String], folder: String?) {
    #expect(UserFolder.data.path("crossread", environment: environment) == folder)
  }
}

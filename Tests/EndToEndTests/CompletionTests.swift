import Foundation
import Testing

/// What bash offers where a command line of the program is typed.
@Suite struct CompletionTests {
  /// What is offered for the last of some words.
  private func offers(_ words: String..., library: String? = nil) throws -> Set<String> {
    let scratch = try ScratchDirectory()
    let script = try Program.run("--generate-completion-script", "bash").text
    try scratch.write("completions", script)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/crossread", withDestinationPath: Program.path)
    try scratch.write(
      "try",
      """
      source completions
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      COMP_LINE="$*"
      COMP_POINT=${#COMP_LINE}
      _crossread crossread "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = scratch.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["XDG_DATA_HOME"] = library ?? scratch.path
    let outcome = try Spawn.run(
      "bash",
      ["-c", "cd '\(scratch.path)' && exec bash ./try \"$@\"", "bash", "crossread"] + words,
      environment: environment)
    let text = String(decoding: outcome.output, as: UTF8.self)
    return Set(text.split(separator: "\n").map { String($0).trimmingCharacters(in: .whitespaces) })
  }

  @Test func offersSubcommandsAndOptions() throws {
    #expect(try offers("ref") == ["refresh"])
    #expect(try offers("compare", "--form") == ["--format"])
  }

  @Test func offersTheStoriesAndOutletsOfTheLibrary() throws {
    let scratch = try ScratchDirectory()
    let home = ["XDG_DATA_HOME": scratch.path]
    let story = try MadeUpStory.write(to: scratch)
    #expect(try Program.run("add", story, environment: home).status == 0)
    #expect(try Program.run("stories", "--name", "s1", "Oldmill", environment: home).status == 0)
    #expect(try offers("show", "", library: scratch.path).isSuperset(of: ["s1", "Oldmill"]))
    #expect(
      try offers("search", "so", library: scratch.path).isSuperset(of: ["source:herald"]))
  }

  @Test func offersNothingWhereThereIsNoLibrary() throws {
    #expect(try offers("show", "").isEmpty)
  }
}

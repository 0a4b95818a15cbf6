import ArgumentParser

@main
struct Crossread: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossread", abstract: "Shows where news sources agree and where they part.")
}

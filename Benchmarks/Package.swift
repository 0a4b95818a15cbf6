// swift-tools-version: 6.2
import PackageDescription

// Apart from the program's own package, so that nobody builds it who does not measure.
let package = Package(
  name: "crossread-benchmark",
  targets: [
    .target(name: "CTerminal"),
    .executableTarget(name: "crossread-benchmark", dependencies: ["CTerminal"]),
  ],
  swiftLanguageModes: [.v6]
)

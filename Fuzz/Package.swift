// swift-tools-version: 6.2
import PackageDescription

// Fuzzers for what reads hostile input. Apart from the program's own package, so that nobody builds
// them who does not fuzz:
//
//   swift build -c release --sanitize=fuzzer --package-path Fuzz
//   Fuzz/.build/release/FuzzHTML -max_len=65536 -timeout=10 -rss_limit_mb=2048 CORPUS
//
// CORPUS is a folder outside of the repository: any pages, feeds, records, archives or texts. Swift and
// our C are instrumented, the system's libraries (MyHTML, expat, zlib) are not. What one finds is kept as a test (Tests/CrossreadIngestTests).
let package = Package(
  name: "crossread-fuzz",
  dependencies: [.package(name: "crossread", path: "..")],
  targets: ["HTML", "Text", "Feed", "JSON", "Archive"].map { name in
    .executableTarget(
      name: "Fuzz\(name)",
      dependencies: [.product(name: "CrossreadIngest", package: "crossread")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  },
  swiftLanguageModes: [.v6]
)

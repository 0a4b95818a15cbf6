// swift-tools-version: 6.2
import PackageDescription

// A target imports only targets listed above it. docs/architecture.md says what is in each.
let package = Package(
  name: "crossread",
  products: [
    .executable(name: "crossread", targets: ["crossread"]),
    .library(name: "CrossreadCore", targets: ["CrossreadCore"]),
    .library(name: "CrossreadCompare", targets: ["CrossreadCompare"]),
    .library(name: "CrossreadIngest", targets: ["CrossreadIngest"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // System libraries, each behind a thin module.
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["zlib1g-dev", "libminizip-dev"])]),

    // MyHTML, the HTML5 parser of Debian's libmodest, linked into the program.
    .target(
      name: "CModest",
      linkerSettings: [.linkedLibrary(":libmodest.a"), .linkedLibrary("m")]),

    // toml++, a C++ library of headers, behind a C interface.
    .target(name: "CToml"),

    // The pure core: text in, annotated values out.
    .target(name: "CReadingModel"),
    .target(name: "CWords"),
    .target(name: "CLexicon"),
    .target(name: "CrossreadCore", dependencies: ["CReadingModel", "CWords"]),
    // The judge of two clauses. Its sums are always optimised: nothing else could be tested with it.
    .target(
      name: "CMeaningModel", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "CrossreadMeaning", dependencies: ["CMeaningModel"]),
    .target(
      name: "CrossreadCompare", dependencies: ["CrossreadCore", "CLexicon", "CrossreadMeaning"]),

    // Bytes in, articles out.
    .target(
      name: "CrossreadIngest",
      dependencies: ["CrossreadCore", "CDigest", "CExpat", "CModest", "CZip"]),

    // Addresses in, articles in files out. libcurl is loaded when something is fetched.
    .target(name: "CFetch"),
    .target(name: "CrossreadFetch", dependencies: ["CrossreadCore", "CrossreadIngest", "CFetch"]),

    // What a newsroom keeps: articles, their versions and stories, in one SQLite file. Only here SQL.
    .target(
      name: "CrossreadLibrary",
      dependencies: [
        "CrossreadCore", "CrossreadIngest", "CZip", .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // Memory given back to the system.
    .target(name: "CMemory"),

    // The program as a file: where it is entered, what is left out of it, what it was built from.
    .target(name: "CProgram"),

    // What was compared, in the sentences that people read.
    .target(name: "CrossreadWording", dependencies: ["CrossreadCore", "CrossreadCompare"]),

    // The browser. Only Terminal/ imports CNcurses.
    .target(
      name: "CrossreadTUI",
      dependencies: ["CrossreadCore", "CrossreadCompare", "CrossreadWording", "CNcurses"]),

    .executableTarget(
      name: "crossread",
      dependencies: [
        "CrossreadCore", "CrossreadMeaning", "CrossreadCompare", "CrossreadIngest",
        "CrossreadFetch", "CrossreadLibrary", "CrossreadWording", "CrossreadTUI", "CToml",
        "CMemory", "CMeaningModel", "CProgram", "CReadingModel", "CZip",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Fits the weights of CReadingModel from annotated data.
    .executableTarget(
      name: "crossread-train",
      dependencies: [
        "CrossreadCore", "CrossreadIngest",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "CrossreadTestSupport", dependencies: ["CrossreadCore", "CrossreadCompare"]),
    .testTarget(
      name: "CrossreadCoreTests", dependencies: ["CrossreadCore", "CrossreadTestSupport"]),
    .testTarget(name: "CrossreadMeaningTests", dependencies: ["CrossreadMeaning"]),
    .testTarget(
      name: "CrossreadCompareTests",
      dependencies: ["CrossreadCore", "CrossreadCompare", "CrossreadTestSupport"],
      exclude: ["Markdown"]),
    .testTarget(
      name: "CrossreadIngestTests",
      dependencies: ["CrossreadIngest", "CrossreadTestSupport", "CZip"]),
    .testTarget(name: "CrossreadFetchTests", dependencies: ["CrossreadFetch", "CFetch"]),
    .testTarget(
      name: "CrossreadLibraryTests",
      dependencies: ["CrossreadLibrary", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "CrossreadWordingTests",
      dependencies: [
        "CrossreadWording", "CrossreadCore", "CrossreadCompare", "CrossreadTestSupport",
      ]),
    .testTarget(
      name: "CrossreadTUITests",
      dependencies: ["CrossreadTUI", "CrossreadCompare", "CrossreadTestSupport"],
      exclude: ["Screens"]),
    .testTarget(
      name: "CrossreadTests",
      dependencies: [
        "crossread", "CrossreadLibrary", "CrossreadMeaning", "CrossreadTUI", "CrossreadTestSupport",
      ]),
    .testTarget(name: "CrossreadTrainTests", dependencies: ["crossread-train"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CrossreadTUI", "CrossreadCore", "CrossreadTestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// swift-tools-version: 6.2
import PackageDescription

// The order of the targets is the order in which data flows: a target depends on earlier
// stages only, so that a step back does not compile. ARCHITECTURE.md tells the stages.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

// What a site's bytes go through is optimised in debug builds too, since `swift run papersite` is
// one: ARCHITECTURE.md says what that costs and brings.
let hot = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "papersite",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "papersite", targets: ["papersite"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(name: "CTheme"),
    .target(name: "CCurl"),
    .target(name: "CArena"),
    .target(name: "CZlib"),
    .target(name: "CGLib"),
    .target(name: "CPango", dependencies: ["CGLib", "CZlib"]),
    .target(name: "CVips", dependencies: ["CGLib"]),
    .target(name: "Text", exclude: ["Unicode/generate.py"], swiftSettings: hot),
    .target(name: "Diagnostics", dependencies: ["Text"], swiftSettings: hot),
    .target(name: "FileSystem", swiftSettings: hot),
    .target(
      name: "SourceReading", dependencies: ["Text", "Diagnostics", "FileSystem"],
      swiftSettings: hot),
    .target(name: "Fetching", dependencies: ["CCurl", "Text"], swiftSettings: strict),
    .target(
      name: "LinkChecking", dependencies: ["Diagnostics", "Fetching"], swiftSettings: strict),
    .target(name: "Papers", dependencies: ["Text"], swiftSettings: hot),
    .target(name: "Records", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(
      name: "ContentParsing",
      dependencies: [
        "CCmarkGFM", "CArena", "Text", "Diagnostics", "Papers",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: hot),
    .target(
      name: "SiteModel",
      dependencies: ["Text", "Diagnostics", "Records", "Papers", "ContentParsing"],
      swiftSettings: hot),
    .target(
      name: "Collecting",
      dependencies: [
        "Papers", "Fetching", "Records", "ContentParsing", "SiteModel",
      ],
      swiftSettings: strict),
    .target(
      name: "Drafting",
      dependencies: ["Text", "Diagnostics", "Records", "Papers", "ContentParsing", "SiteModel"],
      swiftSettings: strict),
    .target(name: "Grounding", swiftSettings: strict),
    .target(
      name: "Linting",
      dependencies: [
        "Text", "Diagnostics", "Records", "Papers", "ContentParsing", "SiteModel", "Grounding",
      ],
      swiftSettings: hot),
    .target(name: "Voting", swiftSettings: strict),
    .target(
      name: "Prose", dependencies: ["Text", "Fetching", "Grounding", "Voting"],
      swiftSettings: strict),
    .target(name: "Templating", dependencies: ["Text", "Diagnostics"], swiftSettings: hot),
    .target(name: "HTMLReading", swiftSettings: hot),
    .target(name: "MarkdownWriting", dependencies: ["Text", "HTMLReading"], swiftSettings: hot),
    .target(
      name: "Searching", dependencies: ["CZlib", "Text", "FileSystem"], swiftSettings: strict),
    .target(
      name: "Imaging", dependencies: ["CGLib", "CPango", "CVips", "FileSystem"],
      swiftSettings: strict),
    .target(
      name: "SiteOutput",
      dependencies: [
        "CTheme", "Text", "Diagnostics", "FileSystem", "SourceReading", "Records", "Papers",
        "ContentParsing", "SiteModel", "Linting", "Templating", "MarkdownWriting", "Searching",
        "Imaging",
      ],
      swiftSettings: hot),
    .target(
      name: "Agents",
      dependencies: [
        "Text", "Diagnostics", "SourceReading", "Papers", "ContentParsing", "SiteModel",
        "SiteOutput",
      ],
      swiftSettings: hot),
    .target(
      name: "Channels",
      dependencies: [
        "Text", "Diagnostics", "Fetching", "Papers", "ContentParsing", "SiteModel", "HTMLReading",
        "MarkdownWriting", "SiteOutput",
      ],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: [
        "Text", "Diagnostics", "FileSystem", "SourceReading", "ContentParsing", "SiteModel",
        "Linting", "SiteOutput", "Channels",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "papersite",
      dependencies: [
        "Text", "Diagnostics", "FileSystem", "SourceReading", "ContentParsing", "SiteModel",
        "Linting", "Templating", "SiteOutput", "Agents", "Channels", "Preview", "Fetching",
        "LinkChecking", "Records", "Collecting", "Drafting", "Grounding", "Prose",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "FloorBenchmark", dependencies: ["CCmarkGFM", "Text"],
      path: "Benchmarks/FloorBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "TemplateBenchmark", dependencies: ["Text", "Diagnostics", "Templating"],
      path: "Benchmarks/TemplateBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "VotingBenchmark", dependencies: ["Voting"], path: "Benchmarks/VotingBenchmark",
      swiftSettings: strict),
    .target(name: "ScriptingCorpus", path: "Tests/ScriptingCorpus", swiftSettings: strict),
    .target(
      name: "ScriptedServer", dependencies: [.product(name: "FlyingSocks", package: "FlyingFox")],
      path: "Tests/ScriptedServer", swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Text", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "FetchingTests", dependencies: ["Fetching", "ScriptedServer"], swiftSettings: strict),
    .testTarget(
      name: "LinkCheckingTests",
      dependencies: ["Diagnostics", "Fetching", "LinkChecking", "ScriptedServer"],
      swiftSettings: strict),
    .testTarget(
      name: "ImagingTests", dependencies: ["FileSystem", "Imaging"], swiftSettings: strict),
    .testTarget(
      name: "SearchingTests", dependencies: ["FileSystem", "Searching"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Diagnostics", "Records"], swiftSettings: strict),
    .testTarget(name: "PapersTests", dependencies: ["Papers"], swiftSettings: strict),
    .testTarget(
      name: "SourceReadingTests", dependencies: ["Diagnostics", "FileSystem", "SourceReading"],
      swiftSettings: strict),
    .testTarget(
      name: "ContentParsingTests",
      dependencies: [
        "CCmarkGFM", "Text", "Diagnostics", "Papers", "ContentParsing", "ScriptingCorpus",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "SiteModelTests",
      dependencies: ["Text", "Diagnostics", "Papers", "ContentParsing", "SiteModel"],
      swiftSettings: strict),
    .testTarget(
      name: "CollectingTests",
      dependencies: [
        "Diagnostics", "Fetching", "Records", "ContentParsing", "SiteModel", "Collecting",
        "ScriptedServer",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DraftingTests",
      dependencies: [
        "Text", "Diagnostics", "Records", "Papers", "ContentParsing", "SiteModel",
        "Drafting",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LintingTests",
      dependencies: [
        "Text", "Diagnostics", "Papers", "ContentParsing", "SiteModel", "Linting",
      ],
      swiftSettings: strict),
    .testTarget(name: "GroundingTests", dependencies: ["Grounding"], swiftSettings: strict),
    .testTarget(name: "VotingTests", dependencies: ["Voting"], swiftSettings: strict),
    .testTarget(
      name: "ProseTests", dependencies: ["Fetching", "Prose", "ScriptedServer"],
      swiftSettings: strict),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Text", "Diagnostics", "Templating"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownWritingTests",
      dependencies: ["Text", "Diagnostics", "ContentParsing", "MarkdownWriting"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteOutputTests",
      dependencies: [
        "Text", "Diagnostics", "FileSystem", "SourceReading", "Papers", "ContentParsing",
        "SiteModel", "Templating", "Imaging", "SiteOutput",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ChannelsTests",
      dependencies: [
        "Channels", "ContentParsing", "Diagnostics", "Fetching", "HTMLReading", "Papers",
        "SiteModel", "SiteOutput", "ScriptedServer",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AgentsTests",
      dependencies: [
        "Diagnostics", "SourceReading", "Papers", "ContentParsing", "SiteModel", "SiteOutput",
        "Agents",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Text", "Diagnostics", "FileSystem", "SourceReading", "SiteModel", "SiteOutput", "Preview",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PapersiteTests", dependencies: ["papersite", "ScriptedServer", "ScriptingCorpus"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, bottom up: a target may use its own floor or one below it, never one
// above. `place` refuses an import that goes up while the manifest is read.
enum Floor: String, CaseIterable {
  case system = "System"
  case support = "Support"
  case intake = "Intake"
  case search = "Search"
  case operations = "Operations"
  case engine = "Engine"
  case frontEnds = "FrontEnds"

  var rank: Int { Floor.allCases.firstIndex(of: self) ?? 0 }
}

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let hdrHistogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let swiftMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let swiftLog = Target.Dependency.product(name: "Logging", package: "swift-log")

var floors: [String: Floor] = [:]

@MainActor func place(_ name: String, on floor: Floor, uses names: [String]) -> String {
  for used in names {
    guard let below = floors[used] else {
      fatalError("\(name) uses \(used), which is not declared above it")
    }
    guard below.rank <= floor.rank else {
      fatalError("\(name) (\(floor)) may not use \(used) (\(below))")
    }
  }
  floors[name] = floor
  return "Sources/\(floor.rawValue)/\(name)"
}

@MainActor func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(
    name: name, path: place(name, on: .system, uses: []), pkgConfig: pkgConfig,
    providers: [.apt([apt])])
}

@MainActor func clang(_ name: String, exclude: [String] = []) -> Target {
  .target(
    name: name, path: place(name, on: .system, uses: []), exclude: exclude,
    publicHeadersPath: "include")
}

@MainActor func module(
  _ name: String, _ floor: Floor, uses names: [String] = [], gated: [String: String] = [:],
  products: [Target.Dependency] = []
) -> Target {
  let always = names.map { Target.Dependency.byName(name: $0) }
  let whenEnabled = gated.sorted { $0.key < $1.key }.map { name, trait in
    Target.Dependency.target(name: name, condition: .when(traits: [trait]))
  }
  return .target(
    name: name, dependencies: always + whenEnabled + products,
    path: place(name, on: floor, uses: names + gated.keys), swiftSettings: strict)
}

@MainActor func program(_ name: String, uses names: [String]) -> Target {
  .executableTarget(
    name: name, dependencies: names.map { .byName(name: $0) } + [argumentParser],
    path: place(name, on: .frontEnds, uses: names), swiftSettings: strict)
}

/// The built-in themes: data at the root of the repository, on the Support floor.
@MainActor func themes() -> Target {
  floors["SoukThemes"] = .support
  return .target(
    name: "SoukThemes", path: "Themes", resources: [.embedInCode("Builtin")],
    swiftSettings: strict)
}

/// What tests of several floors share, below all of them.
@MainActor func testing() -> Target {
  floors["SoukTesting"] = .support
  return .target(
    name: "SoukTesting", dependencies: ["SoukModel", grdb], path: "Tests/SoukTesting",
    swiftSettings: strict)
}

@MainActor func tests(
  _ name: String, uses names: [String], gated: [String: String] = [:],
  products: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: (names + ["SoukTesting"]).map { .byName(name: $0) }
      + gated.sorted { $0.key < $1.key }.map {
        Target.Dependency.target(name: $0, condition: .when(traits: [$1]))
      } + products,
    path: "Tests/\(name)", resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "souk",
  products: [
    .executable(name: "souk", targets: ["souk"]),
    .library(name: "SoukEngine", targets: ["SoukEngine"]),
  ],
  traits: [
    .trait(name: "MarketplaceV1", description: "The full-text backend"),
    .trait(name: "MarketplaceV2", description: "The graph backend"),
    .trait(
      name: "MarketplaceParallel", description: "Both, for A/B and side by side",
      enabledTraits: ["MarketplaceV1", "MarketplaceV2"]),
    .default(enabledTraits: ["MarketplaceParallel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    system("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    system("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
    system("CSerd", pkgConfig: "serd-0", apt: "libserd-dev"),
    // No pkgConfig: Debian's ncursesw.pc carries -D flags that SwiftPM refuses with a warning.
    system("CNcurses", apt: "libncurses-dev"),
    system("CLinuxFiles", apt: "libc6-dev"),
    system("CLinuxMemory", apt: "libc6-dev"),
    clang("CBuiltinRegistry", exclude: ["builtin.pack", "root.pub"]),
    clang("CTerminalGuard"),
    clang("CCurl"),
    clang("CSHA256"),
    clang("CProcessor"),
    clang("CMallocCount"),

    module("SoukModel", .support, products: [tomlKit]),
    module(
      "SoukMetrics", .support, uses: ["SoukModel"], products: [hdrHistogram, swiftMetrics]),
    module("SoukFST", .support, uses: ["CProcessor"]),
    module("SoukArchive", .support, uses: ["CArchive", "SoukModel"]),
    module("SoukFetch", .support, uses: ["SoukModel", "CCurl"]),
    module("SoukHTTP", .support, products: [nioCore, nioPosix, nioHTTP1]),
    themes(),

    module("SoukTrust", .intake, uses: ["SoukModel", "CSHA256", "CSodium"]),
    module(
      "SoukRegistry", .intake,
      uses: ["SoukModel", "SoukTrust", "SoukArchive", "SoukMetrics", "SoukFetch"]),
    module("SoukCatalogue", .intake, uses: ["SoukModel", "SoukTrust"], products: [grdb]),

    module("SoukSearch", .search, uses: ["SoukModel"]),
    module(
      "SoukFullTextBackend", .search, uses: ["SoukModel", "SoukSearch", "SoukCatalogue"],
      products: [grdb]),
    module("SoukRDF", .search, uses: ["CSerd"], products: [grdb, grdbSQLite]),
    module("SoukSPARQL", .search, uses: ["SoukModel", "SoukFetch", "SoukRDF", "CSodium"]),
    module(
      "SoukGraphBackend", .search,
      uses: [
        "SoukModel", "SoukSearch", "SoukCatalogue", "SoukFST", "SoukRDF", "SoukSPARQL",
        "CProcessor",
      ],
      products: [grdb]),
    module("SoukRouter", .search, uses: ["SoukModel", "SoukSearch", "SoukMetrics"]),

    module("SoukResolve", .operations, uses: ["SoukModel"]),
    module(
      "SoukInstall", .operations,
      uses: [
        "SoukModel", "SoukArchive", "SoukTrust", "SoukResolve", "CLinuxFiles",
      ]),
    module("SoukAssess", .operations, uses: ["SoukModel", "SoukTrust", "SoukRDF"]),
    module(
      "SoukRollout", .operations,
      uses: ["SoukModel", "SoukMetrics", "SoukFetch", "SoukAssess"]),

    module(
      "SoukEngine", .engine,
      uses: [
        "SoukModel", "SoukMetrics", "SoukArchive", "SoukFetch", "SoukHTTP", "SoukTrust",
        "SoukRegistry", "SoukCatalogue", "SoukSearch", "SoukRouter", "SoukResolve", "SoukInstall",
        "SoukAssess",
        "SoukRollout", "SoukRDF", "SoukSPARQL", "CBuiltinRegistry",
      ],
      gated: ["SoukFullTextBackend": "MarketplaceV1", "SoukGraphBackend": "MarketplaceV2"],
      products: [grdb, swiftLog]),

    module("SoukScreen", .frontEnds, uses: ["SoukModel"]),
    module("SoukNcurses", .frontEnds, uses: ["CNcurses", "CTerminalGuard", "SoukScreen"]),
    module(
      "SoukTUI", .frontEnds,
      uses: [
        "SoukModel", "SoukTrust", "SoukSearch", "SoukInstall", "SoukAssess", "SoukRollout",
        "SoukEngine", "SoukScreen",
      ]),
    module("SoukThemeFiles", .frontEnds, uses: ["SoukModel", "SoukScreen", "SoukThemes"]),
    module(
      "SoukCLI", .frontEnds,
      uses: [
        "SoukModel", "SoukTrust", "SoukSearch", "SoukInstall", "SoukAssess", "SoukRollout",
        "SoukEngine", "SoukScreen", "SoukThemeFiles",
      ],
      products: [argumentParser]),
    program(
      "souk",
      uses: [
        "SoukModel", "SoukInstall", "SoukRollout", "SoukSearch", "SoukEngine", "SoukCLI",
        "SoukScreen", "SoukTUI", "SoukThemeFiles", "SoukNcurses", "SoukRegistry", "CLinuxMemory",
      ]),
    program(
      "souk-bench",
      uses: [
        "SoukModel", "SoukSearch", "SoukMetrics", "SoukTrust", "SoukRegistry", "SoukRollout",
        "SoukEngine",
        "SoukScreen", "SoukTUI", "SoukArchive", "SoukResolve", "SoukInstall", "SoukRouter",
        "SoukFetch", "CSodium", "CMallocCount",
      ]),

    program("souk-sign", uses: ["SoukRegistry", "SoukThemes"]),

    testing(),
    tests("SoukScreenTests", uses: ["SoukScreen", "SoukNcurses"]),
    tests("SoukModelTests", uses: ["SoukModel"]),
    tests("SoukMetricsTests", uses: ["SoukMetrics", "SoukModel"]),
    tests("SoukFSTTests", uses: ["SoukFST"]),
    tests("SoukArchiveTests", uses: ["SoukArchive", "SoukModel"]),
    tests("SoukFetchTests", uses: ["SoukFetch", "SoukModel"]),
    tests("SoukHTTPTests", uses: ["SoukHTTP"]),
    tests("SoukTrustTests", uses: ["SoukTrust", "SoukModel", "SoukArchive", "CSodium"]),
    tests(
      "SoukRegistryTests",
      uses: [
        "SoukRegistry", "SoukModel", "SoukTrust", "SoukArchive", "SoukFetch", "SoukThemes",
        "CBuiltinRegistry",
      ]),
    tests("SoukCatalogueTests", uses: ["SoukCatalogue", "SoukModel"], products: [grdb]),
    tests("SoukRDFTests", uses: ["SoukRDF"], products: [grdb]),
    tests(
      "SoukSPARQLTests", uses: ["SoukSPARQL", "SoukRDF", "SoukFetch", "SoukModel"],
      products: [grdb]),
    tests("SoukSearchTests", uses: ["SoukSearch", "SoukModel"]),
    tests(
      "SoukGraphBackendTests",
      uses: ["SoukGraphBackend", "SoukFST", "SoukRDF", "SoukSPARQL", "SoukSearch", "SoukModel"]),
    tests("SoukRouterTests", uses: ["SoukRouter", "SoukSearch", "SoukMetrics", "SoukModel"]),
    tests("SoukResolveTests", uses: ["SoukResolve", "SoukModel"]),
    tests(
      "SoukInstallTests",
      uses: [
        "SoukInstall", "SoukResolve", "SoukModel", "SoukArchive", "SoukTrust",
      ]),
    tests(
      "ConformanceTests",
      uses: ["SoukModel", "SoukSearch", "SoukCatalogue", "SoukRegistry"],
      gated: ["SoukFullTextBackend": "MarketplaceV1", "SoukGraphBackend": "MarketplaceV2"],
      products: [grdb]),
    tests(
      "SoukEngineTests",
      uses: [
        "SoukEngine", "SoukArchive", "SoukFetch", "SoukHTTP", "SoukModel", "SoukSearch",
        "SoukMetrics", "SoukRegistry", "SoukRouter", "SoukTrust", "SoukInstall", "SoukAssess",
        "SoukRollout", "SoukRDF", "SoukSPARQL",
      ],
      products: [grdb]),
    tests("SoukAssessTests", uses: ["SoukAssess", "SoukModel"]),
    tests(
      "SoukRolloutTests",
      uses: ["SoukRollout", "SoukMetrics", "SoukFetch", "SoukAssess", "SoukModel"]),
    tests("SoukNcursesTests", uses: ["SoukNcurses", "SoukScreen"]),
    tests(
      "SoukTUITests",
      uses: [
        "SoukTUI", "SoukScreen", "SoukEngine", "SoukInstall", "SoukAssess", "SoukRollout",
        "SoukModel", "SoukSearch",
      ]),
    tests("SoukThemeFilesTests", uses: ["SoukThemeFiles", "SoukScreen"]),
    tests(
      "SoukCLITests",
      uses: [
        "SoukCLI", "SoukEngine", "SoukInstall", "SoukAssess", "SoukRollout", "SoukModel",
        "SoukSearch", "SoukScreen", "SoukTUI",
        "SoukTrust", "SoukRegistry", "SoukThemes",
      ],
      resources: [.copy("Lab")]),
    tests("TerminalTests", uses: ["SoukModel", "SoukTrust"]),
  ]
)

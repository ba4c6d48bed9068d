import SoukModel
import SoukTesting

@testable import SoukGraphBackend

/// Random packages of an index that was frozen, and what changed since: as two segments, and as one
/// index of what is left.
struct ChangingMarket {
  /// What is left, by document number.
  private(set) var documents: [Int64: Package] = [:]
  private var random: SeededGenerator
  private var base: [UInt8] = []
  private var replaced: Set<Int64> = []
  private var added: Set<Int64> = []
  private var next = 0
  /// What every name begins with.
  private let lead: String

  /// Words that begin alike, fold together, or are a few letters apart.
  static let words = [
    "json", "jsonc", "js", "parser", "parse", "pars", "http", "https", "server", "serve", "ärger",
    "Arger", "lib", "libjson", "tool", "graph", "graphs", "httpServer", "data", "database", "日本",
    "c++", "x",
  ]
  private static let registries = [RegistryName.builtin, .apt]
  private static let licenses: [RegistryText?] = ["MIT", "Apache-2.0 OR MIT", "GPL-3.0", nil]

  /// Makes and freezes some packages.
  ///
  /// - Parameter lead: what every name begins with.
  init(of count: Int, seed: UInt64, lead: String = "") throws {
    self.lead = lead
    random = SeededGenerator(seed: seed)
    for _ in 0..<count { documents[freeNumber()] = package() }
    base = try Self.bytes(documents, generation: 5)
  }

  private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

  /// Few popularities, so that many packages share one and their order is that of their numbers.
  private mutating func freeNumber() -> Int64 {
    while true {
      let number =
        Int64.random(in: 0..<40, using: &random) << 24
        | Int64(Int.random(in: 0..<9_999, using: &random))
      if documents[number] == nil { return number }
    }
  }

  private mutating func package() -> Package {
    next += 1
    let name = (0..<Int.random(in: 1...2, using: &random)).map { _ in word() }
    var package = Package(
      id: PackageID(
        Self.registries[next % 2],
        RegistryText(lead + name.joined(separator: "-") + "\(next % 7 == 0 ? "" : "\(next)")")),
      summary: RegistryText(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in word() }.joined(separator: " ")),
      category: next % 3 == 0 ? nil : RegistryText(["net", "Net", "devel"][next % 3]),
      keywords: [RegistryText(word())], license: Self.licenses[next % 4],
      releases: [
        Release(
          version: RegistryText("\(next % 4).\(next % 3)"),
          dependencies: [Dependency(name: RegistryText(word()))])
      ])
    if next % 2 == 0 { package.downloads = Int64(next * 37 % 50) }
    return package
  }

  /// Changes some packages, takes some away and puts some in.
  mutating func change(_ count: Int) {
    for _ in 0..<count {
      let number = documents.keys.sorted().randomElement(using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: put(freeNumber())
      case 1: if let number { put(number) }
      case 2:
        // As a package that is wanted more or less than before.
        if let number {
          let known = documents[number]
          take(number)
          put(freeNumber(), known)
        }
      default: if let number { take(number) }
      }
    }
  }

  /// Puts another package in the place of each one, under another number.
  mutating func replaceEverything() {
    for number in documents.keys.sorted() {
      take(number)
      put(freeNumber())
    }
  }

  private mutating func take(_ number: Int64) {
    documents[number] = nil
    if added.remove(number) == nil { replaced.insert(number) }
  }

  private mutating func put(_ number: Int64, _ known: Package? = nil) {
    if documents[number] != nil { take(number) }
    documents[number] = known ?? package()
    added.insert(number)
  }

  /// The bytes of what changed.
  func delta() throws -> [UInt8] {
    let changed = documents.filter { added.contains($0.key) }
    return IndexDelta.bytes(
      base: 5, replaced: replaced, index: try Self.bytes(changed, generation: 9))
  }

  /// The two segments.
  func segments() throws -> SegmentedIndex {
    SegmentedIndex(try SearchIndex(bytes: base), try IndexDelta(bytes: delta()))
  }

  /// The same packages in one.
  func whole() throws -> SegmentedIndex {
    SegmentedIndex(try SearchIndex(bytes: Self.bytes(documents, generation: 9)))
  }

  private static func bytes(_ documents: [Int64: Package], generation: Int64) throws -> [UInt8] {
    var builder = SearchIndexBuilder()
    for (number, package) in documents.sorted(by: { $0.key < $1.key }) {
      try builder.add(SearchIndexTests.entry(package), number: number)
    }
    return try builder.finish(generation: generation)
  }
}

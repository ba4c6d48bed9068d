import Foundation
import SoukModel
import SoukRegistry
import Testing

/// Reading of large and of compressed files, piece by piece.
struct StreamingTests {
  private let folder: TemporaryFolder
  private let source: MarketplaceSource

  init() throws {
    folder = try TemporaryFolder()
    source = MarketplaceSource(name: try #require(RegistryName("market")), directory: folder.path)
  }

  /// A line of about 900 bytes, so that lines stand across the ends of chunks.
  private static func line(_ number: Int) -> String {
    #"{"name": "p\#(number)", "version": "1", "description": ""#
      + String(repeating: "é\(number) ", count: 150) + "\"}\n"
  }

  @Test func linesAcrossChunksComeWholeAndInOrder() throws {
    let lines = (0..<3_000).map(Self.line)
    try folder.write(lines.joined(), to: "index.jsonl")
    let reading = try Reading(source)
    #expect(reading.report.problems == [])
    #expect(reading.entries.map(\.package.id.name.raw) == (0..<3_000).map { "p\($0)" })
    #expect(reading.entries.allSatisfy { !$0.package.summary.raw.contains("\u{FFFD}") })
    #expect(reading.progress.map(\.fraction) == reading.progress.map(\.fraction).sorted())
  }

  @Test func aLineThatNeverEndsIsPassedOverAndNamed() throws {
    var bytes = Array(Self.line(1).utf8)
    bytes += [UInt8](repeating: 0x78, count: 17 << 20) + [0x0A]
    bytes += Array(Self.line(3).utf8)
    try folder.write(bytes, to: "index.jsonl")
    let reading = try Reading(source)
    #expect(reading.entries.map(\.package.id.name) == ["p1", "p3"])
    #expect(reading.report.problems.map(\.entry) == ["line 2"])
    #expect(reading.report.problems.map(\.reason) == ["the line is longer than 16 MB"])
  }

  @Test(arguments: [("gzip", "gz"), ("xz", "xz"), ("zstd", "zst"), ("lz4", "lz4")])
  func aCompressedFileReadsAsThePlainOne(tool: String, ending: String) throws {
    // The tools are Debian packages of their own; one that is missing here is proven elsewhere.
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/" + tool) else { return }
    try folder.write((0..<50).map(Self.line).joined(), to: "index.jsonl")
    try folder.write("Package: a\nVersion: 1\n\nPackage: b\nVersion: 2\n", to: "x_Packages")
    for name in ["index.jsonl", "x_Packages"] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/" + tool)
      process.arguments = ["-q", "-f", "-k", folder.path + "/" + name]
      if tool == "lz4" { process.arguments?.append("\(folder.path)/\(name).lz4") }
      try process.run()
      process.waitUntilExit()
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    #expect(try Reading(source).entries.count == 50)
    let apt = try Reading(AptSource(lists: folder.path))
    #expect(apt.entries.map(\.package.id.name) == ["a", "b"])
  }

  @Test func theFingerprintOfListsFollowsNamesSizesAndTimes() throws {
    let apt = AptSource(lists: folder.path)
    try folder.write("Package: a\nVersion: 1\n", to: "x_Packages")
    let first = try apt.fingerprint()
    #expect(try apt.fingerprint() == first)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: folder.path + "/x_Packages"
    )
    let touched = try apt.fingerprint()
    #expect(touched != first)
    try folder.write("Package: b\nVersion: 1\n", to: "y_Packages")
    #expect(try apt.fingerprint() != touched)
    try folder.write("not a list", to: "z_InRelease")
    try FileManager.default.removeItem(atPath: folder.path + "/y_Packages")
    #expect(try apt.fingerprint() == touched)
  }

  @Test(.enabled(if: SharedData.marketplace != nil, "the reference registry is not here"))
  func everyFieldOfTheReferenceRegistryIsKept() throws {
    let directory = try #require(SharedData.marketplace)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: directory + "/index.json"))
    let document = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let listed = try #require(document["packages"] as? [[String: Any]])
    let reading = try Reading(MarketplaceSource(name: source.name, directory: directory))
    #expect(reading.entries.count == listed.count)
    for (entry, fields) in zip(reading.entries, listed) {
      let package = entry.package
      #expect(package.id.name.raw == fields["name"] as? String)
      #expect(package.latest.version.raw == fields["version"] as? String)
      #expect(package.category?.raw == fields["category"] as? String)
      #expect(package.summary.raw == fields["description"] as? String)
      #expect(package.tags.map(\.raw) == fields["tags"] as? [String])
      #expect(package.keywords.map(\.raw) == fields["keywords"] as? [String])
      #expect(package.author?.raw == fields["author"] as? String)
      #expect(package.license?.raw == fields["license"] as? String)
      #expect(package.downloads == fields["downloads"] as? Int64)
      #expect(package.stars == fields["stars"] as? Int64)
      #expect(package.productionReady == fields["production_ready"] as? Bool)
      #expect(package.latest.dependencies.map(\.name.raw) == fields["dependencies"] as? [String])
      #expect(package.path?.raw == fields["path"] as? String)
      #expect(package.downloadURL?.raw == fields["download_url"] as? String)
      #expect(package.latest.checksum?.raw == fields["checksum"] as? String)
      #expect(package.extra.isEmpty)
    }
  }
}

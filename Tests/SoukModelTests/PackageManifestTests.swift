import SoukModel
import Testing

/// What a `package.toml` says, and what is said of one that is wrong.
struct PackageManifestTests {
  private static let text = """
    # A manifest as found in the wild.
    [package]
    name = "rest-api"
    full_name = "ggen/rest-api"
    version = "0.1.0"
    description = "A REST API"
    category = "templates"
    authors = ["one", "two"]
    license = "MIT"
    dependencies = ["core", "json ^1.2", "net@>=1,<3"]
    tags = ["rust", "api"]
    keywords = []
    colour = "blue"

    [dependencies]
    core = "1"
    log = { version = "~1.4", optional = true }

    [variables.port]
    default = 8080

    [moon]
    phase = 3
    """

  @Test func theV1FormatIsReadAsItIsFound() throws {
    let (manifest, warnings) = try PackageManifest.read(Array(Self.text.utf8))
    #expect(manifest.name == "rest-api")
    #expect(manifest.fullName == "ggen/rest-api")
    #expect(manifest.version == "0.1.0")
    #expect(manifest.author == "one, two")
    #expect(manifest.tags == ["rust", "api"])
    #expect(
      manifest.dependencies == [
        ManifestDependency(name: "core"), ManifestDependency(name: "json", requirement: "^1.2"),
        ManifestDependency(name: "net", requirement: ">=1,<3"),
        ManifestDependency(name: "log", requirement: "~1.4"),
      ])
    #expect(manifest.sections["variables"]?.objectValue?["port"] != nil)
    #expect(warnings.map(\.key) == ["package.colour", "moon"])
    #expect(
      warnings.first?.description
        == "package.toml: package.colour: souk does not know this key; it is kept as it is")
    #expect(manifest.document["package"]?.objectValue?["colour"] == .string("blue"))
  }

  @Test(arguments: [
    (
      "[package]\nversion = \"1\"",
      "package.toml: package.name: expected a text that is not empty, found nothing"
    ),
    ("name = 1", "package.toml: package: expected a table [package], found nothing"),
    (
      "[package]\nname = \"../x\"\nversion = \"1\"",
      "package.toml: package.name: expected letters, digits and -_.+, at most 128, a letter or digit first, found “../x”"
    ),
    (
      "[package]\nname = \"x\"\nversion = 1",
      "package.toml: package.version: expected a text, found a number"
    ),
    (
      "[package]\nname = \"x\"\nversion = \"1\"\ntags = [1]",
      "package.toml: package.tags: expected a list of texts, found a number"
    ),
    (
      "[package]\nname = \"x\"\nversion = \"1\"\n[dependencies]\ny = 3",
      "package.toml: dependencies.y: expected a requirement or a table with one, found a number"
    ),
  ])
  func aWrongManifestIsNamedWithFileAndKey(text: String, message: String) throws {
    let error = try #require(throws: ManifestError.self) {
      try PackageManifest.read(Array(text.utf8))
    }
    #expect(error.description == message)
  }

  @Test func aSyntaxErrorIsNamedWithItsLine() throws {
    let error = try #require(throws: ManifestError.self) {
      try PackageManifest.read(Array("[package]\nname = \"x\nversion = \"1\"\n".utf8))
    }
    #expect(error.line == 2)
  }

  @Test func garbageNeverEndsTheProgram() {
    var random = SeededBytes(seed: 41)
    let base = Array(Self.text.utf8)
    for _ in 0..<2_000 {
      var bytes = base
      for _ in 0..<(1 + Int(random.next()) % 8) {
        bytes[Int(random.next16()) % bytes.count] = random.next()
      }
      _ = try? PackageManifest.read(Array(bytes.prefix(Int(random.next16()) % (base.count + 1))))
    }
  }
}

/// Bytes that are the same on every run.
private struct SeededBytes {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt8 { UInt8(truncatingIfNeeded: next16() >> 4) }

  mutating func next16() -> UInt16 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt16(truncatingIfNeeded: state >> 40)
  }
}

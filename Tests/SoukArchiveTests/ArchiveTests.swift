import SoukModel
import SoukTesting
import Testing

@testable import SoukArchive

struct ArchiveTests {
  private let files: [String: [UInt8]] = [
    "theme.toml": Array("name = \"x\"\n".utf8), "docs/read me.md": Array("hello".utf8),
    "empty": [], "größe/\(String(repeating: "long", count: 50)).txt": [1, 2, 3],
  ]

  @Test(arguments: ArchiveFormat.allCases)
  func theSameFilesGiveTheSameBytesAndReadBack(format: ArchiveFormat) throws {
    let packed = try ArchivePacker.pack(files, as: format)
    #expect(try ArchivePacker.pack(files, as: format) == packed)
    let unpacked = ArchiveUnpacker.unpack(packed)
    #expect(unpacked.listing.findings.isEmpty)
    #expect(unpacked.files == files)
    #expect(
      unpacked.listing.entries.map(\.path) == unpacked.listing.entries.map(\.path).sorted())
  }

  @Test(arguments: ["../x", "a/../../x", "/etc/passwd", "", "a\u{1B}b", "a\\b", "a\u{202E}b"])
  func aPathThatAReaderWouldRefuseIsNotPacked(path: String) {
    #expect(throws: ArchiveError.self) {
      try ArchivePacker.pack([path: [1]], as: .tarGzip)
    }
  }

  /// One tar entry without content, as a foreign tool would write it.
  private func tar(_ path: String, type: UInt8, times: Int = 1) -> [UInt8] {
    var maker = TarMaker()
    for _ in 0..<times { maker.add(path, type: Character(UnicodeScalar(type)), target: "/tm") }
    return maker.archive
  }

  @Test(arguments: [
    ("../../etc/cron.d/x", "0", "A01"), ("/etc/passwd", "0", "A02"), ("link", "2", "A03"),
    ("hard", "1", "A04"), ("device", "3", "A05"), ("pipe", "6", "A05"), ("a\u{1B}[31m", "0", "A08"),
  ])
  func aHarmfulEntryIsAFindingAndNothingIsUnpacked(path: String, type: String, code: String) {
    let unpacked = ArchiveUnpacker.unpack(tar(path, type: type.utf8.first ?? 0))
    #expect(unpacked.listing.findings.first?.code == code)
    #expect(unpacked.files.isEmpty)
  }

  @Test func twoEntriesOfOneNameAreRefused() {
    let unpacked = ArchiveUnpacker.unpack(tar("same", type: 0x30, times: 2))
    #expect(unpacked.listing.findings.map(\.code) == ["A07"])
  }

  @Test func theLimitsHold() throws {
    let packed = try ArchivePacker.pack(
      ["zeros": [UInt8](repeating: 0, count: 1 << 20), "second": [1]], as: .tarZstandard)
    let bytes = ArchiveUnpacker.unpack(packed, limits: ArchiveLimits(bytes: 1000))
    #expect(bytes.listing.findings.map(\.code) == ["A09"])
    let entries = ArchiveUnpacker.unpack(packed, limits: ArchiveLimits(entries: 1))
    #expect(entries.listing.findings.map(\.code) == ["A09"])
    #expect(entries.files.isEmpty)
  }

  @Test func aCutArchiveIsAFinding() throws {
    let packed = try ArchivePacker.pack(files, as: .tarGzip)
    let unpacked = ArchiveUnpacker.unpack(Array(packed.prefix(packed.count / 2)))
    #expect(unpacked.listing.findings.map(\.code) == ["A10"])
    #expect(unpacked.files.isEmpty)
  }

  @Test(arguments: ArchiveFormat.allCases)
  func damagedArchivesNeverTrap(format: ArchiveFormat) throws {
    let packed = try ArchivePacker.pack(files, as: format)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var bytes = packed
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let unpacked = ArchiveUnpacker.unpack(bytes, limits: ArchiveLimits(bytes: 1 << 20))
      #expect(unpacked.listing.isSafe || unpacked.files.isEmpty)
    }
  }
}

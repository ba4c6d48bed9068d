import SoukTesting
import Testing

@testable import SoukArchive

struct DecompressingReaderTests {
  /// "souk\n" forty times, packed by the named tool and then by this module's own writer below.
  private static let plain = Array(String(repeating: "souk\n", count: 40).utf8)

  /// `printf` of the text through `gzip -n`, as bytes.
  private static let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x2B, 0xCE, 0x2F, 0xCD,
    0xE6, 0x2A, 0x1E, 0xFA, 0x04, 0x00, 0xBE, 0x9A, 0x91, 0x03, 0xC8, 0x00, 0x00, 0x00,
  ]
  /// The same through `xz`.
  private static let xz: [UInt8] = [
    0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, 0x00, 0x04, 0xE6, 0xD6, 0xB4, 0x46, 0x02, 0x00,
    0x21, 0x01, 0x16, 0x00, 0x00, 0x00, 0x74, 0x2F, 0xE5, 0xA3, 0xE0, 0x00, 0xC7, 0x00,
    0x0B, 0x5D, 0x00, 0x39, 0x9B, 0xCB, 0x11, 0x58, 0xCF, 0xAA, 0x85, 0x65, 0x80, 0x00,
    0x00, 0x00, 0xF2, 0x6C, 0x53, 0x48, 0x1F, 0xF8, 0x02, 0x03, 0x00, 0x01, 0x27, 0xC8,
    0x01, 0x00, 0x00, 0x00, 0x2C, 0x25, 0x25, 0xB8, 0xB1, 0xC4, 0x67, 0xFB, 0x02, 0x00,
    0x00, 0x00, 0x00, 0x04, 0x59, 0x5A,
  ]
  /// The same through `zstd`.
  private static let zstd: [UInt8] = [
    0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x58, 0x65, 0x00, 0x00, 0x28, 0x73, 0x6F, 0x75, 0x6B,
    0x0A, 0x01, 0x00, 0x40, 0x50, 0x45, 0x0B, 0xCF, 0xC0, 0xFB, 0xF6,
  ]
  /// The same through `lz4`.
  private static let lz4: [UInt8] = [
    0x04, 0x22, 0x4D, 0x18, 0x64, 0x40, 0xA7, 0x0F, 0x00, 0x00, 0x00, 0x5F, 0x73, 0x6F,
    0x75, 0x6B, 0x0A, 0x05, 0x00, 0xAB, 0x50, 0x73, 0x6F, 0x75, 0x6B, 0x0A, 0x00, 0x00,
    0x00, 0x00, 0x12, 0x21, 0xDC, 0x8D,
  ]

  @Test(arguments: [plain, gzip, xz, zstd, lz4])
  func everyKindGivesTheSameBytes(packed: [UInt8]) throws {
    let reader = try DecompressingReader(bytes: packed, chunkSize: 7)
    #expect(try reader.readAll(limit: 1000) == Self.plain)
    #expect(try reader.next() == nil)
    #expect(reader.compressedBytesRead > 0)
    #expect(reader.totalCompressedBytes == Int64(packed.count))
  }

  @Test func nothingGivesNothing() throws {
    #expect(try DecompressingReader(bytes: []).next() == nil)
  }

  @Test func aMissingFileIsNamed() {
    #expect {
      _ = try DecompressingReader(path: "/nowhere/\u{1B}[31m.gz")
    } throws: { error in
      "\(error)".hasPrefix("Cannot read /nowhere/␛[31m.gz: ")
    }
  }

  @Test(arguments: [gzip, xz, zstd, lz4])
  func everyCutIsAnErrorAndNotAShortAnswer(packed: [UInt8]) {
    let cut = Array(packed.prefix(packed.count - 6))
    #expect(throws: ArchiveError.self) {
      _ = try DecompressingReader(bytes: cut).readAll(limit: 1000)
    }
  }

  @Test func moreThanTheLimitIsRefused() throws {
    let reader = try DecompressingReader(bytes: Self.gzip, name: "list")
    #expect(throws: ArchiveError.overLimit(source: "list", what: "bytes", limit: 100)) {
      _ = try reader.readAll(limit: 100)
    }
  }

  @Test(arguments: [gzip, xz, zstd, lz4])
  func damagedBytesNeverTrap(packed: [UInt8]) throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var bytes = packed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let answer = try? DecompressingReader(bytes: bytes).readAll(limit: 1 << 20)
      #expect((answer?.count ?? 0) <= 1 << 20)
    }
  }
}

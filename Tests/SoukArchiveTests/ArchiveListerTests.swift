import SoukModel
import SoukTesting
import Testing

@testable import SoukArchive

/// What a lister says of archives, sound, hostile and broken.
struct ArchiveListerTests {
  private let lister = ArchiveLister()
  private let files: [String: [UInt8]] = ["a/x": Array("hello".utf8), "b": [], "c": [1, 2, 3]]

  private func tar(_ fill: (inout TarMaker) -> Void) -> [UInt8] {
    var maker = TarMaker()
    fill(&maker)
    return maker.archive
  }

  @Test(arguments: ArchiveFormat.allCases)
  func whatSoukPacksIsListedWholeAndSound(format: ArchiveFormat) throws {
    let packed = try ArchivePacker.pack(files, as: format)
    let listing = try lister.list(packed)
    #expect(listing.damage == nil)
    #expect(listing.excess == nil)
    #expect(listing.packedSize == Int64(packed.count))
    #expect(listing.unpackedSize == 8)
    #expect(Set(listing.entries.filter { $0.kind == .file }.map(\.path.raw)) == ["a/x", "b", "c"])
  }

  @Test func everyKindModeAndTargetIsSaid() throws {
    let bytes = tar {
      $0.add("file", content: [1], mode: 0o4755)
      $0.add("link", type: "2", target: "/etc")
      $0.add("hard", type: "1", target: "file")
      $0.add("character", type: "3")
      $0.add("block", type: "4")
      $0.add("folder/", type: "5", mode: 0o755)
      $0.add("pipe", type: "6")
    }
    let entries = try lister.list(bytes).entries
    #expect(
      entries.map(\.kind)
        == [.file, .symbolicLink, .hardLink, .special, .special, .directory, .special])
    #expect(entries[0].mode == 0o4755)
    #expect(entries.map(\.target) == [nil, "/etc", "file", nil, nil, nil, nil])
    #expect(entries.map(\.device) == [nil, nil, nil, .character, .block, nil, .pipe])
  }

  @Test func aNameThatIsNoTextKeepsItsBytes() throws {
    let bytes = tar { $0.add([0x61, 0xFF, 0x62]) }
    #expect(try lister.list(bytes).entries.first?.rawPath == [0x61, 0xFF, 0x62])
  }

  @Test func aGzipFileWithAnotherChecksumOrLengthIsDamaged() throws {
    let packed = try ArchivePacker.pack(files, as: .tarGzip)
    for place in [packed.count - 8, packed.count - 1] {
      var bytes = packed
      bytes[place] ^= 1
      let damage = try #require(try lister.list(bytes).damage)
      #expect(damage.offset > 0)
    }
  }

  @Test(arguments: ArchiveFormat.allCases)
  func aCutArchiveIsDamagedWhereverItIsCut(format: ArchiveFormat) throws {
    let packed = try ArchivePacker.pack(files, as: format)
    for count in stride(from: 12, to: packed.count, by: 7) {
      let listing = try lister.list(Array(packed.prefix(count)))
      #expect(listing.damage != nil || listing.format == .unknown, "\(count) bytes")
    }
  }

  @Test func aHeaderWithAWrongSumIsDamageAtItsPlace() throws {
    var bytes = tar {
      $0.add("one", content: [UInt8](repeating: 7, count: 600))
      $0.add("two")
    }
    bytes[1536] ^= 1
    let listing = try lister.list(bytes)
    #expect(listing.entries.map(\.path) == ["one"])
    #expect(listing.damage?.unpackedOffset == 1536)
  }

  @Test func bytesBehindTheEndMarkerAreDamage() throws {
    let listing = try lister.list(tar { $0.add("x") } + [UInt8](repeating: 1, count: 512))
    #expect(listing.damage != nil)
  }

  @Test func theLimitsEndTheReading() throws {
    let bytes = tar { maker in for number in 0..<20 { maker.add("\(number)") } }
    let few = ArchiveLister(limits: ArchiveLimits(entries: 5, bytes: 1 << 20))
    #expect(try few.list(bytes).excess == ArchiveExcess(what: "entries", limit: 5))
    let zeros = try ArchivePacker.pack(
      ["zeros": [UInt8](repeating: 0, count: 1 << 20)], as: .tarGzip)
    let small = ArchiveLister(limits: ArchiveLimits(entries: 5, bytes: 1 << 16))
    #expect(try small.list(zeros).excess == ArchiveExcess(what: "bytes", limit: 1 << 16))
  }

  @Test(
    arguments: [
      (Array("LZIP\u{1}".utf8), "an lzip file"), ([0x50, 0x4B, 3, 4], "a zip archive"),
      ([0x42, 0x5A, 0x68, 0x39], "a bzip2 file"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
    ] as [([UInt8], String)])
  func aForeignFormatIsNamed(head: [UInt8], kind: String) throws {
    let listing = try lister.list(head + [UInt8](repeating: 0, count: 60))
    #expect(listing.format == .unknown)
    #expect(listing.foreign == kind)
  }

  @Test func textIsNoArchive() throws {
    let listing = try lister.list([UInt8](repeating: 0x41, count: 2000))
    #expect(listing.format == .unknown)
    #expect(listing.foreign == nil)
  }

  @Test func thePartsOfADebianPackageAreListedWithWhatTheyHold() throws {
    let control = try ArchivePacker.pack(["control": Array("Package: x\n".utf8)], as: .tarGzip)
    let data = try ArchivePacker.pack(files, as: .tarZstandard)
    let bytes = TarMaker.package([
      ("debian-binary", Array("2.0\n".utf8)), ("control.tar.gz/", control), ("data.tar.zst", data),
    ])
    let listing = try lister.list(bytes)
    #expect(listing.format == .deb)
    #expect(listing.members.map(\.name) == ["debian-binary", "control.tar.gz", "data.tar.zst"])
    #expect(listing.members.first?.text == "2.0\n")
    #expect(listing.members.last?.listing?.unpackedSize == 8)
    #expect(listing.damage == nil)
    let cut = try lister.list(Array(bytes.prefix(bytes.count - 20)))
    #expect(cut.damage != nil)
    let noHeader = try lister.list(bytes + Array("no header here".utf8))
    #expect(noHeader.damage?.offset == Int64(bytes.count))
  }

  @Test func aFileThatIsNotThereIsAnError() {
    #expect(throws: ArchiveError.self) { try ArchiveLister().list(path: "/nowhere/x.tar") }
  }

  @Test func damagedArchivesNeverTrapAndStayWithinTheLimits() throws {
    let control = try ArchivePacker.pack(["control": [1]], as: .tarGzip)
    let data = try ArchivePacker.pack(files, as: .tarZstandard)
    let seeds = [
      data, control, tar { $0.add("a", content: [1]) },
      TarMaker.package([
        ("debian-binary", Array("2.0\n".utf8)), ("control.tar.gz", control), ("data.tar.zst", data),
      ]),
    ]
    let small = ArchiveLister(limits: ArchiveLimits(entries: 50, bytes: 1 << 20))
    var random = SeededGenerator(seed: 9)
    for round in 0..<600 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &random))
      let listing = try small.list(bytes)
      #expect(listing.entries.count <= 50)
    }
  }
}

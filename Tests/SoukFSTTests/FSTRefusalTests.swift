import Foundation
import SoukTesting
import Testing

@testable import SoukFST

/// What the builder and the opener refuse, and what damaged bytes may never do.
struct FSTRefusalTests {
  private func small(outputs: FSTOutputs) throws -> [UInt8] {
    var builder = FSTBuilder(outputs: outputs)
    let keys = ["", "ab", "abba", "b", "bb", "libssl", "libssl3", "x\u{7f}y", "zlib", "zlib1g"]
    for (index, key) in keys.enumerated() {
      try builder.add(Array(key.utf8), output: UInt64(index * index * 1_000))
    }
    return builder.finish()
  }

  /// Gives changed bytes a valid header checksum, so that only the node reader stands guard.
  private func resealed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 64 else { return bytes }
    var bytes = bytes
    let length = UInt64(bytes.count)
    for index in 0..<8 {
      bytes[40 + index] = UInt8(truncatingIfNeeded: length >> UInt64(8 * index))
    }
    let sum = CRC32C.checksum(Array(bytes[0..<60] + bytes[64...]))
    for index in 0..<4 {
      bytes[60 + index] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * index))
    }
    return bytes
  }

  /// Runs every operation with a cap on the keys taken; it only has to come back.
  private func exercise(_ bytes: [UInt8]) {
    guard let fst = try? FST(bytes: bytes) else { return }
    for text in ["", "a", "abba", "libssl3", "zlib1g", "nothing"] {
      let key = Array(text.utf8)
      _ = fst.get(key)
      _ = fst.ordinalRange(ofPrefix: key)
      var taken = 0
      fst.enumerate(prefix: key) { _, _ in
        taken += 1
        return taken < 200
      }
    }
    for ordinal: UInt64 in [0, 3, 9, 1 << 40, .max] { _ = fst.key(atOrdinal: ordinal) }
  }

  @Test func aKeyOutOfOrderIsRefused() throws {
    var builder = FSTBuilder()
    try builder.add([2])
    var caught: FSTError?
    do throws(FSTError) { try builder.add([1, 9]) } catch { caught = error }
    #expect(caught == .keyOutOfOrder(key: [1, 9], previous: [2]))
    _ = builder.finish()
  }

  @Test func aPrefixAfterItsExtensionIsOutOfOrder() throws {
    var builder = FSTBuilder()
    try builder.add([2, 3])
    var caught: FSTError?
    do throws(FSTError) { try builder.add([2]) } catch { caught = error }
    #expect(caught == .keyOutOfOrder(key: [2], previous: [2, 3]))
    _ = builder.finish()
  }

  @Test(arguments: [[], [5, 6]] as [[UInt8]])
  func aKeyAddedTwiceIsRefused(key: [UInt8]) throws {
    var builder = FSTBuilder()
    try builder.add(key)
    var caught: FSTError?
    do throws(FSTError) { try builder.add(key) } catch { caught = error }
    #expect(caught == .duplicateKey(key))
    _ = builder.finish()
  }

  @Test func aKeyOverTheLimitIsRefused() {
    var builder = FSTBuilder()
    var caught: FSTError?
    do throws(FSTError) {
      try builder.add([UInt8](repeating: 1, count: FSTFormat.longestKey + 1))
    } catch { caught = error }
    #expect(caught == .keyTooLong(length: 65_536, limit: 65_535))
    _ = builder.finish()
  }

  @Test func aRefusedKeyLeavesTheOthersIntact() throws {
    var builder = FSTBuilder()
    try builder.add([1])
    do throws(FSTError) { try builder.add([0]) } catch {}
    try builder.add([3])
    let fst = try FST(bytes: builder.finish())
    #expect(fst.get([1]) == 0)
    #expect(fst.get([3]) == 1)
    #expect(fst.get([0]) == nil)
  }

  @Test("Every flipped byte is noticed", arguments: [FSTOutputs.ordinals, .values])
  func everyFlippedByteIsNoticed(outputs: FSTOutputs) throws {
    let bytes = try small(outputs: outputs)
    for index in bytes.indices {
      for mask: UInt8 in [0x01, 0x80, 0xff] {
        var damaged = bytes
        damaged[index] ^= mask
        #expect(throws: FSTError.self) { try FST(bytes: damaged) }
      }
    }
  }

  @Test("Every truncation is noticed", arguments: [FSTOutputs.ordinals, .values])
  func everyTruncationIsNoticed(outputs: FSTOutputs) throws {
    let bytes = try small(outputs: outputs)
    for length in bytes.indices {
      #expect(throws: FSTError.self) { try FST(bytes: Array(bytes[..<length])) }
    }
    #expect(throws: FSTError.self) { try FST(bytes: bytes + [0]) }
  }

  @Test("Forged bytes with a right checksum never trap", arguments: [FSTOutputs.ordinals, .values])
  func forgedBytesWithARightChecksumNeverTrap(outputs: FSTOutputs) throws {
    let bytes = try small(outputs: outputs)
    exercise(bytes)
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 2, 0x7f, 0x80, 0xfe, 0xff, bytes[index] ^ 8] {
        var forged = bytes
        forged[index] = value
        exercise(resealed(forged))
      }
      exercise(resealed(Array(bytes[..<index])))
    }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      var forged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        forged[Int.random(in: 0..<forged.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      for (index, byte) in FSTFormat.magic.enumerated() { forged[index] = byte }
      forged.replaceSubrange(8..<12, with: [1, 0, 0, 0])
      exercise(resealed(forged))
    }
  }

  /// Found by noise: nodes with two ways on each, one below the other, and a dead end at the bottom.
  @Test(.timeLimit(.minutes(20)))
  func aForgeryWithMorePathsThanCanBeWalkedAndNoKeyOnAnyEndsAtTheFirst() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fuzz/Transducers/Corpus/paths-without-keys")
    var bytes = Array(try Data(contentsOf: file))
    bytes.replaceSubrange(0..<8, with: FSTFormat.magic)
    bytes[8] = UInt8(truncatingIfNeeded: FSTFormat.version)
    bytes.replaceSubrange((bytes.count - 8)..., with: [UInt8](repeating: 0, count: 8))
    let fst = try FST(bytes: resealed(bytes))
    var keys = 0
    fst.enumerate { _, _ in
      keys += 1
      return keys < 1_000
    }
    #expect(keys < 1_000)
  }

  @Test func eachRefusalSaysWhatIsWrong() throws {
    let bytes = try small(outputs: .ordinals)
    #expect(throws: FSTError.truncated(expected: 73, found: 3)) { try FST(bytes: [1, 2, 3]) }
    #expect(throws: FSTError.wrongMagic(found: [1, 1, 1, 1, 1, 1, 1, 1])) {
      try FST(bytes: [UInt8](repeating: 1, count: 80))
    }
    var newer = bytes
    newer[8] = 2
    #expect(throws: FSTError.unsupportedVersion(found: 2, expected: 1)) {
      try FST(bytes: resealed(newer))
    }
    #expect(
      FSTError.unsupportedVersion(found: 2, expected: 1).description
        == "term dictionary: format version 2, this build reads 1; rebuild the index")
    #expect(
      FSTError.keyOutOfOrder(key: [0x61, 0x0a], previous: [0x62]).description
        == "term dictionary: key \"a\\x0a\" came after \"b\"; "
        + "keys must be added in ascending byte order, so sort them first")
  }

  @Test func theChecksumIsCastagnolis() {
    // RFC 3720, appendix B.4: 32 zero bytes, and "123456789" as is customary.
    #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8a91_36aa)
    #expect(CRC32C.checksum(Array("123456789".utf8)) == 0xe306_9283)
  }

  @Test func theProcessorsChecksumIsThatOfTheTablesWhateverTheLength() {
    var state: UInt64 = 7
    let bytes = (0..<100_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    // A step of three lanes has 24,576 bytes.
    for length in [0, 1, 7, 8, 9, 4_095, 24_575, 24_576, 24_577, 49_152, 73_735, 99_999] {
      let part = Array(bytes[1..<1 + length])
      var slow = CRC32C()
      unsafe slow.updateByTables(part.span.bytes)
      #expect(CRC32C.checksum(part) == slow.value, "length \(length)")
      var inTwo = CRC32C()
      unsafe inTwo.update(part.span.bytes.extracting(first: length / 3))
      unsafe inTwo.update(part.span.bytes.extracting(droppingFirst: length / 3))
      #expect(inTwo.value == slow.value, "length \(length)")
    }
  }

  @Test func theSameKeysGiveTheSameBytes() throws {
    #expect(try small(outputs: .values) == small(outputs: .values))
  }
}

import SoukModel
import Testing

@testable import SoukInstall

struct StateFileTests {
  private let lock = LockFile(
    packages: [
      LockedPackage(
        id: Shop.id("web"), version: "1.0.0", checksum: "ab", keyID: "key", signature: .verified,
        overridden: ["T11"], dependencies: [Shop.id("json")], content: "cd", size: 3),
      LockedPackage(
        id: Shop.id("json"), version: "2.0.0", checksumKind: .directory, content: "ef", size: 0),
    ],
    requested: [.init(Shop.id("web"), "^1")])

  @Test func aLockFileReadsBackAsItWasAndIsTheSameInAnyOrder() throws {
    let text = Array(lock.document.utf8)
    #expect(try LockFile(parsing: text) == lock)
    let turned = LockFile(packages: lock.packages.reversed(), requested: lock.requested)
    #expect(turned.document == lock.document)
  }

  @Test func aPackageThatIsListedTwiceIsRefused() {
    let twice = LockFile(packages: lock.packages + lock.packages)
    #expect(throws: LockFileError.self) { try LockFile(parsing: Array(twice.document.utf8)) }
  }

  @Test func aDamagedLockFileOrJournalIsRefusedOrReadAndNeverTrapped() {
    var random = SeededRandom(seed: 11)
    let journal = Journal(
      lock: "ab", placements: [.init(staged: "a", target: "b", identity: 7)], removals: ["c/d"])
    for text in [lock.document, journal.document] {
      for _ in 0..<400 {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          if Bool.random(using: &random) {
            bytes[place] = UInt8.random(in: 0...255, using: &random)
          } else {
            bytes.remove(at: place)
          }
        }
        if let read = try? LockFile(parsing: bytes) {
          #expect((try? LockFile(parsing: Array(read.document.utf8))) == read)
        }
        if let read = Journal(parsing: bytes) {
          #expect(Journal(parsing: Array(read.document.utf8)) == read)
        }
      }
    }
  }

  @Test(arguments: ["/etc", "../x", "a/../../x", "", "a\0b"])
  func aJournalNamesOnlyPlacesInsideItsRoot(path: String) {
    let journal = Journal(
      lock: "ab", placements: [.init(staged: "s", target: path, identity: 1)], removals: [])
    #expect(Journal(parsing: Array(journal.document.utf8)) == nil)
  }
}

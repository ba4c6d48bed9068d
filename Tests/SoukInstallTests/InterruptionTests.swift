import SoukModel
import Testing

@testable import SoukInstall

struct InterruptionTests {
  /// A disk with the first versions installed, and a shop that offers the second.
  private func start() throws -> (shop: Shop, disk: MemoryDisk) {
    var shop = Shop()
    try shop.add("json 1.0.0", files: ["lib/a": "one", "lib/b": "one"])
    try shop.add("web 1.0.0", needs: ["json ^1"], files: ["web": "one"])
    try shop.add("gone 1.0.0", files: ["gone": "one"])
    let disk = MemoryDisk()
    _ = try shop.installer(disk).perform(Shop.install("web"))
    try shop.add("json 1.1.0", files: ["lib/a": "two", "lib/c/d": "two"])
    try shop.add("web 1.1.0", needs: ["json ^1.1"], files: ["web": "two"])
    return (shop, disk)
  }

  private func states() throws -> (old: [String: [UInt8]], new: [String: [UInt8]], steps: Int) {
    let (shop, disk) = try start()
    let old = disk.files
    let counting = FaultyDisk(disk, failing: 0..<0)
    _ = try shop.installer(counting).perform(InstallOrder(.update([])))
    return (old, disk.files, counting.count)
  }

  @Test func aStepThatFailsLeavesTheOldStateOrTheNewOneAndNothingBeside() throws {
    let (old, new, steps) = try states()
    #expect(old != new)
    for failing in 0..<steps {
      let (shop, disk) = try start()
      let faulty = FaultyDisk(disk, failing: failing..<failing + 1)
      let outcome = Result { () throws(InstallError) in
        try shop.installer(faulty).perform(InstallOrder(.update([])))
      }
      let left = disk.files
      switch outcome {
      case .success: #expect(left == new, "step \(failing)")
      case .failure: #expect(left == old, "step \(failing)")
      }
    }
  }

  @Test func anEndAtAnyStepIsClearedUpByTheNextRunWhichSaysSo() throws {
    let (old, new, steps) = try states()
    var seen: Set<Bool> = []
    for end in 0..<steps {
      let (shop, disk) = try start()
      let dying = FaultyDisk(disk, failing: end..<Int.max)
      _ = try? shop.installer(dying).perform(InstallOrder(.update([])))
      let hasTraces = disk.files != old && disk.files != new
      let notes = try shop.installer(disk).repair()
      let left = disk.files
      #expect(left == old || left == new, "step \(end)")
      seen.insert(left == new)
      if hasTraces { #expect(!notes.isEmpty, "step \(end)") }
      #expect(try shop.installer(disk).repair().isEmpty)
      _ = try shop.installer(disk).perform(InstallOrder(.update([])))
      #expect(disk.files == new, "step \(end)")
    }
    #expect(seen == [true, false])
  }

  @Test func anEndDuringTheClearingUpIsClearedUpToo() throws {
    let (old, new, steps) = try states()
    for end in stride(from: 0, to: steps, by: 3) {
      for second in 0..<12 {
        let (shop, disk) = try start()
        _ = try? shop.installer(FaultyDisk(disk, failing: end..<Int.max))
          .perform(InstallOrder(.update([])))
        _ = try? shop.installer(FaultyDisk(disk, failing: second..<Int.max)).repair()
        _ = try shop.installer(disk).repair()
        let left = disk.files
        #expect(left == old || left == new, "steps \(end), \(second)")
      }
    }
  }

  @Test func aReinstallThatIsInterruptedNeverMixesTwoContents() throws {
    func run(_ fails: Range<Int>) throws -> (MemoryDisk, FaultyDisk, Shop) {
      let (shop, disk) = try start()
      let faulty = FaultyDisk(disk, failing: fails)
      var order = Shop.install("web ~1.0", "json ~1.0")
      order.isForced = true
      _ = try? shop.installer(faulty).perform(order)
      return (disk, faulty, shop)
    }
    let (whole, counting, _) = try run(0..<0)
    for end in 0..<counting.count {
      let (disk, _, shop) = try run(end..<Int.max)
      _ = try shop.installer(disk).repair()
      for (path, bytes) in whole.files where !path.hasSuffix("souk.lock") {
        #expect(disk.files[path] == bytes, "step \(end) \(path)")
      }
      #expect(disk.files.count == whole.files.count, "step \(end)")
    }
  }

  @Test func aJournalThatNamesAPlaceOutsideIsNotFollowed() throws {
    let (shop, disk) = try start()
    try disk.makeFolders("/root/.souk")
    let journal = Journal(lock: "x", placements: [], removals: ["../../etc"])
    try disk.write(
      Array(journal.document.utf8), to: "/root/.souk/journal.json", isExecutable: false)
    #expect(throws: InstallError.self) { try shop.installer(disk).repair() }
  }
}

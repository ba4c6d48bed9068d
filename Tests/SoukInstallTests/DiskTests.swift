import Dispatch
import Foundation
import SoukModel
import Synchronization
import Testing

@testable import SoukInstall

struct DiskTests {
  /// A shop whose root is a folder of this machine, which is removed afterwards.
  private func withShop(_ body: (inout Shop) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-install-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var shop = Shop(root: folder + "/packages")
    try body(&shop)
  }

  @Test func theMachinesFilesGetWhatTheMemoryGets() throws {
    try withShop { shop in
      try shop.add("json 1.0.0", files: ["lib/a": "one", "lib/deep/b": ""])
      let files = DiskFiles(isDurable: false)
      _ = try shop.installer(files).perform(Shop.install("json"))
      let folder = shop.root.path + "/builtin/json/1.0.0"
      #expect(try files.read(folder + "/lib/a") == Array("one".utf8))
      #expect(try files.read(folder + "/lib/deep/b") == [])
      #expect(try files.kind(shop.root.stage) == .nothing)
      var again = Shop.install("json")
      again.isForced = true
      #expect(try shop.installer(files).perform(again).isDone)
      #expect(try files.read(folder + "/lib/a") == Array("one".utf8))
      _ = try shop.installer(files).perform(InstallOrder(.uninstall([Shop.id("json")])))
      #expect(try files.kind(shop.root.path + "/builtin") == .nothing)
    }
  }

  @Test func aRootThatAnotherSoukChangesIsBusy() throws {
    try withShop { shop in
      try shop.add("json 1.0.0")
      let files = DiskFiles(isDurable: false)
      try files.makeFolders(shop.root.work)
      let held = try #require(try InstallMutex.take(shop.root, patience: 0))
      let outcome = Result { () throws(InstallError) in
        try shop.installer(files, patience: 0).perform(Shop.install("json"))
      }
      withExtendedLifetime(held) {}
      guard case .failure(.busy) = outcome else {
        Issue.record("two changed one root at once")
        return
      }
      #expect(try files.kind(shop.root.lockFile) == .nothing)
    }
  }

  @Test func manyAtOnceInOneRootAllSucceedAndLoseNothing() throws {
    try withShop { shop in
      for index in 0..<12 { try shop.add("p\(index) 1.0.0", needs: ["base"]) }
      try shop.add("base 1.0.0")
      let ready = shop
      let failures = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 12) { index in
        do {
          _ = try ready.installer(DiskFiles(isDurable: false), patience: 60_000)
            .perform(Shop.install("p\(index)"))
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
      #expect(failures.withLock { $0 }.isEmpty)
      #expect(try shop.installer(DiskFiles()).installed().packages.count == 13)
    }
  }

  @Test func aLinkInTheWayIsNotFollowed() throws {
    try withShop { shop in
      try shop.add("json 1.0.0", files: ["a": "one"])
      let files = DiskFiles(isDurable: false)
      let outside = shop.root.path + "-outside"
      try files.makeFolders(outside)
      try files.makeFolders(shop.root.path + "/builtin/json")
      try FileManager.default.createSymbolicLink(
        atPath: shop.root.path + "/builtin/json/1.0.0", withDestinationPath: outside)
      _ = try? shop.installer(files).perform(Shop.install("json"))
      #expect(try files.names(in: outside).isEmpty)
    }
  }
}

import Foundation
import SoukModel
import Testing

@testable import SoukRegistry

/// A registry's folder under several hands at once.
@Suite struct FolderFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var files: FolderFiles { FolderFiles(directory: folder.path) }

  @Test("many publishers that begin at once are one publisher and many who are told to wait")
  func oneLock() async throws {
    for round in 0..<20 {
      let files = FolderFiles(directory: "\(folder.path)/\(round)")
      let held = await withTaskGroup(of: FolderLock?.self) { group in
        for _ in 0..<16 { group.addTask { try? FolderLock(files) } }
        return await group.reduce(into: []) { held, lock in if let lock { held.append(lock) } }
      }
      #expect(held.count == 1, "round \(round)")
    }
  }

  @Test("a publisher that is done holds nobody off, though a child still has its file")
  func lockOfAChild() throws {
    let files = files
    var lock: FolderLock? = try FolderLock(files)
    let path = "\(folder.path)/registry/.lock"
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(
      Int32.init)
    // What a child has between its birth and its program.
    let copies = open.filter { number in
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(number)")
      return target?.hasSuffix(path) == true
    }.map { dup($0) }
    defer { for copy in copies { close(copy) } }
    #expect(copies.count == 1)
    #expect(throws: RegistryError.self) { try FolderLock(files) }
    lock = nil
    #expect(lock == nil)
    _ = try FolderLock(files)
  }

  @Test("writers of one file at the same time leave one of their files whole, and nothing else")
  func wholeFiles() async throws {
    let files = files
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        group.addTask {
          try? files.replace(
            "a/file", with: [UInt8](repeating: UInt8(number), count: 100_000), isDurable: false)
        }
      }
    }
    let bytes = try files.read("a/file", limit: 1 << 20)
    #expect(bytes.count == 100_000 && Set(bytes).count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/a") == ["file"])
  }

  @Test("what a killed process left behind under the same name is in nobody's way")
  func leftBehind() throws {
    try files.replace("file", with: [1])
    for number in 0..<200 {
      try files.replace("file.\(getpid())-\(number).new", with: [9])
    }
    try files.replace("file", with: [2])
    #expect(try files.read("file", limit: 10) == [2])
  }

  @Test(
    "nothing is written outside the folder",
    arguments: ["../outside", "/tmp/outside", "a/../../outside", ""])
  func outside(path: String) throws {
    #expect(throws: RegistryError.self) { try files.replace(path, with: [1]) }
    #expect(throws: RegistryError.self) { try FolderFiles.write([path: [1]], to: folder.path) }
  }

  @Test("of a file that grows without end no more than the limit is taken")
  func endless() throws {
    let limit = 1000
    #expect(throws: RegistryError.self) {
      try FolderFiles(directory: "/dev").read("zero", limit: limit)
    }
    try files.replace("file", with: [UInt8](repeating: 1, count: limit))
    #expect(try files.read("file", limit: limit).count == limit)
    #expect(throws: RegistryError.self) { try files.read("file", limit: limit - 1) }
  }
}

import SoukInstall
import Synchronization

/// A file system that refuses its steps from the nth on: a full disk, or the end of the process.
final class FaultyDisk: InstallFiles {
  private let disk: MemoryDisk
  private let fails: Range<Int>
  private let steps = Mutex(0)

  /// Refuses the steps of a range, counted from the first that changes anything.
  init(_ disk: MemoryDisk, failing fails: Range<Int>) {
    self.disk = disk
    self.fails = fails
  }

  /// How many steps were asked for.
  var count: Int { steps.withLock { $0 } }

  private func step() throws(InstallFileError) {
    let number = steps.withLock { count in
      defer { count += 1 }
      return count
    }
    if fails.contains(number) {
      throw InstallFileError("take step \(number) at", "/", reason: "no more")
    }
  }

  func kind(_ path: String) throws(InstallFileError) -> FileKind { try disk.kind(path) }

  func identity(_ path: String) throws(InstallFileError) -> UInt64? { try disk.identity(path) }

  func names(in folder: String) throws(InstallFileError) -> [String] {
    try disk.names(in: folder)
  }

  func read(_ path: String) throws(InstallFileError) -> [UInt8]? { try disk.read(path) }

  func makeFolder(_ path: String) throws(InstallFileError) {
    try step()
    try disk.makeFolder(path)
  }

  func write(_ bytes: [UInt8], to path: String, isExecutable: Bool) throws(InstallFileError) {
    do throws(InstallFileError) {
      try step()
    } catch {
      // A write that ends early leaves half of a file.
      try disk.write(Array(bytes.prefix(bytes.count / 2)), to: path, isExecutable: isExecutable)
      throw error
    }
    try disk.write(bytes, to: path, isExecutable: isExecutable)
  }

  func move(_ source: String, to target: String) throws(InstallFileError) {
    try step()
    try disk.move(source, to: target)
  }

  func exchange(_ first: String, _ second: String) throws(InstallFileError) {
    try step()
    try disk.exchange(first, second)
  }

  func remove(_ path: String) throws(InstallFileError) {
    try step()
    try disk.remove(path)
  }

  func sync(_ folder: String) throws(InstallFileError) {
    try step()
    try disk.sync(folder)
  }
}

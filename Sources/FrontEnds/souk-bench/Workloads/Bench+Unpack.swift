import Foundation
import SoukArchive
import SoukInstall
import SoukModel
import SoukTrust

extension Bench {
  private static let unpackings = 15

  /// Unpacks one archive with bsdtar, with the unpacking pass alone, and with ladder and pre-scan.
  func unpack() throws(BenchFailure) {
    let fresh = try BenchHome(path: nil)
    defer { fresh.remove() }
    var random = SeededRandom(seed: command.seed)
    var files: [String: [UInt8]] = [:]
    for number in 0..<1_000 {
      // Half noise, half text, as packages of sources and pictures are.
      let size = 1_000 + Int(random.next() % 40_000)
      files["folder\(number % 40)/file\(number)"] =
        random.bytes(size / 2) + Array(repeating: 0x61, count: size / 2)
    }
    let archive: [UInt8]
    do throws(ArchiveError) {
      archive = try ArchivePacker.pack(files, as: .tarGzip)
    } catch {
      throw BenchFailure("The archive cannot be packed: \(error)")
    }
    let path = fresh.path + "/archive.tar.gz"
    guard FileManager.default.createFile(atPath: path, contents: Data(archive)) else {
      throw BenchFailure("“\(path)” cannot be written.")
    }
    BenchMain.complain("1,000 files, \(archive.count) bytes as .tar.gz, seed \(command.seed).")
    var peer = Samples()
    var alone = Samples()
    var whole = Samples()
    for number in 0..<Self.unpackings {
      try Self.bsdtar(path, into: "\(fresh.path)/peer-\(number)", &peer)
      try alone.time { () throws(BenchFailure) in
        try Self.unpackAlone(path, into: "\(fresh.path)/alone-\(number)")
      }
      try whole.time { () throws(BenchFailure) in
        try Self.installWhole(path, into: "\(fresh.path)/whole-\(number)")
      }
    }
    if peer.count > 0 { report.row("unpack-bsdtar", "-", peer) }
    report.row("unpack-alone", "-", alone)
    report.row("unpack-verified", "-", whole)
  }

  /// Runs bsdtar where it is on this machine; the folder is made before the clock starts.
  private static func bsdtar(
    _ archive: String, into folder: String, _ samples: inout Samples
  ) throws(BenchFailure) {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/bsdtar") else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/bsdtar")
      process.arguments = ["-xf", archive, "-C", folder]
      try samples.time {
        try process.run()
        process.waitUntilExit()
      }
    } catch {
      throw BenchFailure("bsdtar does not run: \(error.localizedDescription).")
    }
  }

  private static func unpackAlone(_ path: String, into folder: String) throws(BenchFailure) {
    let disk = DiskFiles(isDurable: false)
    do throws(InstallFileError) {
      let bytes = try disk.read(path) ?? []
      let unpacked = ArchiveUnpacker.unpack(bytes)
      var made: Set<String> = []
      try disk.makeFolder(folder)
      for (name, content) in unpacked.files {
        let parent = "\(folder)/" + name.prefix { $0 != "/" }
        if made.insert(parent).inserted { try disk.makeFolder(parent) }
        try disk.write(content, to: "\(folder)/\(name)", isExecutable: false)
      }
    } catch {
      throw BenchFailure("\(error)")
    }
  }

  private static func installWhole(_ path: String, into folder: String) throws(BenchFailure) {
    let disk = DiskFiles(isDurable: false)
    let id = PackageID(.builtin, "big")
    var source = MemoryInstallSource()
    do throws(InstallFileError) {
      let bytes = try disk.read(path) ?? []
      let release = Release(
        version: "1.0.0", size: Int64(bytes.count),
        checksum: RegistryText("\(SHA256Digest(of: bytes))"))
      source.packages[id] = Package(id: id, releases: [release])
      source.contents[.init(id, "1.0.0")] = .archive(bytes)
    } catch {
      throw BenchFailure("\(error)")
    }
    do throws(InstallError) {
      let installer = Installer(
        root: InstallRoot(path: folder), source: source, files: disk, now: { 0 })
      _ = try installer.perform(InstallOrder(.install([.init(id, "*")])))
    } catch {
      throw BenchFailure("\(error)")
    }
  }
}

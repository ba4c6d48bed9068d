import Foundation
import SoukTesting
import Testing

@testable import SoukEngine

@Suite("The headers of a backup's files") struct TarHeaderTests {
  private let header = TarHeader(name: "trust/keys.json", size: 1_234_567, changed: 1_795_739_666)

  @Test("are read as they were written")
  func roundTrip() throws {
    let bytes = try header.encoded()
    #expect(bytes.count == 512)
    #expect(try TarHeader(bytes) == header)
    #expect(try TarHeader([UInt8](repeating: 0, count: 512)) == nil)
  }

  @Test("are understood by tar")
  func tar() throws {
    let folder = try TemporaryHome()
    let path = folder.folder + "/a.tar"
    var small = header
    small.size = 5
    let content = Array("hello".utf8) + [UInt8](repeating: 0, count: 507 + 1024)
    try Data(small.encoded() + content).write(to: URL(filePath: path))
    let tar = Process()
    tar.executableURL = URL(filePath: "/bin/tar")
    tar.arguments = ["-xOf", path, small.name]
    let output = Pipe()
    tar.standardOutput = output
    try tar.run()
    let found = output.fileHandleForReading.readDataToEndOfFile()
    tar.waitUntilExit()
    #expect(String(decoding: found, as: UTF8.self) == "hello")
  }

  @Test("are refused where one byte of them is another")
  func everyByte() throws {
    let bytes = try header.encoded()
    for place in 0..<512 where !(148..<156).contains(place) {
      var changed = bytes
      changed[place] ^= 1
      #expect(throws: TarHeader.Problem.self, "byte \(place)") { try TarHeader(changed) }
    }
  }

  @Test("are not written for what no header can hold")
  func limits() {
    var long = header
    long.name = String(repeating: "n", count: 101)
    #expect(throws: TarHeader.Problem.badField("name")) { try long.encoded() }
    var large = header
    large.size = TarHeader.sizeLimit + 1
    #expect(throws: TarHeader.Problem.badField("size")) { try large.encoded() }
  }

  @Test("made of noise end in an error and never in a trap")
  func noise() throws {
    var random = SeededGenerator(seed: 5)
    let good = try header.encoded()
    for round in 0..<2_000 {
      var bytes =
        round % 2 == 0 ? good : (0..<512).map { _ in UInt8.random(in: 0...255, using: &random) }
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<512, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let read = try? TarHeader(bytes) {
        #expect(read.size >= 0 && read.size <= TarHeader.sizeLimit)
      }
    }
  }
}

import Foundation
import SoukModel
import SoukRegistry
import SoukTrust
import Testing

@Suite struct FolderReaderTests {
  private let place: TemporaryFolder
  private var root: String { place.path + "/package" }

  init() throws {
    place = try TemporaryFolder()
    try place.write("one", to: "package/one.txt")
    try place.write("two", to: "package/inner/two.txt")
  }

  private func read(_ limits: FolderReadLimits = FolderReadLimits()) throws -> FolderTree {
    try FolderReader.read(root, inside: place.path, limits: limits)
  }

  private func reason() -> FolderReadError.Reason? {
    do throws(FolderReadError) {
      _ = try FolderReader.read(root, inside: place.path)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func everyFileIsReadAndHiddenOnesAreNot() throws {
    try place.write("secret", to: "package/.env")
    try place.write("object", to: "package/.git/HEAD")
    try FileManager.default.createDirectory(
      atPath: root + "/empty", withIntermediateDirectories: true)
    let tree = try read()
    #expect(tree.extent == (2, 6))
    #expect(
      DirectoryDigest.canonical(tree) == SHA256Digest(of: Array("one.txtoneinner/two.txttwo".utf8)))
  }

  @Test func unusualNamesAreHashedAsTheBytesTheyAre() throws {
    let names = ["é", "日本", "a b", "\u{1B}[31m", "\u{202E}x", "new\nline", "-rf", "*"]
    for name in names { try place.write("x", to: "package/names/\(name)") }
    let expected = names.map { Array("names/\($0)x".utf8) }
      .sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
    let all = Array("one.txtoneinner/two.txttwo".utf8) + expected
    #expect(DirectoryDigest.canonical(try read()) == SHA256Digest(of: all))
  }

  @Test func aLinkInsideIsReadAndOneThatLeadsOutIsRefused() throws {
    let files = FileManager.default
    try files.createSymbolicLink(atPath: root + "/link", withDestinationPath: "one.txt")
    try files.createSymbolicLink(atPath: root + "/folder", withDestinationPath: "inner")
    #expect(try read().extent.files == 3)
    try files.createSymbolicLink(atPath: root + "/out", withDestinationPath: "/etc/passwd")
    #expect(reason() == .escapes)
  }

  @Test func aPackageThatIsItselfALinkOutOfTheRegistryIsRefused() throws {
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("private", to: "key")
    try FileManager.default.removeItem(atPath: root)
    try FileManager.default.createSymbolicLink(
      atPath: root, withDestinationPath: elsewhere.path)
    #expect(reason() == .escapes)
  }

  @Test func aPipeIsRefusedAtOnceAndADeadLinkIsAVanishedFile() throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + "/dead", withDestinationPath: "nowhere")
    #expect(reason() == .vanished)
    try FileManager.default.removeItem(atPath: root + "/dead")
    #expect(unsafe mkfifo(root + "/pipe", 0o644) == 0)
    #expect(reason() == .special)
  }

  @Test func aFolderThatIsNotThereIsATypedError() {
    #expect(throws: FolderReadError("", .vanished)) {
      try FolderReader.read(place.path + "/nothing", inside: place.path)
    }
  }

  @Test func theLimitsOnEntriesBytesAndDepthAreKept() throws {
    #expect(throws: FolderReadError.self) {
      try read(FolderReadLimits(entries: 2))
    }
    #expect(throws: FolderReadError.self) { try read(FolderReadLimits(bytes: 5)) }
    #expect(throws: FolderReadError.self) { try read(FolderReadLimits(depth: 0)) }
    #expect(try read(FolderReadLimits(entries: 3, bytes: 6, depth: 1)).extent.files == 2)
  }

  @Test func everyReasonIsAFindingWithACode() {
    let reasons: [(FolderReadError.Reason, FailureCode)] = [
      (.vanished, .fileChangedWhileReading), (.changed, .fileChangedWhileReading),
      (.refused(EACCES), .fileUnreadable), (.escapes, .symlinkEscape), (.special, .specialFile),
      (.tooMuch("bytes", limit: 1), .tooBig), (.unreadableName, .unsafeName),
    ]
    for (reason, code) in reasons {
      #expect(FolderReadError("a\u{1B}", reason).finding.code == code)
      #expect(!FolderReadError("a\u{1B}", reason).finding.observation.raw.contains("\u{1B}"))
    }
  }
}

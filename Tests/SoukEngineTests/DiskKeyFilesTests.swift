import Foundation
import SoukTrust
import Testing

@testable import SoukEngine

@Suite struct DiskKeyFilesTests {
  private let home: TemporaryHome
  private let files = DiskKeyFiles()

  init() throws { home = try TemporaryHome() }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func aPrivateFileIsForItsOwnerAlone() throws {
    let path = home.folder + "/keys/a.key"
    try files.write([1, 2, 3], to: path, isPrivate: true, replaces: false)
    #expect(try mode(path) == 0o600)
    #expect(try mode(home.folder + "/keys") == 0o700)
    #expect(try files.read(path, limit: 3) == KeyFileContent(bytes: [1, 2, 3], mode: 0o600))
    #expect(try files.names(in: home.folder + "/keys") == ["a.key"])
  }

  @Test func whatIsThereIsWrittenOverOnlyWhereThatIsAskedFor() throws {
    let path = home.folder + "/f"
    try files.write([1], to: path, isPrivate: false, replaces: false)
    #expect(throws: KeyFileError.exists(path)) {
      try files.write([2], to: path, isPrivate: false, replaces: false)
    }
    #expect(try files.read(path, limit: 9).bytes == [1])
    try files.write([2], to: path, isPrivate: false, replaces: true)
    #expect(try files.read(path, limit: 9).bytes == [2])
    #expect(try files.names(in: home.folder) == ["f"])
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let path = home.folder + "/f"
    #expect(throws: KeyFileError.missing(path)) { try files.read(path, limit: 9) }
    try files.write([1, 2], to: path, isPrivate: false, replaces: false)
    #expect(throws: KeyFileError.tooLong(path, limit: 1)) { try files.read(path, limit: 1) }
    #expect(throws: KeyFileError.self) { try files.read(home.folder, limit: 9) }
    #expect(try files.names(in: home.folder + "/no") == [])
  }

  @Test func aKeyWhoseFileWasOpenedToOthersDoesNotSign() throws {
    let desk = KeyDesk(
      files: files, folder: home.folder + "/keys", trust: MemoryTrustStore(), now: { 0 })
    let record = try desk.generate("a", lock: nil)
    _ = try desk.privateKey("a", passphrase: nil)
    for mode in [0o640, 0o604, 0o620, 0o666] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: record.path)
      let error = #expect(throws: ServiceError.self) {
        _ = try desk.privateKey("a", passphrase: nil)
      }
      #expect(error?.code == .conflict, "\(mode)")
    }
  }

  @Test func aPassphraseProtectsTheKeyAndOpensIt() throws {
    let desk = KeyDesk(
      files: files, folder: home.folder + "/keys", trust: MemoryTrustStore(), now: { 0 })
    let secret = Array("correct horse".utf8)
    let record = try desk.generate("a", lock: NewLock(passphrase: secret, work: .light))
    #expect(record.isEncrypted == true)
    #expect(
      try desk.privateKey("a", passphrase: secret).key.publicKey == record.publicFile.key)
    for wrong in [nil, Array("wrong".utf8)] {
      let error = #expect(throws: ServiceError.self) {
        _ = try desk.privateKey("a", passphrase: wrong)
      }
      #expect(error?.message.contains("[K10]") ?? false)
    }
  }

  @Test func decisionsOnDiskAreKeptAndAFileThatOthersMayWriteIsNotBelieved() throws {
    let store = FileTrustStore(folder: home.folder + "/trust")
    let key = try SigningKey(seed: [UInt8](repeating: 1, count: 32)).publicKey
    let desk = KeyDesk(files: files, folder: home.folder + "/keys", trust: store, now: { 5 })
    let entry = try desk.trustKey(key.description, owner: "acme", within: KeyDesk.Limits())
    #expect(try store.load().entries == [entry])
    let path = home.folder + "/trust/keys.json"
    #expect(try mode(path) == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o622], ofItemAtPath: path)
    #expect(throws: TrustStoreError.openToOthers(file: path, mode: "622")) { try store.load() }
    let error = #expect(throws: ServiceError.self) { _ = try desk.decisions() }
    #expect(error?.message.contains("[T10]") ?? false)
  }
}

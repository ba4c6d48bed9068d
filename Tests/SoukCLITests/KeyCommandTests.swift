import SoukCLI
import SoukEngine
import SoukModel
import SoukTrust
import Testing

@Suite struct KeyCommandTests {
  private static func object(_ run: CommandRun) throws -> JSONObject {
    try #require(try JSONReader.parse(Array(run.output.utf8)).objectValue)
  }

  @Test func aNewKeyIsKeptPrivatelyAndListed() throws {
    let files = MemoryKeyFiles()
    let desk = KeyDesk.over(files)
    let made = CommandRun("key", "generate", "release", "--json", keys: desk)
    #expect(made.status == .success, "\(made.errors)")
    #expect(files.content("/keys/release.key")?.mode == 0o600)
    #expect(files.content("/keys/release.pub")?.mode == 0o644)
    let key = try PublicKeyFile.read(try #require(files.content("/keys/release.pub")).bytes).key
    #expect(try Self.object(made)["public"]?.stringValue == key.description)
    let list = CommandRun("key", keys: desk)
    #expect(list.output.contains(key.fingerprint))
    #expect(list.output.contains("not encrypted"))
    #expect(CommandRun("key", "show", "release", keys: desk).output.contains(key.fingerprint))
    #expect(CommandRun("key", "list", keys: .sample).status == .nothingFound)
    #expect(CommandRun("key", "show", "other", keys: desk).status == .nothingFound)
  }

  @Test func aNameThatIsTakenKeepsItsKey() throws {
    let files = MemoryKeyFiles()
    let desk = KeyDesk.over(files)
    #expect(CommandRun("key", "generate", "a", keys: desk).status == .success)
    let before = files.content("/keys/a.key")
    let again = CommandRun("key", "generate", "a", keys: desk)
    #expect(again.status == .conflict)
    #expect(files.content("/keys/a.key") == before)
  }

  @Test(arguments: ["../a", ".a", "a/b", "a b", "\u{1B}[31m", ""])
  func aNameThatIsNoFileNameIsRefused(name: String) {
    let run = CommandRun("key", "generate", name)
    #expect(run.status == .usage)
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func aPrivateKeyThatOthersCanReadIsRefused() throws {
    let files = MemoryKeyFiles(["/in.key": [UInt8](repeating: 3, count: 32)])
    let run = CommandRun("key", "import", "/in.key", keys: .over(files))
    #expect(run.status == .conflict)
    #expect(run.errors.contains("mode 644"))
    #expect(files.content("/keys/in.key") == nil)
  }

  @Test func anImportedKeyIsTheSameKey() throws {
    let files = MemoryKeyFiles()
    let seed = [UInt8](repeating: 3, count: 32)
    try files.write(seed, to: "/in.key", isPrivate: true, replaces: false)
    let run = CommandRun("key", "import", "/in.key", "--name", "mine", "--json", keys: .over(files))
    #expect(run.status == .success, "\(run.errors)")
    #expect(
      try Self.object(run)["public"]?.stringValue == SigningKey(seed: seed).publicKey.description)
  }

  @Test func aPublicKeyIsNotImportedAsAPrivateOne() throws {
    let files = MemoryKeyFiles()
    let desk = KeyDesk.over(files)
    _ = CommandRun("key", "generate", "a", keys: desk)
    let run = CommandRun("key", "import", "/keys/a.pub", "--name", "b", keys: desk)
    #expect(run.status == .malformed)
    #expect(run.errors.contains("[K09]"))
  }

  @Test(arguments: ["hex", "base64", "spki-pem", "openssh", "minisign", "signify"])
  func anExportedPublicKeyReadsAsTheSameKey(format: String) throws {
    let files = MemoryKeyFiles()
    let desk = KeyDesk.over(files)
    _ = CommandRun("key", "generate", "a", keys: desk)
    let key = try PublicKeyFile.read(try #require(files.content("/keys/a.pub")).bytes).key
    let run = CommandRun("key", "export", "a", "--format", format, keys: desk)
    #expect(run.status == .success, "\(run.errors)")
    #expect(try PublicKeyFile.read(Array(run.output.utf8.dropLast())).key == key)
  }

  @Test(arguments: ["pkcs8-pem", "openssh", "minisign"])
  func aPrivateKeyIsExportedToAPrivateFileOnly(format: String) throws {
    let files = MemoryKeyFiles()
    let desk = KeyDesk.over(files)
    _ = CommandRun("key", "generate", "a", keys: desk)
    #expect(
      CommandRun("key", "export", "a", "--private", "--as", format, keys: desk).status == .usage)
    let run = CommandRun(
      "key", "export", "a", "--private", "--as", format, "-o", "/out", keys: desk)
    #expect(run.status == .success, "\(run.errors)")
    let content = try #require(files.content("/out"))
    #expect(content.mode == 0o600)
    let key = try PrivateKeyFile.read(content.bytes).key.publicKey
    #expect(try PublicKeyFile.read(try #require(files.content("/keys/a.pub")).bytes).key == key)
  }
}

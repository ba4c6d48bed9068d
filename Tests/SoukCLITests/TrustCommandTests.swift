import SoukCLI
import SoukEngine
import SoukModel
import SoukTrust
import Testing

@Suite struct TrustCommandTests {
  private let store = MemoryTrustStore()
  private let desk: KeyDesk
  private let key: PublicKey

  init() throws {
    desk = KeyDesk.over(MemoryKeyFiles(), trust: store)
    key = try SigningKey(seed: [UInt8](repeating: 8, count: 32)).publicKey
  }

  @Test func aKeyIsTrustedWithinItsLimits() throws {
    let run = CommandRun(
      "trust", "add", key.description, "--owner", "acme", "--scope", "acme-*", "--until",
      "2027-12-31", keys: desk)
    #expect(run.status == .success, "\(run.errors)")
    let entry = try #require(try store.load().entries.first)
    #expect(entry.key.publicKey.raw == key.description)
    #expect(entry.key.scope == ["acme-*"])
    #expect(entry.key.notAfter == UTCTime.seconds("2027-12-31T23:59:59Z"))
    #expect(CommandRun("trust", keys: desk).output.contains("acme-*"))
    let scoped = CommandRun("trust", "scope", "acme", "one", "two", keys: desk)
    #expect(scoped.output.contains("one two"))
    #expect(try store.load().entries.first?.key.scope == ["one", "two"])
  }

  @Test func aRevokedKeyIsNeverTrustedAgain() throws {
    _ = CommandRun("trust", "add", key.description, "--owner", "acme", keys: desk)
    let run = CommandRun("trust", "revoke", "acme", "--reason", "stolen", "--json", keys: desk)
    #expect(run.status == .success)
    #expect(run.output.contains("\"state\": \"revoked\""))
    let again = CommandRun("trust", "add", key.description, "--owner", "new", keys: desk)
    #expect(again.status == .conflict)
    #expect(again.errors.contains("[T02]"))
  }

  @Test func aKeyThatOnlyARegistryVouchesForCanBeRevoked() throws {
    let run = CommandRun("trust", "revoke", key.description, keys: desk)
    #expect(run.status == .success, "\(run.errors)")
    #expect(try store.load().entries.first?.key.revokedAt != nil)
    let unknown = CommandRun("trust", "revoke", "nobody", keys: desk)
    #expect(unknown.status == .nothingFound)
  }

  @Test func aDecisionIsForgotten() throws {
    _ = CommandRun("trust", "add", key.description, "--owner", "acme", keys: desk)
    #expect(CommandRun("trust", "remove", key.id, keys: desk).status == .success)
    #expect(try store.load().entries.isEmpty)
    #expect(CommandRun("trust", "list", keys: desk).status == .nothingFound)
  }

  @Test(arguments: ["01", String(repeating: "00", count: 32)])
  func whatIsNoGoodKeyIsNotTrusted(text: String) throws {
    let run = CommandRun("trust", "add", text, "--owner", "x", keys: desk)
    #expect(run.status == .malformed)
    #expect(run.errors.contains("[K"))
    #expect(try store.load().entries.isEmpty)
  }

  @Test func aDayThatDoesNotExistIsUsage() {
    let run = CommandRun(
      "trust", "add", key.description, "--owner", "x", "--until", "2027-02-30", keys: desk)
    #expect(run.status == .usage)
  }
}

import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import SoukTrust
import Synchronization
import Testing

@Suite final class PublishCommandTests {
  private let folder = NSTemporaryDirectory() + "souk-publish-" + UUID().uuidString
  private let desk: KeyDesk

  init() throws {
    let count = Mutex<UInt8>(1)
    // Every key is another one.
    desk = KeyDesk(
      files: MemoryKeyFiles(), folder: "/keys", trust: MemoryTrustStore(), now: { 1_800_000_000 },
      random: RandomSource { length in
        let start = count.withLock { count in
          count &+= 1
          return count
        }
        return (0..<length).map { UInt8(truncatingIfNeeded: $0) &+ start &* 31 }
      })
    let package = folder + "/lamp"
    try FileManager.default.createDirectory(atPath: package, withIntermediateDirectories: true)
    try Data("[package]\nname = \"lamp\"\nversion = \"1.0.0\"\n".utf8).write(
      to: URL(fileURLWithPath: package + "/package.toml"))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func run(_ arguments: String...) -> CommandRun {
    CommandRun(list: arguments, keys: desk)
  }

  private func object(_ run: CommandRun) throws -> JSONObject {
    try #require(try JSONReader.parse(Array(run.output.utf8)).objectValue)
  }

  @Test("a registry begins, a package is published, and both say so to programs")
  func published() throws {
    #expect(run("key", "generate", "ann").status == .success)
    let market = folder + "/market"
    let begun = run("registry", "sign", market, "--name", "market", "--json")
    #expect(begun.status == .success, "\(begun.errors)")
    let root = try object(begun)["root"]?.stringValue
    #expect(root?.hasPrefix("sha256:") == true)
    let dry = run("publish", folder + "/lamp", "--registry", market, "--dry-run", "--json")
    #expect(try object(dry)["dry_run"]?.boolValue == true)
    let done = run("publish", folder + "/lamp", "--registry", market, "--format", "json")
    #expect(done.status == .success, "\(done.errors)")
    let answer = try object(done)
    #expect(answer["package"]?.stringValue == "lamp")
    #expect(answer["version"]?.stringValue == "1.0.0")
    #expect(answer["dry_run"]?.boolValue == false)
    let again = run("publish", folder + "/lamp", "--registry", market)
    #expect(again.status == .conflict)
    #expect(again.errors.contains("1.0.0"))
  }

  @Test("without a key, with too many, and without a registry the command says what to do")
  func missingParts() throws {
    let market = folder + "/market"
    let none = run("registry", "sign", market)
    #expect(none.status == .usage)
    #expect(none.errors.contains("souk key generate"))
    #expect(run("key", "generate", "ann").status == .success)
    #expect(run("publish", folder + "/lamp", "--registry", market).status == .nothingFound)
    #expect(run("key", "generate", "bob").status == .success)
    #expect(run("registry", "sign", market).status == .usage)
    #expect(run("registry", "sign", market, "--key", "bob").status == .success)
    #expect(run("registry", "sign", market, "--key", "bob", "--days", "0").status == .usage)
  }

  @Test("a key is rotated by name, and the old one is refused afterwards")
  func rotated() throws {
    let market = folder + "/market"
    for name in ["ann", "bob"] {
      #expect(run("key", "generate", name).status == .success)
    }
    #expect(run("registry", "sign", market, "--key", "ann").status == .success)
    let nobody = run("registry", "rotate", market, "--key", "ann", "--to", "nobody")
    #expect(nobody.status != .success)
    let done = run("registry", "rotate", market, "--key", "ann", "--to", "bob", "--json")
    #expect(try object(done)["root_version"]?.numberValue?.int64 == 2)
    #expect(run("registry", "sign", market, "--key", "ann").status == .notVerified)
    #expect(run("registry", "sign", market, "--key", "bob").status == .success)
  }
}

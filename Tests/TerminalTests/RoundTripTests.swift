import Foundation
import SoukTesting
import Testing

/// The round trip of a package, as its publisher and its user go it.
@Suite(
  .enabled(if: TmuxSession.isAvailable, "needs tmux on this machine"),
  .enabled(if: BuiltProgram.isBuilt("souk"), "the program souk is not built"),
  .enabled(if: StaticServer.python != nil, "there is no python3 to serve with"))
struct RoundTripTests {
  @Test(
    "written, validated, published, served, browsed, installed; tampered with, refused; removed")
  func roundTrip() throws {
    let session = try TmuxSession(
      width: 100, height: 30, environment: ["SOUK_APT_LISTS": "none"])
    let before = try session.state()
    let place = session.directory.path
    try Self.write("1.0.0", to: place + "/lamp")
    try souk("validate lamp --packages-dir .", in: place)
    try souk("key generate ann", in: place)
    try souk("registry sign market --name market --key ann", in: place)
    try souk("publish lamp --registry market --key ann", in: place)
    let server = try StaticServer(folder: place + "/market")
    try souk("registry add market \(server.address)", in: place)
    try session.startSouk()
    try installs(session)
    try Self.write("1.1.0", to: place + "/lamp")
    try souk("publish lamp --registry market --key ann", in: place)
    try Self.tamper(with: place + "/market/packages/lamp/lamp-1.1.0.tar.zst")
    try refuses(session)
    try removes(session)
    try session.press("q")
    #expect(try session.status() == 0)
    #expect(try session.state().differences(from: before) == [])
  }

  /// The plan is shown, agreed to and carried out, and the package's theme is there at once.
  private func installs(_ session: TmuxSession) throws {
    try session.search("lamp", first: "lamp")
    try session.go("Tab", to: Place.list)
    try session.press("i")
    let plan = try session.wait(for: "install 1 package")
    #expect(plan.contains("signature ✓ VERIFIED  checksum ✓ VERIFIED"))
    let folder = session.directory.path + "/souk/packages/market/lamp/1.0.0"
    #expect(!FileManager.default.fileExists(atPath: folder))
    try session.press("y")
    try session.wait(for: "installed in ")
    #expect(FileManager.default.fileExists(atPath: folder + "/templates/hello.txt"))
    try session.go("Enter", to: Place.list)
    try session.press("F8")
    try session.wait(for: "night")
    try session.go("Escape", to: Place.list)
  }

  /// The update is refused with its code, and the installed version stays.
  private func refuses(_ session: TmuxSession) throws {
    try session.press("r")
    try session.wait(for: "market: 0 new, 1 changed, 0 gone")
    try session.press("F9")
    try session.wait(for: "▲ 1.1.0")
    try session.press("u")
    let inspector = try session.wait(for: "FAILED at step 3 of 8  [C03]")
    #expect(inspector.contains("3 ✗ SHA-256"))
    try session.press("Escape")
    try session.wait(for: "REFUSED")
    try session.press("Escape")
    try session.wait(for: "u update")
    let root = session.directory.path + "/souk/packages/market/lamp"
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["1.0.0"])
  }

  private func removes(_ session: TmuxSession) throws {
    try session.press("x")
    try session.wait(for: "remove 1 package")
    try session.press("Enter")
    try session.wait(for: "1 package removed")
    try session.press("Enter")
    try session.wait(for: "nothing is installed yet")
  }

  private func souk(_ command: String, in place: String) throws {
    let run = try BuiltProgram("cd \(place) && $souk \(command)", home: place + "/souk")
    #expect(run.status == 0, "souk \(command): \(run.errors)")
  }

  /// Writes the package: a template and a theme.
  private static func write(_ version: String, to folder: String) throws {
    let files = [
      "package.toml": """
      [package]
      name = "lamp"
      version = "\(version)"
      description = "gives light"
      category = "themes"
      author = "Ann"
      license = "MIT"
      """,
      "README.md": "# lamp\n\nGives light. Its theme is called night.\n",
      "templates/hello.txt": "hello\n",
      "themes/night.toml": "text = \"white on black\"\n",
    ]
    for (path, text) in files {
      let file = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Turns one bit in the middle of a file.
  private static func tamper(with path: String) throws {
    let file = URL(fileURLWithPath: path)
    var bytes = [UInt8](try Data(contentsOf: file))
    try #require(!bytes.isEmpty)
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: file)
  }
}

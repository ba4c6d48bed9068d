import Foundation
import SoukScreen
import Testing

@testable import SoukThemeFiles

/// Theme files in a folder.
@Suite struct ThemeFolderTests {
  @Test func whatCanBeReadIsGivenAndTheRestNamed() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-themes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in [
      ("b.toml", "text = \"#ffffff on #000000\"\n"), ("a.toml", "dim = \"grey\"\n"),
      ("broken.toml", "acent = \"red\"\n"), ("notes.txt", "text"),
      ("huge.toml", String(repeating: "#", count: ThemeFolder.limit)),
    ] {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    let found = ThemeFolder(folder).read()
    #expect(found.themes.map(\.name) == ["a", "b"])
    #expect(found.faults.map(\.theme) == ["broken"])
    #expect(ThemeFolder(folder + "/nowhere").read().themes.isEmpty)
  }
}

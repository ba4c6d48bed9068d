import SoukScreen
import SoukThemes
import Testing

@testable import SoukTUI

/// The built-in themes can be read, and what they draw can be seen.
@Suite struct ThemeFileTests {
  @Test func threeThemesAreBuiltIn() {
    #expect(ThemeFile.builtin.map(\.name) == ["dark", "light", "high-contrast"])
  }

  @Test(
    arguments: ThemeFile.builtin,
    [
      Role.text, .dim, .accent, .match, .selection,
      .selectionIdle, .title, .good, .warn, .bad, .info, .header, .footer, .key, .hint, .input,
      .placeholder, .popup, .name, .version, .category, .different,
    ])
  func everyTextIsReadable(_ theme: Theme, _ role: Role) throws {
    let style = theme[role]
    let ratio = try #require(contrast(style.foreground, style.background))
    #expect(ratio >= (theme.name == "high-contrast" ? 10 : 4.5))
  }

  @Test(arguments: ThemeFile.builtin, [ColorDepth.ansi8, .ansi16, .indexed256])
  func noTextVanishesWithFewerColours(_ theme: Theme, _ depth: ColorDepth) {
    let reduced = theme.reduced(to: depth)
    for role in Role.allCases {
      let style = reduced[role]
      #expect(style.foreground != style.background, "\(role) on \(depth)")
    }
    #expect(reduced[.selection] != reduced[.text])
    #expect(reduced[.match] != reduced[.name])
  }

  @Test func anUnknownRoleIsNamed() {
    let error = #expect(throws: ThemeFileError.self) {
      try ThemeFile.theme(named: "mine", text: "acent = \"red\"\n")
    }
    #expect(error?.description.contains("acent") == true)
    #expect(error?.description.contains("accent") == true)
  }

  @Test(arguments: [
    "[text\n", "colour = 3", "text = \"\u{1B}\"", "[table]\ntext = \"red\"", "\u{0}",
  ])
  func aFileThatIsNoThemeIsRefusedInOneLine(_ text: String) {
    let error = #expect(throws: ThemeFileError.self) {
      try ThemeFile.theme(named: "mine", text: text)
    }
    #expect(error?.description.contains("\u{1B}") == false)
    #expect(error?.description.hasPrefix("theme mine: ") == true)
  }
}

import Foundation
import SoukScreen
import Testing

@testable import SoukThemeFiles

/// The built-in themes can be read, and what they draw can be seen.
@Suite struct ThemeFileTests {
  @Test func eightThemesAreBuiltInTwoOfThemLight() {
    #expect(
      ThemeFile.builtin.map(\.name) == [
        "dark", "light", "high-contrast", "harbour", "ember", "paper", "colour-safe", "terminal",
      ])
    #expect(ThemeFile.builtin.filter { $0.isLight == true }.map(\.name) == ["light", "paper"])
  }

  /// The colours of the terminal theme are the terminal's, so that nobody knows their contrast.
  @Test(arguments: ThemeFile.builtin.filter { $0.name != "terminal" })
  func everyTextIsReadable(_ theme: Theme) throws {
    for (role, ratio) in theme.contrasts {
      #expect(try #require(ratio) >= (theme.name == "high-contrast" ? 10 : 4.5), "\(role)")
    }
    #expect(theme.unreadable().isEmpty)
  }

  @Test func theTerminalThemeNeverSetsAGround() throws {
    let theme = try #require(ThemeFile.builtin.first { $0.name == "terminal" })
    for role in Role.allCases { #expect(theme[role].background.isDefault, "\(role)") }
    #expect(theme.isLight == nil)
    for role in [Role.selection, .match, .bad, .title, .key] {
      #expect(theme[role].attributes != theme[.text].attributes, "\(role)")
    }
  }

  /// Good, warning and bad as eyes without red or green cones see them (Viénot, Brettel, Mollon
  /// 1999), in steps of the sRGB cube: the other themes come down to 13.
  @Test(arguments: [
    [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
    [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
  ])
  func theColourSafeThemeKeepsVerdictsApartForEveryEye(_ matrix: [[Double]]) throws {
    let theme = try #require(ThemeFile.builtin.first { $0.name == "colour-safe" })
    let seen = try [Role.good, .warn, .bad].map { role in
      seenThrough(matrix, try #require(theme[role].foreground.rgb))
    }
    for (left, right) in [(0, 1), (0, 2), (1, 2)] {
      let squares = zip(seen[left], seen[right]).map { ($0 - $1) * ($0 - $1) }
      #expect(squares.reduce(0, +).squareRoot() > 100)
    }
  }

  private func seenThrough(_ matrix: [[Double]], _ color: RGB) -> [Double] {
    let linear = [color.red, color.green, color.blue].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return matrix.map { row in
      let light = min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }))
      return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055)
    }
  }

  @Test(arguments: ThemeFile.builtin, [ColorDepth.ansi8, .ansi16, .indexed256])
  func noTextVanishesWithFewerColours(_ theme: Theme, _ depth: ColorDepth) {
    let reduced = theme.reduced(to: depth)
    for role in Role.allCases {
      let style = reduced[role]
      let isTerminals = style.foreground.isDefault && style.background.isDefault
      #expect(isTerminals || style.foreground != style.background, "\(role) on \(depth)")
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

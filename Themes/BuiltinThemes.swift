/// The themes that are built in, as the text of their files.
package enum BuiltinThemes {
  /// Every theme, the one for a start first.
  package static let all: [(name: String, text: String)] =
    packaged + [
      ("harbour", text(PackageResources.harbour_toml)),
      ("ember", text(PackageResources.ember_toml)),
      ("paper", text(PackageResources.paper_toml)),
      ("colour-safe", text(PackageResources.colour_safe_toml)),
      ("terminal", text(PackageResources.terminal_toml)),
    ]

  /// The themes that the signed registry inside the program offers as packages too; one more would
  /// need a new key for it.
  package static let packaged: [(name: String, text: String)] = [
    ("dark", text(PackageResources.dark_toml)),
    ("light", text(PackageResources.light_toml)),
    ("high-contrast", text(PackageResources.high_contrast_toml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

import SoukModel
package import SoukScreen
import SoukThemes

/// Themes as people write them: TOML whose keys are roles and whose values are styles.
package enum ThemeFile {
  /// The themes that are built in, the one for a start first.
  package static let builtin: [Theme] = BuiltinThemes.all.compactMap {
    try? theme(named: $0.name, text: $0.text)
  }

  /// The text of a built-in theme's file; nil where there is none of that name.
  package static func text(ofBuiltin name: String) -> String? {
    BuiltinThemes.all.first { $0.name == name }?.text
  }

  /// Reads a theme.
  ///
  /// - Parameters:
  ///   - name: what it is called on the screen; the name of its file.
  ///   - text: the content of its file.
  package static func theme(named name: String, text: String) throws(ThemeFileError) -> Theme {
    let shown = RegistryText(name).escapedPrefix(40)
    let document: ConfigurationDocument
    do throws(ConfigurationError) {
      document = try ConfigurationDocument(parsing: text)
    } catch {
      throw ThemeFileError(theme: shown, reason: error.description)
    }
    do throws(ThemeError) {
      return try Theme(name: shown, descriptions: document.values)
    } catch {
      throw ThemeFileError(theme: shown, reason: RegistryText("\(error)").escapedPrefix(300))
    }
  }
}

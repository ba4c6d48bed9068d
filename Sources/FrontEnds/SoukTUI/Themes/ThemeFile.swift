import SoukModel
package import SoukScreen
import SoukThemes

/// Themes as people write them: TOML with a `name`, and a table `style` of roles.
package enum ThemeFile {
  /// The themes that are built in, the one for a start first.
  package static let builtin: [Theme] = BuiltinThemes.all.compactMap {
    try? theme(named: $0.name, text: $0.text)
  }

  /// Reads a theme.
  ///
  /// - Parameters:
  ///   - name: what it is called where its file does not say.
  ///   - text: the content of its file.
  package static func theme(named name: String, text: String) throws(ThemeFileError) -> Theme {
    let document: ConfigurationDocument
    do throws(ConfigurationError) {
      document = try ConfigurationDocument(parsing: text)
    } catch {
      throw ThemeFileError(theme: name, reason: error.description)
    }
    let table = "style."
    var styles: [String: String] = [:]
    for (key, value) in document.values.sorted(by: { $0.key < $1.key }) where key != "name" {
      guard key.hasPrefix(table) else {
        let shown = RegistryText(key).escapedPrefix(60)
        throw ThemeFileError(theme: name, reason: "\(shown): only name and [style] are known")
      }
      styles[String(key.dropFirst(table.count))] = value
    }
    let title = RegistryText(document.values["name"] ?? name).escapedPrefix(40)
    do throws(ThemeError) {
      return try Theme(name: title, descriptions: styles)
    } catch {
      throw ThemeFileError(theme: name, reason: RegistryText("\(error)").escapedPrefix(300))
    }
  }
}

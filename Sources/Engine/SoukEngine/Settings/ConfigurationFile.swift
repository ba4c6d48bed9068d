import Foundation
import SoukModel

/// The configuration file of a home, as it is on disk.
struct ConfigurationFile {
  private let path: String
  private var document: ConfigurationDocument

  /// Reads the file; where there is none it is empty.
  ///
  /// - Throws: `ServiceError.malformed` with the line where it is no TOML, `.io` where it is there and
  ///   cannot be read.
  init(path: String) throws(ServiceError) {
    self.path = path
    let shown = RegistryText(path).escaped
    var text = ""
    if FileManager.default.fileExists(atPath: path) {
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw ServiceError(
          .io, "“\(shown)” cannot be read.", remedy: "Check the permissions of the file.")
      }
      guard let read = String(data: bytes, encoding: .utf8) else {
        throw ServiceError(
          .malformed, "“\(shown)” is not UTF-8 text.", remedy: "Save it as UTF-8.")
      }
      text = read
    }
    do throws(ConfigurationError) {
      document = try ConfigurationDocument(parsing: text)
    } catch {
      throw ServiceError(
        .malformed, "“\(shown)”, \(error.description).",
        remedy: "Repair the line, or move the file away to begin with defaults.")
    }
  }

  /// The value under a dotted key as text; nil where there is none.
  func value(_ key: String) -> String? { document.value(key) }

  /// Every value below a table, with its line.
  func entries(below table: String) -> [ConfigurationDocument.Entry] {
    document.entries(below: table)
  }

  /// Puts a value in place of what is there; the rest of the text stays as it is.
  mutating func set(_ setting: SettingsKey, to value: String) throws(ServiceError) {
    do throws(ConfigurationError) {
      document = try document.setting(setting.rawValue, to: value, isBare: setting.isNumber)
    } catch {
      throw ServiceError(
        .malformed, "“\(RegistryText(path).escaped)”: \(setting.rawValue) cannot be set there.",
        remedy: "Write the value into the file by hand.")
    }
  }

  /// Writes the file in one step: what was there is there until all of the new text is.
  func save() throws(ServiceError) {
    do {
      try Data(document.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ServiceError(
        .io, "“\(RegistryText(path).escaped)” cannot be written.",
        remedy: "Check the permissions of the folder and the room on the disk.")
    }
  }
}

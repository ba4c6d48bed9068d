import FoundationEssentials
package import SoukScreen

/// A folder of theme files: `NAME.toml`, read in the order of their names.
package struct ThemeFolder: Hashable, Sendable {
  /// How large a theme file may be, in bytes.
  package static let limit = 65_536
  /// Where it is.
  package let path: String

  /// Names a folder; it need not be there.
  package init(_ path: String) {
    self.path = path
  }

  /// Every theme that can be read, and why the others cannot.
  package func read() -> (themes: [Theme], faults: [ThemeFileError]) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var themes: [Theme] = []
    var faults: [ThemeFileError] = []
    for name in names.sorted() where name.hasSuffix(".toml") {
      guard let data = FileManager.default.contents(atPath: "\(path)/\(name)"),
        data.count < Self.limit
      else { continue }
      do throws(ThemeFileError) {
        themes.append(
          try ThemeFile.theme(
            named: String(name.dropLast(5)), text: String(decoding: data, as: UTF8.self)))
      } catch {
        faults.append(error)
      }
    }
    return (themes, faults)
  }
}

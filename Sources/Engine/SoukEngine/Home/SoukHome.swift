import Foundation
import SoukModel

/// Where souk keeps its files: the XDG folders, or the one folder that `SOUK_HOME` names.
///
/// Naming a home creates nothing; ``prepare()`` does.
package struct SoukHome: Hashable, Sendable {
  /// The folder of both databases.
  package let data: String
  /// The folder of the configuration.
  package let config: String
  /// The folder of the log.
  package let state: String

  /// Finds the folders of a person.
  ///
  /// - Throws: `ServiceError.usage` where no variable says where they are.
  package init(environment: [String: String]) throws(ServiceError) {
    if let home = environment["SOUK_HOME"], !home.isEmpty {
      self.init(folder: Self.absolute(home))
      return
    }
    self.init(
      data: try Self.folder("XDG_DATA_HOME", ".local/share", environment),
      config: try Self.folder("XDG_CONFIG_HOME", ".config", environment),
      state: try Self.folder("XDG_STATE_HOME", ".local/state", environment))
  }

  /// Names one folder for everything.
  package init(folder: String) {
    self.init(data: folder, config: folder, state: folder)
  }

  private init(data: String, config: String, state: String) {
    self.data = data
    self.config = config
    self.state = state
  }

  /// The catalogue and its indexes.
  package var catalogue: String { data + "/souk.db" }
  /// The cache and the figures.
  package var stateDatabase: String { data + "/state.db" }
  /// The configuration file.
  package var configuration: String { config + "/config.toml" }
  /// The folder of the person's own themes.
  package var themes: String { config + "/themes" }
  /// The folder of the person's decisions about keys.
  package var trust: String { config + "/trust" }
  /// The folder of what was seen of signed registries.
  package var registryTrust: String { trust + "/registries" }
  /// The folder for copies of what was fetched; may be removed at any time.
  package var copies: String { data + "/copies" }
  /// The folder of the person's own signing keys.
  package var keys: String { config + "/keys" }
  /// The root that packages are installed into unless another one is named.
  package var packages: String { data + "/packages" }
  /// The file whose time says when souk was rolled back last.
  package var rollbackMark: String { data + "/rolled-back" }
  /// The log, one JSON object a line.
  package var log: String { state + "/souk.log" }

  /// Makes the folders that are missing, for the person alone.
  ///
  /// - Throws: `ServiceError.io` where the folder of the databases is not there and cannot be made.
  package func prepare() throws(ServiceError) {
    let files = FileManager.default
    for folder in Set([data, config, state]) {
      var isFolder: ObjCBool = false
      if unsafe files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue {
        continue
      }
      do {
        try files.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        guard folder == data else { continue }
        throw ServiceError(
          .io, "The folder “\(RegistryText(folder).escaped)” cannot be made.",
          remedy: "Set SOUK_HOME to a folder that you may write.")
      }
    }
  }

  private static func folder(
    _ variable: String, _ usual: String, _ environment: [String: String]
  ) throws(ServiceError) -> String {
    // A relative path in an XDG variable is to be ignored, says the specification.
    if let base = environment[variable], base.hasPrefix("/") { return base + "/souk" }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw ServiceError(
        .usage, "Neither SOUK_HOME, \(variable) nor HOME says where souk keeps its files.",
        remedy: "Set SOUK_HOME to a folder that you may write.")
    }
    return "\(home)/\(usual)/souk"
  }

  /// The path from the root; a relative one is read from where the program was started.
  static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return full.count > 1 && full.hasSuffix("/") ? String(full.dropLast()) : full
  }
}

import SoukModel

/// The configuration as `souk config` reads and changes it, key by key.
package struct SettingsFile: Sendable {
  private let home: SoukHome
  private let environment: [String: String]

  /// Names the configuration of a home; nothing is read yet.
  package init(home: SoukHome, environment: [String: String]) {
    self.home = home
    self.environment = environment
  }

  /// The value that is in force, the default where none was set; nil for an unknown key.
  package func value(of key: String) throws(ServiceError) -> String? {
    guard SettingsKey(rawValue: key) != nil else { return nil }
    return try Settings.load(home, environment: environment).value(for: key)
  }

  /// Sets a value and keeps everything else in the file as it is.
  ///
  /// - Throws: `ServiceError.usage` for an unknown key or a value it does not take, `.malformed`
  ///   where the file cannot be read as it is, `.io` where it cannot be written.
  package func set(_ key: String, to value: String) throws(ServiceError) {
    guard let setting = SettingsKey(rawValue: key) else {
      throw ServiceError(
        .usage, "There is no setting “\(RegistryText(key).escapedPrefix(60))”.",
        remedy: "There are \(SettingsKey.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    var checked = Settings()
    guard checked.take(value, for: setting) else {
      throw ServiceError(
        .usage, "“\(RegistryText(value).escapedPrefix(60))” is not a value of \(key).",
        remedy: "It takes \(setting.form).")
    }
    var file = try ConfigurationFile(path: home.configuration)
    try file.set(setting, to: value)
    try home.prepare()
    try file.save()
  }
}

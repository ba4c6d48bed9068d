/// The configuration as `souk config` reads and writes it.
package protocol SettingsStore: Sendable {
  /// Every key there is, in the order they are listed, with what it is for.
  var keys: [SettingKey] { get }

  /// The value that is in force, its default where none was set; nil for an unknown key.
  func value(of key: String) throws(CommandFailure) -> String?

  /// Sets a value, checked for its form, and keeps it.
  func set(_ key: String, to value: String) throws(CommandFailure)
}

import Synchronization

/// A configuration in memory, for tests.
package final class MemorySettingsStore: SettingsStore {
  package let keys: [SettingKey]
  private let values: Mutex<[String: String]>

  /// Makes a configuration with the given keys and values.
  package init(_ keys: [SettingKey], values: [String: String] = [:]) {
    self.keys = keys
    self.values = Mutex(values)
  }

  package func value(of key: String) throws(CommandFailure) -> String? {
    values.withLock { $0[key] }
  }

  package func set(_ key: String, to value: String) throws(CommandFailure) {
    values.withLock { $0[key] = value }
  }
}

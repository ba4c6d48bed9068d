import SoukCLI
import SoukEngine
import SoukModel

/// The configuration file as `souk config` reads and writes it.
struct EngineSettings: SettingsStore {
  /// The environment variables, which override the file.
  let environment: [String: String]

  let keys = SettingsKey.allCases.map { key in
    SettingKey(key.rawValue, key.summary, choices: key.choices)
  }

  func value(of key: String) throws(CommandFailure) -> String? {
    do throws(ServiceError) {
      return try file().value(of: key)
    } catch {
      throw CommandFailure(error)
    }
  }

  func set(_ key: String, to value: String) throws(CommandFailure) {
    do throws(ServiceError) {
      try file().set(key, to: value)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func file() throws(ServiceError) -> SettingsFile {
    SettingsFile(home: try SoukHome(environment: environment), environment: environment)
  }
}

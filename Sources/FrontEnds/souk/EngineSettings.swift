import SoukCLI
import SoukEngine
import SoukModel

/// The configuration file as `souk config` reads and writes it.
struct EngineSettings: SettingsStore {
  /// The environment variables, which override the file.
  let environment: [String: String]

  let keys = [
    SettingKey("gate.backend", "Which backend answers.", choices: ["v1", "v2", "parallel"])
  ]

  func value(of key: String) throws(CommandFailure) -> String? { nil }

  func set(_ key: String, to value: String) throws(CommandFailure) {}
}

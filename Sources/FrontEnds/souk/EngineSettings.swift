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

  func value(of key: String) throws(CommandFailure) -> String? { throw Self.unavailable }

  func set(_ key: String, to value: String) throws(CommandFailure) { throw Self.unavailable }

  /// Refuses rather than pretends: nothing reads or writes the configuration file in this build.
  private static let unavailable = CommandFailure(
    .internal, code: "internal", "This build of souk cannot read or change settings.",
    remedy: "Set SOUK_BACKEND=v1 or v2 to choose the backend.")
}

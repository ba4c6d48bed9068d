import SoukModel
package import SoukTrust

/// The person's own keys and their decisions about keys of others: made, read, used and changed.
///
/// Opens no catalogue. Calls block.
package struct KeyDesk: Sendable {
  /// Where files are read and written.
  let files: any KeyFiles
  /// The folder of the person's own keys.
  let folder: String
  /// The person's decisions.
  let trust: any TrustStore
  /// Seconds since 1970.
  let now: @Sendable () -> Int64
  /// For keys and salts.
  let random: RandomSource

  /// The longest file whose signature is made or checked: all of it is held in memory.
  static let contentLimit = 4 << 30

  /// Puts a desk together.
  package init(
    files: any KeyFiles, folder: String, trust: any TrustStore,
    now: @escaping @Sendable () -> Int64, random: RandomSource = .system
  ) {
    self.files = files
    self.folder = folder
    self.trust = trust
    self.now = now
    self.random = random
  }

  /// The desk of the home that the environment names.
  package static func open(environment: [String: String]) throws(ServiceError) -> KeyDesk {
    let home = try SoukHome(environment: environment)
    return KeyDesk(
      files: DiskKeyFiles(), folder: home.keys, trust: FileTrustStore(folder: home.trust),
      now: EngineClock.system.now)
  }

  /// Calls the files, their error turned into the engine's.
  func filing<Answer>(
    _ body: () throws(KeyFileError) -> Answer
  ) throws(ServiceError) -> Answer {
    do throws(KeyFileError) {
      return try body()
    } catch {
      throw error.serviceError
    }
  }

  /// What a file is that was to be a key, as an error of the engine.
  static func error(_ finding: Finding, in path: String) -> ServiceError {
    ServiceError(
      .malformed,
      "“\(RegistryText(path).escapedPrefix(120))”: \(finding.observation.escapedPrefix(400)) "
        + "[\(finding.code.rawValue)]",
      remedy: finding.remedy)
  }
}

import Foundation

/// Which files of a home a backup holds, and what becomes of each in a restore.
///
/// Never in it: private keys (`keys/`), the content of installed packages, copies of what was
/// fetched, themes and the log.
enum BackupPlan {
  /// The catalogue with its indexes.
  static let catalogue = "souk.db"
  /// Cache, figures and what failed.
  static let state = "state.db"
  /// The settings, the gate among them.
  static let configuration = "config.toml"
  /// The decisions about keys and what was seen of registries.
  static let trust = "trust/"
  /// What was installed; never written back, because it says what is on this disk.
  static let lock = "packages/souk.lock"

  /// Whether a backup may hold a file of this name.
  static func holds(_ name: String) -> Bool {
    if [catalogue, state, configuration, lock].contains(name) { return true }
    guard name.hasPrefix(trust), name.hasSuffix(".json") else { return false }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
      && (parts.count == 2 || parts.count == 3 && parts[1] == "registries")
  }

  /// Where a small file of a backup is in a home.
  static func path(_ name: String, in home: SoukHome) -> String {
    switch name {
    case configuration: home.configuration
    case lock: home.packages + "/souk.lock"
    default: home.trust + "/" + name.dropFirst(trust.count)
    }
  }

  /// The small files that a home has, in the order of the archive.
  static func smallFiles(of home: SoukHome) -> [String] {
    let files = FileManager.default
    func names(_ folder: String, _ prefix: String) -> [String] {
      let found = (try? files.contentsOfDirectory(atPath: folder)) ?? []
      return found.filter { $0.hasSuffix(".json") }.sorted().map { prefix + $0 }
    }
    let all =
      [configuration] + names(home.trust, trust)
      + names(home.registryTrust, trust + "registries/") + [lock]
    return all.filter { holds($0) && files.fileExists(atPath: path($0, in: home)) }
  }
}

import SoukModel
import SoukTrust

/// The release files of a folder of lists, each judged once.
struct AptChain: Sendable {
  /// The longest release file that is read.
  private static let limit = 16 << 20

  /// The verdict on each release file, by its name.
  let verdicts: [String: ReleaseVerdict]

  /// The release files of a folder, sorted by name.
  static func releases(in lists: String) -> [String] {
    (SourceFile.names(in: lists) ?? []).filter { $0.hasSuffix("InRelease") }
  }

  /// Whether the release file's Valid-Until has passed, read from its first lines.
  static func hasExpired(_ path: String, at now: Int64) -> Bool {
    guard let reader = try? RecordReader(path: path, separator: .line, limit: 4096) else {
      return false
    }
    var lines = reader
    for _ in 0..<40 {
      guard let record = try? lines.next(), case .bytes(let range) = record else { continue }
      let line = String(decoding: lines.buffer[range], as: UTF8.self)
      guard line.hasPrefix("Valid-Until:") else { continue }
      let text = line.dropFirst("Valid-Until:".count).drop { $0 == " " }
      return DebianDate.seconds(String(text)).map { now > $0 } ?? false
    }
    return false
  }

  /// Judges every release file of a folder.
  ///
  /// - Parameters:
  ///   - keys: which keys may vouch for which of them.
  ///   - memories: what was kept of each.
  ///   - now: seconds since 1970.
  init(lists: String, keys: AptKeys, memories: [String: ReleaseMemory], now: Int64) {
    let folder = FolderFiles(directory: lists)
    var verdicts: [String: ReleaseVerdict] = [:]
    for name in Self.releases(in: lists) {
      let bytes: [UInt8]
      do throws(RegistryError) {
        bytes = try folder.read(name, limit: Self.limit)
      } catch {
        // A file that is there and cannot be read is no suite without signatures.
        verdicts[name] = ReleaseVerdict(
          refusing: Finding(
            .fileUnreadable, "The release file cannot be read: \(error.reason).",
            remedy: error.remedy))
        continue
      }
      verdicts[name] = ReleaseVerdict(
        of: bytes, keyring: keys.ring(for: name), previous: memories[name], now: now)
    }
    self.verdicts = verdicts
  }

  /// What is to be kept: what was accepted now, and what is known of the others.
  func memories(after known: [String: ReleaseMemory]) -> [String: ReleaseMemory] {
    var result = known
    for (name, verdict) in verdicts {
      guard let memory = verdict.memory else { continue }
      // The first time that a file was seen is kept with it.
      if let before = known[name], before.date == memory.date, before.digest == memory.digest {
        continue
      }
      result[name] = memory
    }
    return result
  }

  /// Where a list stands.
  func standing(of file: SourceFile, measured: AptDigest) -> AptStanding {
    guard let name = AptListName(file.lastComponent, releases: Array(verdicts.keys)),
      let verdict = verdicts[name.release]
    else { return .unsigned }
    return AptStanding(verdict, release: name.release, path: name.path, measured: measured)
  }

  /// What a person should know after a refresh, one sentence for each suite that is not as it
  /// should be.
  var notices: [String] {
    verdicts.sorted { $0.key < $1.key }.compactMap { name, verdict in
      let suite = (verdict.release?.codename ?? verdict.release?.suite)?.escapedPrefix(60) ?? name
      let finding =
        verdict.diagnosis.main.flatMap { $0.code.severity == .warning ? nil : $0 }
        ?? verdict.diagnosis.findings.first { $0.facts["too_old"] == .bool(true) }
      return finding.map {
        "\(suite): \($0.observation.escapedPrefix(300)) [\($0.code.rawValue)] \($0.remedy)"
      }
    }
  }
}

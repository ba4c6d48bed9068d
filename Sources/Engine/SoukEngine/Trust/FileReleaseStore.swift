import Foundation
import SoukModel
import SoukRegistry
import SoukTrust

/// What was seen of Debian's release files, in one file: `trust/apt.json`.
struct FileReleaseStore: ReleaseMemoryStore {
  private static let format = "souk-release-memory-v1"

  /// The file.
  let path: String

  private var shown: String { RegistryText(path).escaped }

  func load() throws(RegistryError) -> [String: ReleaseMemory] {
    guard SourceFile(path: path) != nil else { return [:] }
    guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 20,
      let object = (try? JSONReader.parse(Array(data)))?.objectValue,
      object["format"]?.stringValue == Self.format,
      let releases = object["releases"]?.objectValue
    else { throw damaged }
    var memories: [String: ReleaseMemory] = [:]
    for member in releases.members {
      guard let memory = ReleaseMemory(member.value) else { throw damaged }
      memories[member.key] = memory
    }
    return memories
  }

  func save(_ memories: [String: ReleaseMemory]) throws(RegistryError) {
    var releases = JSONObject()
    for (name, memory) in memories.sorted(by: { $0.key < $1.key }) {
      releases[name] = memory.json
    }
    let object: JSONObject = ["format": .string(Self.format), "releases": .object(releases)]
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try PrivateFile.write(
        Array((JSONWriter.pretty(.object(object), sortsKeys: false) + "\n").utf8), to: path)
    } catch {
      throw RegistryError(
        .unreadable, file: shown, reason: "what was seen of the release files cannot be kept",
        remedy: "Make the folder writable: without it an older list could be passed off as new.")
    }
  }

  private var damaged: RegistryError {
    RegistryError(
      Finding(
        .trustStoreDamaged, "What was remembered of the release files cannot be used.",
        remedy: "Restore the file from a backup; souk takes a damaged memory for none only once it "
          + "is moved away by hand."),
      file: shown)
  }
}

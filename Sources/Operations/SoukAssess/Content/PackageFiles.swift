/// The files of a package's folder or archive, by path relative to its root.
package struct PackageFiles: Hashable, Sendable {
  /// One file.
  package struct File: Hashable, Sendable {
    /// The path with `/` between its parts.
    package var path: String
    /// The content.
    package var bytes: [UInt8]

    /// The last part of the path, in lower case.
    var name: String { path.split(separator: "/").last.map { $0.lowercased() } ?? "" }

    /// What stands behind the last point of the name; empty without one.
    var suffix: String {
      guard let point = name.lastIndex(of: ".") else { return "" }
      return String(name[name.index(after: point)...])
    }

    /// The folders above it, in lower case.
    var folders: [String] { path.split(separator: "/").dropLast().map { $0.lowercased() } }

    /// The content as text; damaged UTF-8 is mended.
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// All files in order of their paths.
  package let all: [File]

  /// Makes files.
  ///
  /// Where all of them are in one folder, as an archive often has it, that folder is the root.
  package init(_ files: [String: [UInt8]]) {
    let root = Self.commonFolder(files.keys)
    self.init(
      rootedAt: Dictionary(
        files.map { (String($0.key.dropFirst(root.count)), $0.value) }
      ) { first, _ in first })
  }

  /// Makes files whose paths are relative to the package's own folder, whatever they have in common.
  package init(rootedAt files: [String: [UInt8]]) {
    all = files.map { File(path: $0.key, bytes: $0.value) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The file at exactly this path.
  package func file(_ path: String) -> File? { all.first { $0.path == path } }

  /// How many bytes there are in all.
  package var size: Int { all.reduce(0) { $0 + $1.bytes.count } }

  /// The folder that everything is in, with its `/`; empty where there is none.
  private static func commonFolder(_ paths: some Collection<String>) -> String {
    guard let first = paths.first, let slash = first.firstIndex(of: "/") else { return "" }
    let folder = first[...slash]
    return paths.allSatisfy { $0.hasPrefix(folder) } ? String(folder) : ""
  }
}

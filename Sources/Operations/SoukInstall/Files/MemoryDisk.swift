import Synchronization

/// A file system in memory, for tests and for trying a plan out.
package final class MemoryDisk: InstallFiles {
  private indirect enum Node {
    case file([UInt8], isExecutable: Bool)
    case folder([String: Node], identity: UInt64)
  }

  private struct State {
    var root = Node.folder([:], identity: 0)
    var lastIdentity: UInt64 = 0
  }

  private let state = Mutex(State())

  /// Makes an empty file system.
  package init() {}

  /// Every file by its path.
  package var files: [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    func walk(_ node: Node, _ path: String) {
      switch node {
      case .file(let bytes, _): found[path] = bytes
      case .folder(let entries, _):
        for (name, entry) in entries { walk(entry, path + "/" + name) }
      }
    }
    walk(state.withLock { $0.root }, "")
    return found
  }

  package func kind(_ path: String) throws(InstallFileError) -> FileKind {
    switch node(path) {
    case nil: .nothing
    case .file: .file
    case .folder: .folder
    }
  }

  package func identity(_ path: String) throws(InstallFileError) -> UInt64? {
    if case .folder(_, let identity) = node(path) { identity } else { nil }
  }

  package func names(in folder: String) throws(InstallFileError) -> [String] {
    guard case .folder(let entries, _) = node(folder) else {
      throw InstallFileError("list", folder, reason: "no such folder")
    }
    return Array(entries.keys)
  }

  package func read(_ path: String) throws(InstallFileError) -> [UInt8]? {
    if case .file(let bytes, _) = node(path) { bytes } else { nil }
  }

  package func makeFolder(_ path: String) throws(InstallFileError) {
    guard node(path) == nil else { return }
    let identity = state.withLock { state in
      state.lastIdentity += 1
      return state.lastIdentity
    }
    try put(.folder([:], identity: identity), at: path, "make the folder")
  }

  package func write(
    _ bytes: [UInt8], to path: String, isExecutable: Bool
  ) throws(InstallFileError) {
    guard node(path) == nil else {
      throw InstallFileError("write", path, reason: "something is there")
    }
    try put(.file(bytes, isExecutable: isExecutable), at: path, "write")
  }

  package func move(_ source: String, to target: String) throws(InstallFileError) {
    guard let moved = node(source) else {
      throw InstallFileError("move", source, reason: "nothing is there")
    }
    if case .folder(let entries, _) = node(target), !entries.isEmpty {
      throw InstallFileError("move to", target, reason: "a folder is there")
    }
    try put(moved, at: target, "move to")
    try put(nil, at: source, "move")
  }

  package func exchange(_ first: String, _ second: String) throws(InstallFileError) {
    guard let one = node(first), let other = node(second) else {
      throw InstallFileError("exchange", second, reason: "nothing is there")
    }
    try put(one, at: second, "exchange")
    try put(other, at: first, "exchange")
  }

  package func remove(_ path: String) throws(InstallFileError) {
    switch node(path) {
    case nil: throw InstallFileError("remove", path, reason: "nothing is there")
    case .folder(let entries, _) where !entries.isEmpty:
      throw InstallFileError("remove", path, reason: "the folder is not empty")
    default: try put(nil, at: path, "remove")
    }
  }

  package func sync(_ folder: String) throws(InstallFileError) {}

  private func node(_ path: String) -> Node? {
    state.withLock { state in
      var node = state.root
      for part in path.split(separator: "/") {
        guard case .folder(let entries, _) = node, let next = entries[String(part)] else {
          return nil
        }
        node = next
      }
      return node
    }
  }

  private func put(
    _ node: Node?, at path: String, _ action: String
  ) throws(InstallFileError) {
    func placed(_ folder: Node, _ parts: ArraySlice<Substring>) -> Node? {
      guard case .folder(var entries, let identity) = folder, let first = parts.first else {
        return nil
      }
      if parts.count == 1 {
        entries[String(first)] = node
      } else {
        guard let below = entries[String(first)], let changed = placed(below, parts.dropFirst())
        else { return nil }
        entries[String(first)] = changed
      }
      return .folder(entries, identity: identity)
    }
    let isDone = state.withLock { state in
      guard let root = placed(state.root, path.split(separator: "/")[...]) else { return false }
      state.root = root
      return true
    }
    if !isDone { throw InstallFileError(action, path, reason: "no such folder") }
  }
}

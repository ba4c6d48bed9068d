import Glibc
package import SoukTrust

/// Reads a package's folder into memory, each file once, within limits.
///
/// Hidden entries are left out, as the directory digest does. A symbolic link to a file inside the
/// folder is read as that file; one that leads to a folder is passed over, and one that leads out
/// is refused. Files are opened without following links and without waiting, so that a pipe which
/// takes a file's place between two looks cannot hold souk up.
package struct FolderReader {
  private let root: String
  private let limits: FolderReadLimits
  private var entries = 0
  private var bytes: Int64 = 0

  private init(root: String, limits: FolderReadLimits) {
    self.root = root
    self.limits = limits
  }

  /// Reads everything below `directory`, which must be inside `registry` once links are followed:
  /// whoever writes an index must not be able to have other folders of this machine read.
  package static func read(
    _ directory: String, inside registry: String, limits: FolderReadLimits = FolderReadLimits()
  ) throws(FolderReadError) -> FolderTree {
    guard let root = canonical(directory), let outer = canonical(registry) else {
      throw FolderReadError("", refusal(errno))
    }
    guard root == outer || root.utf8.starts(with: (outer + "/").utf8) else {
      throw FolderReadError("", .escapes)
    }
    var reader = FolderReader(root: root, limits: limits)
    return try reader.folder("", name: [], depth: 0)
  }

  private mutating func folder(
    _ path: String, name: [UInt8], depth: Int
  ) throws(FolderReadError) -> FolderTree {
    guard depth <= limits.depth else {
      throw FolderReadError(
        path, .tooMuch("folders inside one another", limit: Int64(limits.depth)))
    }
    var tree = FolderTree(name: name)
    for entry in try names(in: path) where !FolderTree.isHidden(entry) {
      entries += 1
      guard entries <= limits.entries else {
        throw FolderReadError(path, .tooMuch("entries", limit: Int64(limits.entries)))
      }
      let text = String(decoding: entry, as: UTF8.self)
      let inside = path.isEmpty ? text : path + "/" + text
      guard text.utf8.elementsEqual(entry) else { throw FolderReadError(inside, .unreadableName) }
      var status = stat()
      guard unsafe lstat(place(inside), &status) == 0 else {
        throw FolderReadError(inside, Self.refusal(errno))
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: tree.folders.append(try folder(inside, name: entry, depth: depth + 1))
      case S_IFREG:
        tree.files.append(.init(name: entry, content: try content(place(inside), inside)))
      case S_IFLNK:
        if let content = try linked(inside) {
          tree.files.append(.init(name: entry, content: content))
        }
      default: throw FolderReadError(inside, .special)
      }
    }
    return tree
  }

  /// What a symbolic link leads to; nil where that is a folder inside.
  private mutating func linked(_ path: String) throws(FolderReadError) -> [UInt8]? {
    guard let target = Self.canonical(place(path)) else {
      throw FolderReadError(path, Self.refusal(errno))
    }
    guard target.utf8.starts(with: (root + "/").utf8) else {
      throw FolderReadError(path, .escapes)
    }
    var status = stat()
    guard unsafe lstat(target, &status) == 0 else {
      throw FolderReadError(path, Self.refusal(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return nil
    case S_IFREG: return try content(target, path)
    default: throw FolderReadError(path, .special)
    }
  }

  private mutating func content(
    _ place: String, _ path: String
  ) throws(FolderReadError) -> [UInt8] {
    let handle = unsafe open(place, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard handle >= 0 else { throw FolderReadError(path, Self.refusal(errno)) }
    defer { _ = close(handle) }
    var status = stat()
    guard unsafe fstat(handle, &status) == 0 else {
      throw FolderReadError(path, Self.refusal(errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FolderReadError(path, .special) }
    let size = Int64(status.st_size)
    bytes += size
    guard bytes <= limits.bytes else {
      throw FolderReadError(path, .tooMuch("bytes", limit: limits.bytes))
    }
    let result = try Self.bytes(of: handle, size: Int(size), path)
    guard result.count == Int(size) else { throw FolderReadError(path, .changed) }
    return result
  }

  /// Reads a file's bytes, one more than it should have at the most.
  private static func bytes(
    of handle: Int32, size: Int, _ path: String
  ) throws(FolderReadError) -> [UInt8] {
    var failure: FolderReadError?
    let result = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = 0
      while count <= size {
        let got = unsafe Glibc.read(
          handle, buffer.baseAddress?.advanced(by: count), size + 1 - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = FolderReadError(path, refusal(errno)) }
        if got <= 0 { return }
        count += got
      }
    }
    if let failure { throw failure }
    return result
  }

  /// The names in a folder as bytes, in the order of the file system.
  private func names(in path: String) throws(FolderReadError) -> [[UInt8]] {
    guard let handle = unsafe opendir(place(path)) else {
      throw FolderReadError(path, Self.refusal(errno))
    }
    defer { unsafe _ = closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      names.append(name)
      guard names.count <= limits.entries + 2 else {
        throw FolderReadError(path, .tooMuch("entries", limit: Int64(limits.entries)))
      }
    }
    return names
  }

  private func place(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  private static func refusal(_ number: Int32) -> FolderReadError.Reason {
    number == ENOENT || number == ENOTDIR ? .vanished : .refused(number)
  }

  /// The path without links, `.` and `..`; nil where it leads nowhere.
  private static func canonical(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

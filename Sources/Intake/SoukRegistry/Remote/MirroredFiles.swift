package import SoukFetch
import SoukModel
import SoukTrust
import Synchronization

/// A registry's files on a web server, copied to a folder once they may be believed.
///
/// What was fetched is held beside the copies until whoever reads it has judged it: a server that is
/// lying today must not take away what was good yesterday. Content of packages is copied at once, for
/// its digest is compared whenever it is read.
package final class MirroredFiles: RegistryFiles {
  /// Where the content of packages is.
  private static let contentFolder = "packages/"

  private let base: FetchURL
  private let fetcher: any Fetcher
  private let copies: FolderFiles
  /// What was fetched and is not judged yet, by path.
  private let fresh = Mutex<[String: [UInt8]]>([:])

  /// Names a server and the folder for copies; nothing is fetched yet.
  package init(base: FetchURL, fetcher: any Fetcher, folder: String) {
    self.base = base
    self.fetcher = fetcher
    copies = FolderFiles(directory: folder)
  }

  package var location: String { base.description }
  package var isElsewhere: Bool { true }

  /// Fetches the index and its signature, and names them by their digests.
  package func fingerprint() throws(RegistryError) -> String {
    let index = try readAnew(RegistryLayout.index, limit: RegistryLayout.indexLimit)
    let signature = try readAnew(RegistryLayout.signature, limit: 1024)
    return "fetched:\(SHA256Digest(of: index)):\(SHA256Digest(of: signature))"
  }

  package func stamp() throws(RegistryError) -> String { try copies.fingerprint() }

  package func has(_ path: String) -> Bool { copies.has(path) }

  /// What was fetched last and is not judged yet, else the copy, else what the server sends.
  package func read(_ path: String, limit: Int) throws(RegistryError) -> [UInt8] {
    if let bytes = fresh.withLock({ $0[path] }) { return bytes }
    if copies.has(path) { return try copies.read(path, limit: limit) }
    let bytes = try readAnew(path, limit: limit)
    if path.hasPrefix(Self.contentFolder) { try keep(path, bytes) }
    return bytes
  }

  package func readAnew(_ path: String, limit: Int) throws(RegistryError) -> [UInt8] {
    guard RegistryLayout.staysInside(path), let url = base.appending(path) else {
      throw RegistryError(
        .malformed, file: TextEscaper.escape(path, keepsLineBreaks: false),
        reason: "the path leads out of the registry", remedy: "Tell the registry's operator.")
    }
    var request = FetchRequest(url, limit: limit)
    request.partial = partial(of: path)
    let file: FetchedFile
    do throws(FetchError) {
      file = try fetcher.fetch(request)
    } catch {
      keep(error.partial, of: path)
      throw Self.error(error)
    }
    forgetPartial(of: path)
    fresh.withLock { $0[path] = file.bytes }
    return file.bytes
  }

  package func accept() throws(RegistryError) {
    for (path, bytes) in fresh.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      try keep(path, bytes)
    }
  }

  package func discard() { fresh.withLock { $0 = [:] } }

  /// Takes a copy away: the server has the content under another name now.
  func removeCopy(_ path: String) { copies.remove(path) }

  /// Makes bytes the copy of a file.
  private func keep(_ path: String, _ bytes: [UInt8]) throws(RegistryError) {
    try copies.replace(path, with: bytes)
    fresh.withLock { $0[path] = nil }
  }

  private static func error(_ error: FetchError) -> RegistryError {
    let file = error.url.description
    // A file that is not there, and a wish to stop, are no failures of the network.
    guard error.kind != .notFound, error.kind != .cancelled else {
      return RegistryError(
        error.kind == .notFound ? .missing : .network, file: file, reason: "\(error)",
        remedy: error.remedy)
    }
    var failure = RegistryError(
      .network, file: file, reason: "\(error) [\(FailureCode.networkFailed.rawValue)]",
      remedy: error.remedy)
    failure.code = .networkFailed
    return failure
  }

  // What broke off is kept as two files: the bytes, and what names the file that they are of.

  private func partial(of path: String) -> PartialFile? {
    guard let bytes = try? copies.read("\(path).part", limit: RegistryLayout.archiveLimit),
      let tag = try? copies.read("\(path).tag", limit: 256), !bytes.isEmpty
    else { return nil }
    return PartialFile(bytes: bytes, tag: String(decoding: tag, as: UTF8.self))
  }

  /// Keeps a beginning that can be gone on with; without room for it the next fetch begins anew.
  private func keep(_ partial: PartialFile?, of path: String) {
    guard let partial, let tag = partial.tag, path.hasPrefix(Self.contentFolder) else { return }
    try? copies.replace("\(path).part", with: partial.bytes)
    try? copies.replace("\(path).tag", with: Array(tag.utf8))
  }

  private func forgetPartial(of path: String) {
    for ending in [".part", ".tag"] where copies.has(path + ending) {
      copies.remove(path + ending)
    }
  }
}

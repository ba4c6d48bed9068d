package import SoukFetch
import SoukModel
import SoukTrust

/// A registry's files on a web server, copied to a folder as they are fetched.
///
/// A copy is believed no more than what the server sends: whoever reads judges both alike.
package struct MirroredFiles: RegistryFiles {
  private let base: FetchURL
  private let fetcher: any Fetcher
  private let copies: FolderFiles

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

  package func read(_ path: String, limit: Int) throws(RegistryError) -> [UInt8] {
    copies.has(path)
      ? try copies.read(path, limit: limit) : try readAnew(path, limit: limit)
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
    try copies.replace(path, with: file.bytes)
    forgetPartial(of: path)
    return file.bytes
  }

  private static func error(_ error: FetchError) -> RegistryError {
    RegistryError(
      error.kind == .notFound ? .missing : .network, file: error.url.description,
      reason: "\(error)", remedy: error.remedy)
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
    guard let partial, let tag = partial.tag, path.hasPrefix("packages/") else { return }
    try? copies.replace("\(path).part", with: partial.bytes)
    try? copies.replace("\(path).tag", with: Array(tag.utf8))
  }

  private func forgetPartial(of path: String) {
    for ending in [".part", ".tag"] where copies.has(path + ending) {
      copies.remove(path + ending)
    }
  }
}

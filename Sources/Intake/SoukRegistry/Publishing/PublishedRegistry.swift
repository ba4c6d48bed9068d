package import SoukModel
package import SoukTrust

/// A registry with roots in a folder, as it stands before something is published to it.
///
/// Read by its operator: dates are not looked at, so that one that has expired can be signed again.
package struct PublishedRegistry: Sendable {
  /// The root in force.
  package let root: RootDocument
  /// Every root from the first on, as they are published.
  let chain: [SignedBytes]
  /// The head; nil before the first one.
  package let head: HeadDocument?
  /// The index that the head names; empty before the first one.
  package let index: JSONObject

  /// Whether a folder holds a registry with roots.
  package static func isPresent(in files: FolderFiles) -> Bool {
    files.has(RegistryLayout.root(1))
  }

  /// Reads a registry.
  ///
  /// - Throws: ``RegistryError`` where a signature does not hold: whoever publishes would vouch for
  ///   what somebody else put there.
  package init(reading files: FolderFiles) throws(RegistryError) {
    var chain = [try Self.signed(RegistryLayout.root(1), files)]
    let first = chain[0]
    var update = try Self.judging(RegistryLayout.root(1)) { () throws(Finding) in
      try MetadataUpdate(try MetadataState(adopting: first, pin: .none, now: 0), now: 0)
    }
    var roots = [update.state.root]
    while files.has(RegistryLayout.root(update.nextRootVersion)) {
      let path = RegistryLayout.root(update.nextRootVersion)
      let next = try Self.signed(path, files)
      try Self.judging(path) { () throws(Finding) in try update.takeRoot(next) }
      chain.append(next)
      roots.append(update.state.root)
    }
    self.chain = chain
    root = update.state.root
    guard files.has(RegistryLayout.head) else {
      head = nil
      index = [:]
      return
    }
    // A rotation that was cut short has a new root and what the one before it signed.
    let recent = Array(roots.suffix(2))
    let head = try Self.head(files, recent)
    self.head = head
    index = try Self.index(files, head)
  }

  private static func head(
    _ files: FolderFiles, _ roots: [RootDocument]
  ) throws(RegistryError) -> HeadDocument {
    let bytes = try files.read(RegistryLayout.head, limit: 1 << 20)
    return try judging(RegistryLayout.head) { () throws(Finding) in
      let document = try SignedBytes(parsingFile: bytes)
      let list = try SignatureList(parsing: document.signatures)
      let counts = roots.map {
        SignatureCount(list, over: document.content, role: .head, root: $0, now: nil)
      }
      if !counts.contains(where: \.isMet), let count = counts.last {
        throw count.finding(.thresholdNotMet, "The head")
      }
      return try HeadDocument(parsing: document.content)
    }
  }

  private static func index(
    _ files: FolderFiles, _ head: HeadDocument
  ) throws(RegistryError) -> JSONObject {
    let path = RegistryLayout.index(head.indexSerial)
    let bytes = try files.read(path, limit: RegistryLayout.indexLimit)
    return try judging(path) { () throws(Finding) in
      let digest = SHA256Digest(of: bytes)
      guard digest == head.indexSHA256 else {
        throw Finding(
          .mixAndMatch, "The index is not the one that the head names.",
          expected: "\(head.indexSHA256)", found: "\(digest)")
      }
      guard let object = (try? JSONReader.parse(bytes))?.objectValue else {
        throw Finding(.ambiguousJSON, "The index is no object of strict JSON.")
      }
      return object
    }
  }

  static func signed(_ path: String, _ files: FolderFiles) throws(RegistryError) -> SignedBytes {
    SignedBytes(
      content: try files.read(path, limit: MetadataRole.root.byteLimit),
      signatures: try files.readIfPresent(
        RegistryLayout.signatures(of: path), limit: SignatureList.byteLimit))
  }

  /// Calls what judges a file; what it refuses is said of that file.
  static func judging<Answer>(
    _ path: String, _ body: () throws(Finding) -> Answer
  ) throws(RegistryError) -> Answer {
    do throws(Finding) {
      return try body()
    } catch {
      throw RegistryError(error, file: path)
    }
  }
}

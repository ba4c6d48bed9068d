package import SoukModel
package import SoukTrust

/// Brings what is believed of a signed registry up to date from its files: roots, head, index.
///
/// Whatever is refused on the way, ``state`` keeps what the steps before it brought and is to be
/// kept.
package struct MetadataRefresh {
  /// What is believed now; nil where no root was taken in.
  package private(set) var state: MetadataState?
  /// The index, where one was read; nil where the one of before stays.
  package private(set) var index: JSONValue?
  /// What is worth knowing and refuses nothing.
  package private(set) var warnings: [Finding] = []
  /// How the signatures of each document were counted.
  package private(set) var counts: [SignatureCount] = []
  /// What the index does to packages against what is remembered of them, where one was read.
  package private(set) var changes: [RegistryText: PublisherChange] = [:]
  /// Why the registry may not be believed, or could not be read; nil where all went well.
  package private(set) var failure: RegistryError?

  /// Reads a registry.
  ///
  /// - Parameters:
  ///   - files: where it is.
  ///   - previous: what was kept of it; nil for the first time.
  ///   - pin: what is known of its first root from elsewhere.
  ///   - now: seconds since 1970.
  ///   - mustReadIndex: whether the index is read though it is the one of before.
  package init(
    of files: any RegistryFiles, since previous: MetadataState?, pin: RootPin, now: Int64,
    mustReadIndex: Bool = false, policy: MetadataPolicy = MetadataPolicy()
  ) {
    state = previous
    do throws(RegistryError) {
      let start: MetadataState
      if let previous {
        start = previous
      } else {
        start = try Self.adopt(try Self.root(1, files), pin, now)
      }
      state = start
      var update = try Self.trusting(RegistryLayout.head) { () throws(Finding) in
        try MetadataUpdate(start, now: now, policy: policy)
      }
      defer {
        state = update.state
        warnings = update.warnings
        changes = update.publisherChanges
        counts = update.counts
      }
      try Self.followRoots(&update, files, policy)
      try Self.takeHead(&update, files)
      index = try Self.takeIndex(&update, files, mustRead: mustReadIndex)
    } catch {
      failure = error
    }
  }

  /// Reads the root of a version; nothing of it is judged yet.
  static func root(
    _ version: Int64, _ files: any RegistryFiles
  ) throws(RegistryError) -> SignedBytes {
    try signed(RegistryLayout.root(version), files, limit: MetadataRole.root.byteLimit)
  }

  /// Believes a first root.
  static func adopt(
    _ document: SignedBytes, _ pin: RootPin, _ now: Int64
  ) throws(RegistryError) -> MetadataState {
    try trusting(RegistryLayout.root(1)) { () throws(Finding) in
      try MetadataState(adopting: document, pin: pin, now: now)
    }
  }

  /// Follows the roots after the trusted one, and gives those that were taken in.
  @discardableResult
  static func followRoots(
    _ update: inout MetadataUpdate, _ files: any RegistryFiles, _ policy: MetadataPolicy
  ) throws(RegistryError) -> [SignedBytes] {
    var taken: [SignedBytes] = []
    for _ in 0..<policy.rootLimit {
      let path = RegistryLayout.root(update.nextRootVersion)
      let limit = MetadataRole.root.byteLimit
      guard let content = try files.readIfPresent(path, limit: limit) else { break }
      let document = SignedBytes(content: content, signatures: try signatures(of: path, files))
      try trusting(path) { () throws(Finding) in try update.takeRoot(document) }
      taken.append(document)
    }
    try trusting(RegistryLayout.root(update.nextRootVersion - 1)) { () throws(Finding) in
      try update.finishRoots()
    }
    return taken
  }

  /// Takes the head in.
  static func takeHead(
    _ update: inout MetadataUpdate, _ files: any RegistryFiles
  ) throws(RegistryError) {
    let path = RegistryLayout.head
    // Room for the signatures before the document.
    let limit = MetadataRole.head.byteLimit + SignatureList.byteLimit
    guard let bytes = try files.readIfPresent(path, limit: limit) else {
      throw RegistryError(
        Finding(
          .signingDropped, "The registry has no head any more; it is a signed registry.",
          expected: path, found: "no such file"),
        file: path)
    }
    try trusting(path) { () throws(Finding) in
      try update.takeHead(try SignedBytes(parsingFile: bytes))
    }
  }

  /// Takes the index in that the head names; nil where it is the one of before and need not be read.
  static func takeIndex(
    _ update: inout MetadataUpdate, _ files: any RegistryFiles, mustRead: Bool
  ) throws(RegistryError) -> JSONValue? {
    guard let head = update.head else { return nil }
    let path = RegistryLayout.index(head.indexSerial)
    if update.indexIsUnchanged, !mustRead {
      try trusting(path) { () throws(Finding) in try update.keepIndex() }
      return nil
    }
    // The head says how long it is: nothing longer is taken.
    let document = try signed(path, files, limit: Int(head.indexSize))
    return try trusting(path) { () throws(Finding) in try update.takeIndex(document) }
  }

  private static func signed(
    _ path: String, _ files: any RegistryFiles, limit: Int
  ) throws(RegistryError) -> SignedBytes {
    SignedBytes(
      content: try files.readAnew(path, limit: limit), signatures: try signatures(of: path, files))
  }

  private static func signatures(
    of path: String, _ files: any RegistryFiles
  ) throws(RegistryError) -> [UInt8]? {
    try files.readIfPresent(
      RegistryLayout.signatures(of: path), limit: SignatureList.byteLimit)
  }

  /// Calls what judges a file; what it refuses is said of that file.
  static func trusting<Answer>(
    _ path: String, _ body: () throws(Finding) -> Answer
  ) throws(RegistryError) -> Answer {
    do throws(Finding) {
      return try body()
    } catch {
      throw RegistryError(error, file: path)
    }
  }
}

package import SoukModel

/// What a client remembers of a registry between two updates; whoever updates keeps it.
package struct MetadataState: Hashable, Sendable {
  /// One document that was accepted.
  package struct Seen: Hashable, Sendable {
    /// Its serial number.
    package var serial: Int64
    /// The digest of its exact bytes.
    package var sha256: SHA256Digest
    /// The keys whose signatures counted.
    package var signers: [PublicKey]
    /// When it was accepted, seconds since 1970.
    package var seenAt: Int64
    /// Until when it may be used, seconds since 1970; nil for ever.
    package var expiresAt: Int64?
  }

  /// The trusted root.
  package internal(set) var root: RootDocument
  /// Its exact bytes.
  package internal(set) var rootBytes: [UInt8]
  /// The head that was accepted last; nil before the first one, or after its keys were replaced.
  package internal(set) var head: Seen?
  /// The index that the last head named, whether it was fetched or not, likewise: a head of a
  /// later serial may not name an older one.
  package internal(set) var named: Seen?
  /// The index that was accepted last, likewise.
  package internal(set) var index: Seen?
  /// Who signs which package.
  package internal(set) var publishers: PublisherMemory
  /// When an update last succeeded or the root was taken in, seconds since 1970.
  package internal(set) var checkedAt: Int64

  /// Puts a state together again that was kept.
  init(
    root: RootDocument, rootBytes: [UInt8], head: Seen?, named: Seen?, index: Seen?,
    publishers: PublisherMemory, checkedAt: Int64
  ) {
    self.root = root
    self.rootBytes = rootBytes
    self.head = head
    self.named = named
    self.index = index
    self.publishers = publishers
    self.checkedAt = checkedAt
  }

  /// Takes in the first root of a registry.
  ///
  /// Its dates are not looked at: a root that has expired may lead to the one in force. No head is
  /// taken under a root that is not in force.
  ///
  /// - Parameters:
  ///   - document: the root and its signatures.
  ///   - pin: what is known of the root from elsewhere.
  ///   - now: seconds since 1970.
  /// - Throws: a ``Finding``: T01 where the root is not the pinned one, T06 where it does not meet
  ///   its own threshold, or what makes it unreadable.
  package init(adopting document: SignedBytes, pin: RootPin, now: Int64) throws(Finding) {
    let list = try SignatureList(parsing: document.signatures)
    let root = try RootDocument(parsing: document.content)
    let count = SignatureCount(list, over: document.content, role: .root, root: root, now: nil)
    guard count.isMet else {
      throw count.finding(.thresholdNotMet, "The root of version \(root.version)")
    }
    try pin.check(document.content, signers: count.signers)
    self.init(
      root: root, rootBytes: document.content, head: nil, named: nil, index: nil,
      publishers: PublisherMemory(), checkedAt: now)
  }

  /// What the index that was accepted last does to packages against what is remembered, by name.
  package func publisherChanges(in index: JSONValue) -> [RegistryText: PublisherChange] {
    publishers.changes(in: index)
  }

  /// Believes the key that signs a package now: a person has decided so.
  package mutating func accept(_ key: PublicKey?, for package: RegistryText) {
    publishers.accept(key, for: package)
  }

  /// The registry's name, as its publisher calls it.
  package var registry: RegistryName { root.registry }

  /// The trusted root's digest, for comparing by another channel.
  package var rootDigest: SHA256Digest { SHA256Digest(of: rootBytes) }
}

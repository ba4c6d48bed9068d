package import SoukModel
package import SoukTrust

/// A registry with roots in a folder, held by one publisher at a time.
///
/// A publication ends in one rename, that of the head: before it readers see the old registry, after
/// it the new one. What a kill leaves behind is named by no head and written over next time. A
/// rotation adds the new root after that, under which the same head holds.
package struct RegistryFolder: Sendable {
  /// How long a head holds unless told otherwise, in seconds: 30 days.
  package static let headLife: Int64 = 30 * 86_400
  /// How long a root holds unless told otherwise, in seconds: 2 years.
  package static let rootLife: Int64 = 730 * 86_400
  /// How many indexes of before are left for readers that are about to fetch them.
  private static let keptIndexes: Int64 = 4

  /// Where it is.
  package let files: FolderFiles
  /// Seconds since 1970.
  let now: Int64
  private let lock: FolderLock

  /// Holds a folder, making it where it is missing.
  ///
  /// - Throws: ``RegistryError`` where another publisher holds it, or it cannot be written.
  package init(directory: String, now: Int64) throws(RegistryError) {
    files = FolderFiles(directory: directory)
    self.now = now
    lock = try FolderLock(files)
  }

  /// Makes the first root: one key holds all roles, until a rotation says otherwise.
  package func begin(name: RegistryName, owner: RegistryText, key: SigningKey)
    throws(RegistryError)
  {
    guard !PublishedRegistry.isPresent(in: files) else { return }
    let rule = RoleRule(keyIDs: [key.publicKey.id], threshold: 1)
    let root = RootDocument(
      registry: name, version: 1, createdAt: now, expiresAt: now + Self.rootLife,
      keys: [RoleKey(owner: owner, key: key.publicKey)],
      roles: [.root: rule, .head: rule, .index: rule])
    let document = try MetadataRefresh.trusting(RegistryLayout.root(1)) { () throws(Finding) in
      try RootRotation.first(root, signers: [key], now: now)
    }
    try put(document, at: RegistryLayout.root(1))
  }

  /// Publishes an index: signed, named by a new head, and read back as every reader will.
  ///
  /// - Parameters:
  ///   - index: the fields that the registry's operator decides; serial and dates are set here.
  ///   - signers: the keys to sign with; those that the roles do not have are left out.
  ///   - life: how long the head is to hold, in seconds.
  /// - Returns: the head.
  /// - Throws: ``RegistryError`` for everything that a reader would refuse; nothing has changed then.
  @discardableResult
  package func publish(
    _ index: JSONObject, over present: PublishedRegistry, signers: [SigningKey],
    life: Int64 = headLife
  ) throws(RegistryError) -> HeadDocument {
    try publish(index, under: [present], signers, life)
  }

  /// Publishes a new root, signed by the old one and the new one, and with it the index anew.
  ///
  /// Index and head are signed by the keys of both roots and put in place first: whenever a kill
  /// comes, what is there holds under the root that is there. A head that holds under the root of
  /// before alone is never signed again: it may be of whoever had the old key.
  /// - Returns: the registry under its new root, and the head.
  /// - Throws: ``RegistryError`` for everything that a reader would refuse; nothing has changed then.
  package func rotate(
    to root: RootDocument, over present: PublishedRegistry, signers: [SigningKey]
  ) throws(RegistryError) -> (registry: PublishedRegistry, head: HeadDocument) {
    let path = RegistryLayout.root(root.version)
    let last = present.chain[present.chain.count - 1]
    let document = try MetadataRefresh.trusting(path) { () throws(Finding) in
      try RootRotation.next(root, after: last, signers: signers, now: now)
    }
    let next = present.followed(by: root, document)
    let head = try publish(present.index, under: [present, next], signers, Self.headLife)
    try put(document, at: path)
    return (next, head)
  }

  /// Publishes an index that holds under each of some roots, the last one the newest.
  private func publish(
    _ index: JSONObject, under roots: [PublishedRegistry], _ signers: [SigningKey], _ life: Int64
  ) throws(RegistryError) -> HeadDocument {
    let present = roots[0]
    for registry in roots { try requireSigners(signers, of: registry) }
    var index = index
    let serial = (present.head?.indexSerial ?? 0) + 1
    index["format"] = .string(SignedIndex.format)
    index["name"] = .string("\(present.root.registry)")
    index["serial"] = .int(serial)
    index["updated_at"] = .string(UTCTime.text(now))
    let packages = index["packages"]?.arrayValue ?? []
    index["packages"] = .array(packages)
    index["package_count"] = .int(Int64(packages.count))
    index["keys"] = .array(index["keys"]?.arrayValue ?? [])
    let bytes = Array((JSONWriter.compact(.object(index), sortsKeys: false) + "\n").utf8)
    let document = SignedBytes(
      signing: bytes, as: .index, with: holders(of: .index, roots, signers))
    let head = HeadDocument(
      registry: present.root.registry, serial: (present.head?.serial ?? 0) + 1, createdAt: now,
      expiresAt: now + life, indexSerial: serial, indexSize: Int64(bytes.count),
      indexSHA256: SHA256Digest(of: bytes))
    let signedHead = SignedBytes(
      signing: head.bytes, as: .head, with: holders(of: .head, roots, signers))
    for registry in roots { try check(signedHead, document, serial, registry) }
    try put(document, at: RegistryLayout.index(serial))
    // For readers of the v1 format, and before the switch: after it nothing may fail any more.
    try files.replace(RegistryLayout.index, with: bytes)
    try files.replace(RegistryLayout.head, with: signedHead.file, isDurable: true)
    tidy(before: serial - Self.keptIndexes)
    return head
  }

  /// Refuses keys that cannot sign index and head, before anything is written.
  package func requireSigners(
    _ signers: [SigningKey], of present: PublishedRegistry
  ) throws(RegistryError) {
    for role in [MetadataRole.index, .head] {
      let rule = present.root.roles[role]
      let found = holders(of: role, [present], signers).count
      guard let threshold = rule?.threshold, found < threshold else { continue }
      let owners = present.root.keys(of: role).map {
        "\($0.owner.escapedPrefix(60)) (\($0.key.id))"
      }
      throw RegistryError(
        .untrusted, file: RegistryLayout.root(present.root.version),
        reason: "the \(role.rawValue) needs \(threshold) of the keys "
          + "\(owners.joined(separator: ", ")), and \(found) were given",
        remedy: "Give the registry's key with --key, behind your own.")
    }
  }

  /// The keys that a role has under one of some roots, each once.
  private func holders(
    of role: MetadataRole, _ roots: [PublishedRegistry], _ signers: [SigningKey]
  ) -> [SigningKey] {
    var seen: Set<PublicKey> = []
    return signers.filter { signer in
      roots.contains { $0.root.keys(of: role).contains { $0.key == signer.publicKey } }
        && seen.insert(signer.publicKey).inserted
    }
  }

  /// Reads what is about to be published as a new reader would.
  private func check(
    _ head: SignedBytes, _ index: SignedBytes, _ serial: Int64, _ present: PublishedRegistry
  ) throws(RegistryError) {
    var staged: [String: [UInt8]] = [RegistryLayout.head: head.file]
    for (place, root) in present.chain.enumerated() {
      let path = RegistryLayout.root(Int64(place) + 1)
      staged[path] = root.content
      staged[RegistryLayout.signatures(of: path)] = root.signatures
    }
    let path = RegistryLayout.index(serial)
    staged[path] = index.content
    staged[RegistryLayout.signatures(of: path)] = index.signatures
    let refresh = MetadataRefresh(
      of: MemoryFiles(staged), since: nil, pin: .none, now: now)
    if let failure = refresh.failure { throw failure }
  }

  /// Puts a document in place, its signatures first: it is looked for by its own name.
  private func put(_ document: SignedBytes, at path: String) throws(RegistryError) {
    try files.replace(
      RegistryLayout.signatures(of: path), with: document.signatures ?? [], isDurable: true)
    try files.replace(path, with: document.content, isDurable: true)
  }

  private func tidy(before serial: Int64) {
    var serial = serial
    while serial > 0, files.has(RegistryLayout.index(serial)) {
      files.remove(RegistryLayout.index(serial))
      files.remove(RegistryLayout.signatures(of: RegistryLayout.index(serial)))
      serial -= 1
    }
  }
}

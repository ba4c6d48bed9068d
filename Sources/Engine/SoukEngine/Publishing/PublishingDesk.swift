package import SoukModel
import SoukRegistry
package import SoukTrust

/// A person's work on registries of their own: publishing to them, signing them, changing keys.
///
/// Opens no catalogue. Calls block.
package struct PublishingDesk: Sendable {
  /// The person's keys.
  let keys: KeyDesk

  /// Puts a desk together.
  package init(keys: KeyDesk) {
    self.keys = keys
  }

  /// Seconds since 1970.
  var now: Int64 { keys.now() }

  /// Signs a registry: makes its first root where it has none, and renews its head.
  ///
  /// - Parameters:
  ///   - directory: the registry's folder; made where it is missing.
  ///   - signers: who signs; the first one gets all roles of a registry that begins.
  /// - Throws: `ServiceError.notVerified` where what is there was signed by somebody else.
  package func sign(
    _ directory: String, signers: [SigningKey], terms: SigningTerms
  ) throws(ServiceError) -> SignedRegistryReport {
    guard let first = signers.first else { throw Self.noKey }
    return try working { () throws(RegistryError) in
      let folder = try RegistryFolder(directory: SoukHome.absolute(directory), now: now)
      let isNew = !PublishedRegistry.isPresent(in: folder.files)
      if isNew {
        let name = terms.name ?? Self.name(of: directory)
        try folder.begin(name: name, owner: terms.owner ?? "the operator", key: first)
      }
      let present = try PublishedRegistry(reading: folder.files)
      var index = present.index
      if present.head == nil { index = try Self.existing(folder.files) }
      if let allows = terms.allowsOverwriting { index["allow_overwrite"] = .bool(allows) }
      let head = try folder.publish(index, over: present, signers: signers, life: terms.life)
      return SignedRegistryReport(
        folder: directory, root: present.root, head: head, isNew: isNew,
        rootDigest: try Self.firstRoot(folder.files))
    }
  }

  /// Replaces a key in every role that it has, in a new root that both keys sign.
  ///
  /// - Parameters:
  ///   - old: the key that goes.
  ///   - new: the key that comes.
  ///   - others: further keys that the roots' thresholds need.
  package func rotate(
    _ directory: String, from old: SigningKey, to new: SigningKey, others: [SigningKey],
    owner: RegistryText?
  ) throws(ServiceError) -> SignedRegistryReport {
    try working { () throws(RegistryError) in
      let path = SoukHome.absolute(directory)
      let folder = try RegistryFolder(directory: path, now: now)
      let present = try PublishedRegistry(reading: folder.files)
      guard let place = present.root.keys.firstIndex(where: { $0.key == old.publicKey }) else {
        throw RegistryError(
          .malformed, file: RegistryLayout.root(present.root.version),
          reason: "the root does not name the key \(old.publicKey.id)",
          remedy: "Give the key that signs the registry now as --key.")
      }
      var root = present.root
      root.version += 1
      root.createdAt = now
      root.expiresAt = now + RegistryFolder.rootLife
      let holder = owner ?? root.keys[place].owner
      root.keys.remove(at: place)
      if !root.keys.contains(where: { $0.key == new.publicKey }) {
        root.keys.append(RoleKey(owner: holder, key: new.publicKey))
      }
      for (role, rule) in root.roles {
        var ids = rule.keyIDs.filter { $0 != old.publicKey.id }
        if ids.count < rule.keyIDs.count, !ids.contains(new.publicKey.id) {
          ids.append(new.publicKey.id)
        }
        root.roles[role] = RoleRule(keyIDs: ids, threshold: rule.threshold)
      }
      let (changed, head) = try folder.rotate(
        to: root, over: present, signers: [old, new] + others)
      return SignedRegistryReport(
        folder: directory, root: changed.root, head: head, isNew: false,
        rootDigest: try Self.firstRoot(folder.files))
    }
  }

  /// The index of a v1 marketplace that gets roots; an empty one where there is none.
  private static func existing(_ files: FolderFiles) throws(RegistryError) -> JSONObject {
    for path in [RegistryLayout.index, "index.json"] where files.has(path) {
      let bytes = try files.read(path, limit: RegistryLayout.indexLimit)
      guard let object = (try? JSONReader.parse(bytes))?.objectValue,
        object["packages"]?.arrayValue != nil
      else {
        throw RegistryError(
          .malformed, file: path, reason: "it is no index with an array \"packages\"",
          remedy: "Repair it, or name a new folder.")
      }
      return object
    }
    return [:]
  }

  /// The digest by which readers know the registry: of its first root.
  private static func firstRoot(_ files: FolderFiles) throws(RegistryError) -> SHA256Digest {
    SHA256Digest(
      of: try files.read(RegistryLayout.root(1), limit: MetadataRole.root.byteLimit))
  }

  /// A registry's name, from its folder's.
  private static func name(of directory: String) -> RegistryName {
    let last = SoukHome.absolute(directory).split(separator: "/").last.map(String.init)
    return last.flatMap { RegistryName($0) } ?? .folder
  }

  /// The failure of signing with nothing.
  static let noKey = ServiceError(
    .usage, "There is no key to sign with.",
    remedy: "Make one with `souk key generate NAME`, or name one with --key.")

  /// Calls what works on a registry, its error turned into the engine's.
  func working<Answer>(
    _ body: () throws(RegistryError) -> Answer
  ) throws(ServiceError) -> Answer {
    do throws(RegistryError) {
      return try body()
    } catch {
      throw ServiceError(error)
    }
  }
}

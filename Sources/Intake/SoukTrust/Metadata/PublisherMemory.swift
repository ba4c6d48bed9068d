package import SoukModel

/// Which key signed each package of a registry when it was last seen.
package struct PublisherMemory: Hashable, Sendable {
  /// The most handovers that are followed from one key to another.
  private static let handoverLimit = 16

  /// The key by package name.
  package private(set) var keys: [RegistryText: PublicKey]

  /// Remembers what is given.
  package init(_ keys: [RegistryText: PublicKey] = [:]) {
    self.keys = keys
  }

  /// Believes another key for a package from now on: a person has decided so.
  package mutating func accept(_ key: PublicKey?, for package: RegistryText) {
    keys[package] = key
  }

  /// Compares an index with what is remembered, and remembers what is new.
  ///
  /// What a finding names is remembered as before, until a person decides.
  /// - Parameter index: an index whose signatures hold.
  /// - Returns: by package, T09 for a key that the one before never named and R12 for a package
  ///   that was signed and is no more.
  /// - Complexity: linear in the index; a signature check for each handover.
  mutating func takeIn(_ index: JSONValue, now: Int64) -> [RegistryText: Finding] {
    guard let object = index.objectValue,
      let registry = object["name"]?.stringValue.flatMap({ RegistryName($0) })
    else { return [:] }
    let ring = Ring(object["keys"]?.arrayValue ?? [], registry: registry)
    var findings: [RegistryText: Finding] = [:]
    for package in object["packages"]?.arrayValue ?? [] {
      guard let fields = package.objectValue, let name = fields["name"]?.stringValue else {
        continue
      }
      let id = RegistryText(name)
      let release = fields["releases"]?.arrayValue?.first?.objectValue
      let signed = release?["signature"]?.stringValue != nil
      let key = signed ? release?["key"]?.stringValue.flatMap { ring.keys[$0] } : nil
      guard let before = keys[id] else {
        if let key { keys[id] = key }
        continue
      }
      if !signed {
        findings[id] = Self.dropped(id, before)
      } else if let key, key != before {
        if ring.leads(from: before, to: key, within: Self.handoverLimit) {
          keys[id] = key
        } else {
          findings[id] = Self.changed(id, before, key)
        }
      }
    }
    return findings
  }

  private static func dropped(_ package: RegistryText, _ before: PublicKey) -> Finding {
    Finding(
      .signingDropped, "\(package.escapedPrefix(80)) was signed before and is not any more.",
      expected: "a signature by \(before.id)", found: "none",
      facts: ["package": .text(package), "key_id": .text(before.id)])
  }

  private static func changed(
    _ package: RegistryText, _ before: PublicKey, _ key: PublicKey
  ) -> Finding {
    Finding(
      .publisherKeyChanged,
      "\(package.escapedPrefix(80)) was signed by \(before.id); now \(key.id) signs it, which the "
        + "key before never named.",
      expected: before.id, found: key.id,
      facts: [
        "package": .text(package), "old_key": .hex(before.bytes), "new_key": .hex(key.bytes),
      ])
  }
}

extension PublisherMemory {
  /// The keys of an index and the handovers between them.
  private struct Ring {
    /// The keys by their stated ids; the first one counts.
    private(set) var keys: [String: PublicKey] = [:]
    private var successors: [PublicKey: [PublicKey]] = [:]

    init(_ list: [JSONValue], registry: RegistryName) {
      for value in list {
        guard let object = value.objectValue, let id = object["id"]?.stringValue,
          let text = object["public"]?.stringValue, let key = try? PublicKey(text)
        else { continue }
        if keys[id] == nil { keys[id] = key }
        guard let old = object["replaces"]?.stringValue.flatMap({ try? PublicKey($0) }),
          let signature = object["handover"]?.stringValue,
          KeyHandover(registry: registry, from: old, to: key).holds(signature)
        else { continue }
        successors[old, default: []].append(key)
      }
    }

    /// Whether handovers lead from one key to another.
    func leads(from start: PublicKey, to end: PublicKey, within steps: Int) -> Bool {
      var reached: Set<PublicKey> = [start]
      var edge = [start]
      for _ in 0..<steps {
        edge = edge.flatMap { successors[$0] ?? [] }.filter { reached.insert($0).inserted }
        if reached.contains(end) { return true }
      }
      return false
    }
  }
}

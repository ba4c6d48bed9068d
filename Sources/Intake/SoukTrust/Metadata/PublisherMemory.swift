package import SoukModel

/// Which key signed each package of a registry when it was last seen.
package struct PublisherMemory: Hashable, Sendable {
  /// The most handovers that are followed from one key to another.
  fileprivate static let handoverLimit = 16

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
  /// What a change names is remembered as before, until a person decides.
  /// - Parameter index: an index whose signatures hold.
  /// - Returns: what ``changes(in:)`` gives, before and after.
  /// - Complexity: linear in the index; a signature check for each handover.
  mutating func takeIn(_ index: JSONValue) -> [RegistryText: PublisherChange] {
    let read = compare(index)
    for (name, key) in read.learned { keys[name] = key }
    return read.changes
  }

  /// What an index does to packages against what is remembered, by package; nothing is remembered.
  ///
  /// The same for an index that was taken in: what a change names is not learned.
  /// - Complexity: as of ``takeIn(_:)``.
  func changes(in index: JSONValue) -> [RegistryText: PublisherChange] { compare(index).changes }

  private func compare(
    _ index: JSONValue
  ) -> (changes: [RegistryText: PublisherChange], learned: [RegistryText: PublicKey]) {
    guard let object = index.objectValue,
      let registry = object["name"]?.stringValue.flatMap({ RegistryName($0) })
    else { return ([:], [:]) }
    let ring = Ring(object["keys"]?.arrayValue ?? [], registry: registry)
    var changes: [RegistryText: PublisherChange] = [:]
    var learned: [RegistryText: PublicKey] = [:]
    for package in object["packages"]?.arrayValue ?? [] {
      guard let fields = package.objectValue, let name = fields["name"]?.stringValue else {
        continue
      }
      let id = RegistryText(name)
      let releases = (fields["releases"]?.arrayValue ?? []).compactMap(\.objectValue)
      // Every release counts: a stranger's would be installed by its version, wherever it stands.
      let signers = releases.map { release -> PublicKey? in
        guard release["signature"]?.stringValue != nil else { return nil }
        return release["key"]?.stringValue.flatMap { ring.keys[$0] }
      }
      guard let before = keys[id] else {
        if let key = signers.lazy.compactMap({ $0 }).first { learned[id] = key }
        continue
      }
      if releases.first?["signature"]?.stringValue == nil {
        changes[id] = .signingDropped(before: before)
        continue
      }
      let known = signers.compactMap { $0 }
      if let stranger = known.first(where: { !ring.connects(before, $0) }) {
        changes[id] = .keyChanged(before: before, now: stranger)
      } else if let newest = known.first, newest != before,
        ring.leads(from: before, to: newest, within: Self.handoverLimit)
      {
        learned[id] = newest
      }
    }
    return (changes, learned)
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

    /// Whether two keys are one, or one follows the other: releases of before keep the old key.
    func connects(_ known: PublicKey, _ key: PublicKey) -> Bool {
      known == key || leads(from: known, to: key, within: PublisherMemory.handoverLimit)
        || leads(from: key, to: known, within: PublisherMemory.handoverLimit)
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

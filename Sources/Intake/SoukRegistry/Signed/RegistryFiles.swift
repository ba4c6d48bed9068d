/// The files of a registry, wherever they are: a folder, or a pack in memory.
package protocol RegistryFiles: Sendable {
  /// Where the files are, as it is shown to people.
  var location: String { get }

  /// What identifies the present state of the registry's index.
  ///
  /// - Throws: ``RegistryError`` where the index is not there.
  func fingerprint() throws(RegistryError) -> String

  /// The bytes of one file.
  ///
  /// - Parameters:
  ///   - path: relative to the registry's root; a path that leads out of it is refused.
  ///   - limit: the most bytes that are taken.
  /// - Throws: ``RegistryError`` of kind missing where there is no such file.
  func read(_ path: String, limit: Int) throws(RegistryError) -> [UInt8]
}

/// The fixed names inside a signed registry.
package enum RegistryLayout {
  /// The index.
  package static let index = "registry/index.json"
  /// The root key's signature over the index.
  package static let signature = "registry/index.sig"
  /// The root key that the registry names for itself: 64 hexadecimal digits.
  package static let root = "registry/root.pub"
  /// The most bytes that an index may have.
  package static let indexLimit = 256 << 20
  /// The most bytes of an archive that are read to verify it.
  package static let archiveLimit = 256 << 20

  /// Whether a relative path can lead nowhere but below the folder it starts from.
  package static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains(0)
      && !path.utf8.split(separator: 0x2F).contains { $0.elementsEqual("..".utf8) }
  }
}

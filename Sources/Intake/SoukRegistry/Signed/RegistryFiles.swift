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

  /// The bytes of one file from where the registry is, whatever copy of it is here.
  ///
  /// The copy stays as it is until ``accept()``.
  func readAnew(_ path: String, limit: Int) throws(RegistryError) -> [UInt8]

  /// Takes what was read anew for the copies that are read from now on: it was judged, and may be
  /// believed.
  func accept() throws(RegistryError)

  /// Forgets what was read anew: it was judged, and may not be believed.
  func discard()

  /// Whether a file is on this machine; nothing is fetched.
  func has(_ path: String) -> Bool

  /// Whether the files are on another machine, and here only as far as they were fetched.
  var isElsewhere: Bool { get }

  /// What identifies the index as it is on this machine; nothing is fetched.
  func stamp() throws(RegistryError) -> String
}

extension RegistryFiles {
  package func readAnew(_ path: String, limit: Int) throws(RegistryError) -> [UInt8] {
    try read(path, limit: limit)
  }

  package func accept() throws(RegistryError) {}

  package func discard() {}

  package var isElsewhere: Bool { false }

  package func stamp() throws(RegistryError) -> String { try fingerprint() }

  /// The bytes of one file from where the registry is; nil where there is none of that name.
  package func readIfPresent(_ path: String, limit: Int) throws(RegistryError) -> [UInt8]? {
    do throws(RegistryError) {
      return try readAnew(path, limit: limit)
    } catch {
      guard error.kind == .missing else { throw error }
      return nil
    }
  }
}

/// The fixed names inside a signed registry.
package enum RegistryLayout {
  /// Which index is the present one, with its signatures; replaced by one rename.
  package static let head = "registry/head"
  /// The index.
  package static let index = "registry/index.json"
  /// The root key's signature over the index.
  package static let signature = "registry/index.sig"
  /// The root key that the registry names for itself: 64 hexadecimal digits.
  package static let root = "registry/root.pub"
  /// The root of a version, never changed once it is there.
  package static func root(_ version: Int64) -> String { "registry/root/\(version).json" }
  /// The index of a serial, likewise.
  package static func index(_ serial: Int64) -> String { "registry/index/\(serial).json" }
  /// The signatures over one of the two: `root/1.json` has `root/1.sig`.
  package static func signatures(of path: String) -> String {
    path.hasSuffix(".json") ? "\(path.dropLast(5)).sig" : "\(path).sig"
  }
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

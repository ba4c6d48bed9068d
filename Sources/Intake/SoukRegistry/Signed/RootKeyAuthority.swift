import SoukTrust
import Synchronization

/// One root key that signs the index: what builtin has, and registries without roles.
final class RootKeyAuthority: IndexAuthority {
  private let root: PublicKey?
  /// The index as it was read last, with the fingerprint it had then.
  private let cache = Mutex<(fingerprint: String, index: SignedIndex)?>(nil)

  /// - Parameter root: nil for the key that the registry names itself.
  init(root: PublicKey?) { self.root = root }

  func fingerprint(of files: any RegistryFiles) throws(RegistryError) -> String {
    try files.fingerprint()
  }

  /// The index as it is on this machine, read again where it has changed since the last time.
  func index(of files: any RegistryFiles) throws(RegistryError) -> SignedIndex {
    let print = try files.stamp()
    if let known = cache.withLock({ $0 }), known.fingerprint == print { return known.index }
    let index = try SignedIndex(reading: files, root: root)
    cache.withLock { $0 = (print, index) }
    return index
  }
}

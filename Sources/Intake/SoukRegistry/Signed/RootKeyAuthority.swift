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
    do throws(RegistryError) {
      let print = try files.fingerprint()
      // What came from elsewhere is judged before it takes the place of what was good.
      if files.isElsewhere {
        _ = try SignedIndex(reading: files, root: root)
        try files.accept()
      }
      return print
    } catch {
      files.discard()
      throw error
    }
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

/// Why the store of trusted keys cannot be used or changed.
package enum TrustStoreError: Error, Hashable, Sendable {
  /// The file is no store: where in it, and why.
  case damaged(file: String, reason: String)
  /// Others may write the file: its mode, in octal.
  case openToOthers(file: String, mode: String)
  /// The file cannot be read or written.
  case unreachable(file: String, reason: String)
  /// The key is in the store already, under this owner.
  case alreadyThere(owner: String)
  /// No key, or more than one, fits what was typed.
  case noSuchKey(String, candidates: [String])
  /// The key was revoked; a revocation is for good.
  case revoked(owner: String)

  /// The failure's code in the taxonomy.
  package var code: FailureCode {
    switch self {
    case .damaged, .openToOthers, .unreachable: .trustStoreDamaged
    case .alreadyThere: .sameKeyTwice
    case .noSuchKey: .signerUnknown
    case .revoked: .keyRevoked
    }
  }

  /// What a person can do.
  package var remedy: String {
    switch self {
    case .damaged: "Restore a backup, or move the file away and add the keys again."
    case .openToOthers(let file, _):
      "Look whether the keys are still yours, then run `chmod 600 \(file)`."
    case .unreachable: "Check the permissions of the folder and the room on the disk."
    case .alreadyThere: "Change its limits with `souk trust scope`."
    case .noSuchKey(_, let candidates):
      candidates.isEmpty
        ? "See the keys with `souk trust list`." : "Type more of the fingerprint."
    case .revoked: "Add the successor's key instead."
    }
  }
}

extension TrustStoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .damaged(let file, let reason): "The trust store “\(file)” is damaged: \(reason)"
    case .openToOthers(let file, let mode):
      "The trust store “\(file)” may be written by others (mode \(mode)); nothing in it is believed"
    case .unreachable(let file, let reason): "The trust store “\(file)” cannot be used: \(reason)"
    case .alreadyThere(let owner): "This very key is in the trust store, as that of \(owner)"
    case .noSuchKey(let text, let candidates):
      candidates.isEmpty
        ? "No key of the trust store fits “\(text)”"
        : "“\(text)” fits \(candidates.count) keys: \(candidates.joined(separator: ", "))"
    case .revoked(let owner): "The key of \(owner) was revoked, which is for good"
    }
  }
}

/// How a private key is encrypted.
enum PrivateKeyLock {
  /// With functions that libsodium does not have: the cipher and the key derivation.
  case foreign(cipher: String, derivation: String)
  /// As minisign does it: scrypt, and the stream XORed over what follows.
  case minisign(MinisignLock)

  /// The methods in words.
  var words: String {
    switch self {
    case .foreign(let cipher, let derivation): "\(cipher), key from \(derivation)"
    case .minisign: "scrypt (minisign)"
    }
  }
}

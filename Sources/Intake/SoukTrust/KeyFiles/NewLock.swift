/// The passphrase that a private key is to be written under.
package struct NewLock: Sendable {
  /// The passphrase; whoever made it wipes it.
  package let passphrase: [UInt8]
  /// How much work it shall be to try one passphrase.
  package let work: PassphraseWork

  /// Makes a lock.
  package init(passphrase: [UInt8], work: PassphraseWork = .minisign) {
    self.passphrase = passphrase
    self.work = work
  }
}

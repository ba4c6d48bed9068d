/// What decides whether a signed registry's index may be believed.
package protocol IndexAuthority: Sendable {
  /// What identifies the index that is to be believed now: looks at the registry's files anew.
  ///
  /// - Throws: ``RegistryError`` where nothing may be believed, or nothing is there.
  func fingerprint(of files: any RegistryFiles) throws(RegistryError) -> String

  /// The index as it was accepted last.
  ///
  /// - Throws: ``RegistryError`` where there is none, or it has been changed since.
  func index(of files: any RegistryFiles) throws(RegistryError) -> SignedIndex
}

extension SSHSignature {
  /// Signs content as `ssh-keygen -Y sign -n NAMESPACE` does.
  ///
  /// - Throws: ``SignatureWritingError`` for a namespace that is empty or not a line of 255 bytes.
  package init(
    signing content: [UInt8], with key: SigningKey, namespace: String, hash: SSHHash = .sha512
  ) throws(SignatureWritingError) {
    guard !namespace.isEmpty else { throw .noNamespace }
    self.namespace = try SignatureWritingError.line(namespace, limit: 255)
    self.hash = hash
    reserved = []
    publicKey = key.publicKey.bytes
    let form = SignedForm.ssh(namespace: self.namespace, reserved: [], hash: hash)
    bytes = key.signature(over: form.message(of: content))
  }

  /// The file: the blob in armor.
  package var written: [UInt8] {
    let key = WireString.bytes(Self.algorithm) + WireString.bytes(publicKey)
    let signature = WireString.bytes(Self.algorithm) + WireString.bytes(bytes)
    let head = Self.magic + WireString.number(1) + WireString.bytes(key)
    let purpose =
      WireString.bytes(namespace) + WireString.bytes(reserved)
      + WireString.bytes(Array(hash.rawValue.utf8))
    return Armor.written(
      Self.label, head + purpose + WireString.bytes(signature), columns: 70)
  }
}

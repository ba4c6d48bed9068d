/// A document exactly as it was served, and the signatures that were served beside it.
package struct SignedBytes: Hashable, Sendable {
  /// The document.
  package var content: [UInt8]
  /// The file of its signatures; nil where there is none.
  package var signatures: [UInt8]?

  /// Puts the two together.
  package init(content: [UInt8], signatures: [UInt8]?) {
    self.content = content
    self.signatures = signatures
  }

  /// Signs a document with keys, in their order.
  package init(signing content: [UInt8], as role: MetadataRole, with keys: [SigningKey]) {
    self.content = content
    signatures = Array(SignatureList(signing: content, as: role, with: keys).text.utf8)
  }
}

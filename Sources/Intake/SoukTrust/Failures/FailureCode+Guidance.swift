extension FailureCode {
  /// What the code means and what to do about it.
  package var guidance: FailureGuidance {
    let stated =
      switch family {
      case .key: keyGuidance
      case .signature: signatureGuidance
      case .message: messageGuidance
      case .trust: signerGuidance
      case .checksum: checksumGuidance
      case .metadata: metadataGuidance
      case .archive: archiveGuidance
      case .openPGP: openPGPGuidance
      case .environment: environmentGuidance
      }
    // A test holds every code to a text of its own; this one is never seen.
    return stated
      ?? FailureGuidance(rawValue, "This souk has no text for it.", do: "Update souk.")
  }
}

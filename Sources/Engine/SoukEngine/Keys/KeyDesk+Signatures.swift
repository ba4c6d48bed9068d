import SoukModel
package import SoukTrust

extension KeyDesk {
  /// Signs a file and checks the signature before it is handed out.
  ///
  /// - Returns: the signature file's bytes.
  /// - Throws: `ServiceError.usage` for comments and namespaces that do not fit the format.
  package func sign(
    _ file: String, with key: PrivateKeyFile, as format: SignatureFormat,
    namespace: String = FileCheck.namespace, comment: String? = nil
  ) throws(ServiceError) -> [UInt8] {
    let content = try content(of: file)
    let signature = try writing { () throws(SignatureWritingError) -> [UInt8] in
      switch format {
      case .raw, .hex, .base64:
        BareSignature(signing: content, with: key.key).written(as: format)
      case .signify:
        try SignifySignature(
          signing: content, with: key, comment: comment ?? "signed with souk"
        ).written
      case .sshsig:
        try SSHSignature(signing: content, with: key.key, namespace: namespace).written
      case .minisign:
        try MinisignSignature(
          signing: content, with: key, comment: "signature from souk",
          trustedComment: comment ?? "timestamp:\(now())\tfile:\(Self.name(of: file))\thashed"
        ).written
      }
    }
    let check = FileCheck(
      content: content, signature: Self.signature(signature),
      key: .success(key.publicFile), terms: FileCheck.Terms(namespace: namespace))
    guard check.holds else {
      throw ServiceError(
        .internal, "The signature that was made does not hold [\(check.diagnosis.code)].",
        remedy: "Nothing was written. Report it, and test this machine's memory.")
    }
    return signature
  }

  /// Checks a file against a signature file and a key.
  ///
  /// - Parameters:
  ///   - key: a file of any readable format, the name of an own key, else the key's text.
  ///   - namespace: what an SSH signature must have been made for.
  /// - Throws: `ServiceError.io` where the file or the signature cannot be read; what is wrong with
  ///   what was read is in the answer.
  package func check(
    _ file: String, signature: String, key: String, namespace: String = FileCheck.namespace
  ) throws(ServiceError) -> FileCheck {
    let content = try content(of: file)
    let bytes = try filing { () throws(KeyFileError) in
      try files.read(signature, limit: 1 << 20).bytes
    }
    return FileCheck(
      content: content, signature: Self.signature(bytes), key: try publicKey(key),
      terms: FileCheck.Terms(namespace: namespace, known: knownKeys()))
  }

  /// The public key that a text means: a file, an own key by name, else the text itself.
  package func publicKey(_ text: String) throws(ServiceError) -> Result<PublicKeyFile, Finding> {
    let content: [UInt8]
    var isText = false
    do throws(KeyFileError) {
      content = try files.read(text, limit: 1 << 20).bytes
    } catch {
      guard case .missing = error else { throw error.serviceError }
      if KeyRecord.isName(text), let own = try? ownKey(text) { return .success(own.publicFile) }
      content = Array(text.utf8)
      isText = true
    }
    do throws(Finding) {
      return .success(try PublicKeyFile.read(content))
    } catch {
      // A path with a typing error is no damaged key.
      guard isText, text.utf8.count < 40 || text.hasPrefix("/") || text.hasPrefix(".") else {
        return .failure(error)
      }
      return .failure(
        Finding(
          .keyMissing, "There is no key at “\(text)”.", expected: "a file, a name or a key",
          found: "neither", facts: ["path": .text(RegistryText(text))]))
    }
  }

  /// The file of a public key in a format.
  ///
  /// - Throws: `ServiceError.malformed` for what is no good public key, and `ServiceError.usage` for
  ///   a format that holds none.
  package func exportPublic(
    _ text: String, as format: KeyFormat, comment: String?
  ) throws(ServiceError) -> [UInt8] {
    let file: PublicKeyFile
    switch try publicKey(text) {
    case .success(let found): file = found
    case .failure(let finding): throw Self.error(finding, in: text)
    }
    let bytes = try writing { () throws(SignatureWritingError) in
      try file.written(as: format, comment: comment ?? "")
    }
    guard let bytes else {
      throw ServiceError(
        .usage, "No public key is written as \(format.rawValue).",
        remedy: "It takes: "
          + KeyFormat.forPublicKeys.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return bytes
  }

  private func content(of file: String) throws(ServiceError) -> [UInt8] {
    try filing { () throws(KeyFileError) in
      try files.read(file, limit: Self.contentLimit).bytes
    }
  }

  /// Whose other keys may explain a signature; a store that cannot be read explains nothing.
  private func knownKeys() -> [FileCheck.KnownKey] {
    let own = (try? ownKeys()) ?? []
    let trusted = (try? trust.load())?.entries ?? []
    return own.map { FileCheck.KnownKey(name: $0.name, key: $0.publicFile.key) }
      + trusted.compactMap { entry in
        (try? PublicKey(entry.key.publicKey.raw)).map {
          FileCheck.KnownKey(name: entry.key.name.raw, key: $0)
        }
      }
  }

  private static func signature(_ bytes: [UInt8]) -> Result<SignatureFile, Finding> {
    do throws(Finding) {
      return .success(try SignatureFile.read(bytes))
    } catch {
      return .failure(error)
    }
  }

  /// The last part of a path, without what no line can hold.
  private static func name(of path: String) -> String {
    String(
      String.UnicodeScalarView(
        path.split(separator: "/").last.map(String.init)?.unicodeScalars
          .filter { $0.value >= 0x20 && $0.value != 0x7F } ?? []))
  }
}

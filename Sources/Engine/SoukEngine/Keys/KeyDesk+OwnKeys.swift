import SoukModel
package import SoukTrust

extension KeyDesk {
  private func path(_ name: String) -> String { "\(folder)/\(name).key" }
  private func publicPath(_ name: String) -> String { "\(folder)/\(name).pub" }

  /// Makes a new key and keeps it under a name: minisign's format, mode 0600.
  ///
  /// - Parameter lock: the passphrase to keep it under; nil leaves it open.
  /// - Throws: `ServiceError.conflict` where the name is taken.
  package func generate(_ name: String, lock: NewLock?) throws(ServiceError) -> KeyRecord {
    try checkName(name)
    let key: SigningKey
    do throws(KeyError) {
      key = try SigningKey.generate(random: random)
    } catch {
      throw ServiceError(.internal, "No key could be made: \(error).")
    }
    return try keep(PrivateKeyFile(key: key), as: name, lock: lock)
  }

  /// Reads a private key of any format and keeps it under a name.
  ///
  /// - Parameters:
  ///   - passphrase: what the file is encrypted with.
  ///   - lock: the passphrase to keep it under; nil leaves it open.
  /// - Throws: `ServiceError.malformed` for a file that is no private key, and
  ///   `ServiceError.conflict` where others can read it or the name is taken.
  package func importKey(
    _ file: String, as name: String, passphrase: [UInt8]?, lock: NewLock?
  ) throws(ServiceError) -> KeyRecord {
    try checkName(name)
    return try keep(try privateFile(at: file, passphrase: passphrase), as: name, lock: lock)
  }

  /// The person's own keys, in the order of their names; files that are none are left out.
  package func ownKeys() throws(ServiceError) -> [KeyRecord] {
    let names = try filing { () throws(KeyFileError) in try files.names(in: folder) }
    var records: [KeyRecord] = []
    for file in names.sorted() where file.hasSuffix(".key") {
      if let record = try record(String(file.dropLast(4))) { records.append(record) }
    }
    return records
  }

  /// One of the person's own keys by its name.
  ///
  /// - Throws: `ServiceError.notFound` where there is none of that name.
  package func ownKey(_ name: String) throws(ServiceError) -> KeyRecord {
    if KeyRecord.isName(name), let record = try record(name) { return record }
    throw ServiceError(
      .notFound, "There is no key named “\(RegistryText(name).escapedPrefix(80))”.",
      remedy: "See the keys with `souk key list`, or make one with `souk key generate NAME`.")
  }

  /// The private key that a text means: one of the person's own by name, else a file.
  ///
  /// - Throws: `ServiceError.conflict` for a file that others can read.
  package func privateKey(
    _ text: String, passphrase: [UInt8]?
  ) throws(ServiceError) -> PrivateKeyFile {
    if KeyRecord.isName(text), (try? record(text)) != nil {
      return try privateFile(at: path(text), passphrase: passphrase)
    }
    return try privateFile(at: text, passphrase: passphrase)
  }

  /// Writes a private key to a new file of mode 0600.
  ///
  /// - Throws: `ServiceError.usage` for a format that holds no private key.
  package func exportPrivate(
    _ key: PrivateKeyFile, as format: KeyFormat, lock: NewLock?, comment: String, to file: String
  ) throws(ServiceError) {
    let secret = try writing { () throws(SignatureWritingError) in
      try key.written(as: format, comment: comment, lock: lock, random: random)
    }
    guard let secret else {
      throw ServiceError(
        .usage,
        "No private key is written as \(format.rawValue)"
          + (lock == nil ? "." : " with a passphrase."),
        remedy: lock == nil
          ? "It takes: \(KeyFormat.forPrivateKeys.map(\.rawValue).joined(separator: ", "))."
          : "minisign's format alone takes a passphrase.")
    }
    try filing { () throws(KeyFileError) in
      try files.write(secret.bytes, to: file, isPrivate: true, replaces: false)
    }
  }

  /// Writes bytes that everybody may read to a file.
  package func writePublic(
    _ bytes: [UInt8], to file: String, replaces: Bool
  ) throws(ServiceError) {
    try filing { () throws(KeyFileError) in
      try files.write(bytes, to: file, isPrivate: false, replaces: replaces)
    }
  }

  /// The first line of a file that holds a passphrase; whoever asked wipes it.
  package func passphrase(in file: String) throws(ServiceError) -> [UInt8] {
    var content = try filing { () throws(KeyFileError) in try files.read(file, limit: 4096) }
    defer { SecretBytes.wipe(&content.bytes) }
    return Array(content.bytes.prefix { $0 != 0x0A && $0 != 0x0D })
  }

  /// Calls what writes a format, its error turned into the engine's.
  func writing<Answer>(
    _ body: () throws(SignatureWritingError) -> Answer
  ) throws(ServiceError) -> Answer {
    do throws(SignatureWritingError) {
      return try body()
    } catch {
      throw ServiceError(.usage, "It cannot be written: \(error).")
    }
  }

  private func checkName(_ name: String) throws(ServiceError) {
    guard KeyRecord.isName(name) else {
      throw ServiceError(
        .usage, "“\(RegistryText(name).escapedPrefix(80))” cannot name a key.",
        remedy: "Use up to 64 letters, digits, - _ and .; begin with a letter or a digit.")
    }
  }

  private func keep(
    _ key: PrivateKeyFile, as name: String, lock: NewLock?
  ) throws(ServiceError) -> KeyRecord {
    try exportPrivate(key, as: .minisign, lock: lock, comment: name, to: path(name))
    let half = try writing { () throws(SignatureWritingError) in
      try key.publicFile.written(as: .minisign, comment: name)
    }
    try writePublic(half ?? [], to: publicPath(name), replaces: true)
    return try ownKey(name)
  }

  private func record(_ name: String) throws(ServiceError) -> KeyRecord? {
    guard let half = try? files.read(publicPath(name), limit: 1 << 18),
      let publicFile = try? PublicKeyFile.read(half.bytes)
    else { return nil }
    guard var secret = try? files.read(path(name), limit: 1 << 18) else { return nil }
    defer { SecretBytes.wipe(&secret.bytes) }
    var isEncrypted: Bool?
    do throws(Finding) {
      _ = try PrivateKeyFile.read(secret.bytes)
      isEncrypted = false
    } catch {
      isEncrypted = error.code == .privateKeyEncrypted ? true : nil
    }
    return KeyRecord(
      name: name, path: path(name), publicFile: publicFile, isEncrypted: isEncrypted)
  }

  private func privateFile(
    at file: String, passphrase: [UInt8]?
  ) throws(ServiceError) -> PrivateKeyFile {
    var content = try filing { () throws(KeyFileError) in try files.read(file, limit: 1 << 18) }
    defer { SecretBytes.wipe(&content.bytes) }
    let key: PrivateKeyFile
    do throws(Finding) {
      key = try PrivateKeyFile.read(content.bytes, passphrase: passphrase)
    } catch {
      throw Self.error(error, in: file)
    }
    if content.isOpenToOthers {
      let mode = String(content.mode ?? 0, radix: 8)
      throw ServiceError(
        .conflict,
        "The private key “\(RegistryText(file).escapedPrefix(120))” can be read by others "
          + "(mode \(mode)).",
        remedy: "Run `chmod 600` on it; where others use this machine, make a new key instead.")
    }
    return key
  }
}

package import SoukModel
import SoukTrust

extension HomeDesk {
  /// The name of the key that signs reports where no other one is named; made when it is needed.
  package static let installationKey = "installation"

  /// What a migration would do; changes nothing.
  package func migrationPlan() throws(ServiceError) -> MigrationPlan {
    try HomeMigration(desk: self).plan()
  }

  /// Backs the home up, builds what v2 needs in batches, compares every package on both backends.
  ///
  /// What was interrupted is gone on with; what is done is only compared.
  ///
  /// - Parameters:
  ///   - backup: the file of the backup; nil names one in the home.
  ///   - progress: called from the calling thread.
  package func migrate(
    backup: String? = nil, progress: @escaping (UpkeepProgress) -> Void = { _ in },
    cancellation: Cancellation = Cancellation()
  ) throws(ServiceError) -> MigrationReport {
    try HomeMigration(desk: self).run(
      backup: backup, progress: progress, cancellation: cancellation)
  }

  /// Writes a report and its signature.
  ///
  /// - Parameters:
  ///   - path: the report's file; nil names one after the moment, in the home. The signature is
  ///     beside it with `.minisig` at its end.
  ///   - key: the name of an own key or a private key's file; nil for the installation's own key,
  ///     which is made where it is missing.
  package func sign(
    _ report: MigrationReport, to path: String?, key: String?, passphrase: [UInt8]? = nil
  ) throws(ServiceError) -> MigrationReport.Signed {
    let keys = KeyDesk(
      files: DiskKeyFiles(), folder: home.keys, trust: FileTrustStore(folder: home.trust),
      now: clock.now)
    if key == nil, (try? keys.ownKey(Self.installationKey)) == nil {
      _ = try keys.generate(Self.installationKey, lock: nil)
    }
    let signer = try keys.privateKey(key ?? Self.installationKey, passphrase: passphrase)
    let path = SoukHome.absolute(path ?? "\(home.data)/migration-\(stamp).json")
    let bytes = Array((JSONWriter.pretty(report.json) + "\n").utf8)
    try keys.writePublic(bytes, to: path, replaces: true)
    let signature = path + ".minisig"
    try keys.writePublic(
      try keys.sign(path, with: signer, as: .minisign), to: signature, replaces: true)
    return .init(
      path: path, signature: signature, keyID: signer.publicFile.key.id,
      publicKey: signer.publicFile.key.description)
  }
}

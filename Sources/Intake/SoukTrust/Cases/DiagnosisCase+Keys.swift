import SoukModel

extension DiagnosisCase {
  /// `data_b64` as a file that should hold a public key.
  func parsePublicKey() throws(CaseError) -> Diagnosis {
    let data = try bytes("data_b64")
    do {
      let file = try PublicKeyFile.read(data)
      return Diagnosis(facts: [
        "pk": .hex(file.key.bytes), "format": .text(file.format.rawValue),
      ])
    } catch {
      return Diagnosis(findings: [error])
    }
  }

  /// `data_b64` as a file that should hold a private key, opened with `passphrase` where there is
  /// one.
  func parsePrivateKey() throws(CaseError) -> Diagnosis {
    let data = try bytes("data_b64")
    let passphrase = inputs["passphrase"]?.stringValue.map { Array($0.utf8) }
    do {
      let file = try PrivateKeyFile.read(data, passphrase: passphrase)
      return Diagnosis(facts: [
        "pk": .hex(file.key.publicKey.bytes), "format": .text(file.format.rawValue),
      ])
    } catch {
      return Diagnosis(findings: [error])
    }
  }
}

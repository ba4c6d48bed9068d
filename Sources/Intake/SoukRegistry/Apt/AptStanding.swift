import SoukModel
import SoukTrust

/// Where one package list stands in the chain of signatures.
struct AptStanding: Sendable {
  /// What is known of the signature over its packages.
  var status: SignatureStatus
  /// The suite's name, or its release file's.
  var suite: String
  /// The list's path below the suite.
  var path: String
  /// Who signed: key, holder, algorithm; nil where nobody did.
  var signer: String?
  /// When the release file was made, seconds since 1970.
  var date: Int64?
  /// What speaks against it, the main cause first.
  var failures: [Finding] = []
  /// What is worth knowing: no Valid-Until, a checksum line of the armor.
  var warnings: [Finding] = []

  /// A list that belongs to no release file.
  static let unsigned = AptStanding(status: .indexNotChecked, suite: "", path: "")

  /// Judges a list by its release file, and its unpacked bytes by what that file promises.
  init(_ verdict: ReleaseVerdict, release name: String, path: String, measured: AptDigest) {
    self.path = path
    suite = (verdict.release?.codename ?? verdict.release?.suite)?.escapedPrefix(60) ?? name
    date = verdict.release?.date
    signer = verdict.signer.map { line in
      let holder = line.holder.map { " of \($0.escapedPrefix(80))" } ?? ""
      return "\(line.keyID.escaped)\(holder) (\(line.algorithm))"
    }
    var findings = verdict.diagnosis.findings
    if let release = verdict.release {
      do throws(Finding) {
        try ListComparison.compare(
          digest: measured.digest, size: measured.size, with: try release.file(path), path: path)
      } catch {
        findings.append(error)
      }
    }
    failures = findings.filter { $0.code.severity != .warning }
    warnings = findings.filter { $0.code.severity == .warning }
    status = failures.first.map { Self.status($0.code) } ?? .indexSigned
  }

  private init(status: SignatureStatus, suite: String, path: String) {
    self.status = status
    self.suite = suite
    self.path = path
  }

  /// The status that a failure of the chain gives to every package of the list.
  private static func status(_ code: FailureCode) -> SignatureStatus {
    switch code {
    case .issuerUnknown: .unknownKey
    case .pgpKeyNotInForce: .keyExpired
    case .metadataExpired, .metadataFromFuture, .rollback, .equivocation, .clockDoubtful,
      .pgpSignatureTime:
      .indexExpired
    case .pgpAlgorithm: .indexNotChecked
    case .suiteChanged, .fileNotListed: .wrongStatement
    case .cleartextUnclean, .wrongSignatureClass, .mpiMalformed, .signatureMissing: .malformed
    default: .badSignature
    }
  }
}

import SoukEngine
import SoukModel
import SoukScreen

extension Wording {
  /// The name of the side that should be there.
  static let expected = "expected"
  /// The name of the side that is there.
  static let found = "found"
  /// In the place of the registries, where a bundle of evidence is open.
  static let bundle = "a bundle of evidence"
  /// Said of a key that nobody vouches for.
  static let noSuchKey = "a key that nobody here vouches for"
  /// Said of a release without a signature.
  static let notSigned = "not signed"
  /// Said of a release that names another key than the one before it.
  static let keyChanged = "another key"
  /// Said where a key needs a marketplace and there is a bundle alone.
  static let onlyTheBundle = "this is a bundle of evidence: no other release is at hand"
  /// Said where a key needs a failure and there is none.
  static let nothingFailed = "no step of this release failed"
  /// Said while a bundle is being packed.
  static let packing = "packing the evidence…"
  /// Said where this souk agrees with a bundle.
  static let sameVerdict = "this souk reaches the same verdict"

  /// Where a release comes from.
  static func from(_ registry: RegistryName) -> String { "from \(registry)" }

  /// The outcome of a verification in which nothing failed.
  static func outcome(_ verdict: Verdict) -> String {
    verdict.isVerified ? "VERIFIED" : "nothing failed; not everything could be checked"
  }

  /// What is compared, and where it first differs.
  static func compared(_ bytes: ByteComparison) -> String {
    let subject = bytes.subject.escapedPrefix(60)
    guard let place = bytes.firstDifference else { return "\(subject): the same bytes" }
    let count = bytes.differences.count
    return "\(subject): from byte \(grouped(Int(clamping: place))) on, "
      + (count == 1 ? "1 byte differs" : "\(count) bytes differ")
  }

  /// How many others fail for the same cause.
  static func also(_ others: Int, since seconds: Int64) -> String {
    switch others {
    case 0: "no other release fails for this cause; seen since \(day(seconds))"
    case 1: "1 other release fails for this cause since \(day(seconds)): g shows it"
    default:
      "\(grouped(others)) other releases fail for this cause since \(day(seconds)): g shows them"
    }
  }

  /// What a key may sign, and when.
  static func limits(_ key: TrustedKey) -> String {
    var text =
      key.scope.isEmpty
      ? "everything" : key.scope.prefix(5).map { $0.escapedPrefix(60) }.joined(separator: ", ")
    if key.scope.count > 5 { text += ", and \(key.scope.count - 5) more" }
    if let start = key.notBefore { text += ", from \(day(start))" }
    if let end = key.notAfter { text += ", until \(day(end))" }
    return text
  }

  /// When a person decided about a key, and why.
  static func decided(_ seconds: Int64, _ reason: RegistryText?) -> String {
    "by you, \(day(seconds))" + (reason.map { ": \($0.escapedPrefix(200))" } ?? "")
  }

  /// When and by what a bundle was made.
  static func made(_ replay: EvidenceReplay) -> String {
    let versions = replay.versions.sorted { $0.key < $1.key }
      .map { "\(RegistryText($0.key).escapedPrefix(40)) \($0.value.escapedPrefix(80))" }
    let by = versions.isEmpty ? "" : " by " + versions.joined(separator: ", ")
    return "evidence made \(date(replay.clock))\(by); checked with that clock and those keys"
  }

  /// Said where this souk does not agree with a bundle.
  static func otherVerdict(_ replay: EvidenceReplay) -> String {
    let rungs = replay.differingRungs.map { words($0) }.joined(separator: ", ")
    return "ANOTHER VERDICT here" + (rungs.isEmpty ? "" : ", at: \(rungs)")
  }

  /// Where a bundle was written.
  static func saved(_ path: String, _ bytes: Int64, _ notices: [String]) -> String {
    let more = notices.first.map { "; " + RegistryText($0).escapedPrefix(200) } ?? ""
    return "saved \(RegistryText(path).escaped) (\(self.bytes(bytes)))\(more)"
  }

  /// Said where nothing can be written.
  static func nowhereToSave(_ name: String) -> String {
    "“\(RegistryText(name).escaped)” cannot be written from here"
  }

  /// The command that verifies a release; nil for a name that a shell might take for more.
  static func command(_ inspection: Inspection) -> String? {
    guard inspection.replay == nil, let version = inspection.version else { return nil }
    let text = "\(inspection.id.registry):\(inspection.id.name.raw)@\(version.raw)"
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || ":@-_.+~/".utf8.contains(byte)
    }
    return isPlain ? "souk verify \(text)" : nil
  }
}

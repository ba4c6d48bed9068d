import SoukModel

extension DocumentCodec {
  /// Reads a verdict as the given layout writes it.
  static func decodeVerdict(
    _ reader: inout ByteReader, layout: UInt8
  ) throws(DocumentCodecError) -> Verdict {
    let signature: SignatureStatus = try value(&reader, "signature status")
    let checksum: ChecksumStatus = try value(&reader, "checksum status")
    var steps: [VerificationStep] = []
    for _ in 0..<(try reader.count()) { steps.append(try decodeStep(&reader, layout: layout)) }
    return Verdict(signature: signature, checksum: checksum, steps: steps)
  }

  private static func decodeStep(
    _ reader: inout ByteReader, layout: UInt8
  ) throws(DocumentCodecError) -> VerificationStep {
    guard let number = Int(exactly: try reader.signed()),
      let rung = VerificationStep.Rung(rawValue: number)
    else { throw .invalid(what: "rung", offset: reader.offset) }
    let outcome: VerificationStep.Outcome = try value(&reader, "outcome")
    var step = VerificationStep(
      rung, outcome, RegistryText(try reader.text()), expected: try text(&reader),
      found: try text(&reader))
    if layout == 1 {
      step.adopt(code: try reader.optionalText(), remedy: try text(&reader))
    } else {
      for _ in 0..<(try reader.count()) { step.failures.append(try decodeFailure(&reader)) }
    }
    return step
  }

  private static func decodeFailure(
    _ reader: inout ByteReader
  ) throws(DocumentCodecError) -> VerificationFailure {
    var failure = VerificationFailure(
      code: try reader.text(), RegistryText(try reader.text()), remedy: "")
    failure.certainty = try decodeCertainty(&reader)
    failure.expected = try text(&reader)
    failure.found = try text(&reader)
    if let subject = try reader.optionalText() {
      failure.bytes = ByteComparison(
        subject, at: try reader.signed(), expected: try bytes(&reader), found: try bytes(&reader))
    }
    failure.remedy = RegistryText(try reader.text())
    failure.warning = try text(&reader)
    failure.facts = VerificationFailure.facts(try reader.optionalText())
    return failure
  }

  private static func decodeCertainty(
    _ reader: inout ByteReader
  ) throws(DocumentCodecError) -> FailureCertainty? {
    switch try reader.byte() {
    case 0: return nil
    case 1: return .proven
    case 2: return .likely(try reader.text())
    case 3:
      var ruledOut: [String] = []
      for _ in 0..<(try reader.count()) { ruledOut.append(try reader.text()) }
      return .unknown(ruledOut: ruledOut)
    default: throw .invalid(what: "certainty", offset: reader.offset)
    }
  }

  private static func bytes(_ reader: inout ByteReader) throws(DocumentCodecError) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<(try reader.count()) { bytes.append(try reader.byte()) }
    return bytes
  }
}

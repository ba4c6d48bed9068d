import SoukModel

/// The files of a bundle that are for people.
enum EvidenceText {
  /// What the bundle is.
  static func readme(_ notices: [String]) -> String {
    var text = """
      Evidence of one verification by souk.

      steps.txt      what souk looked at and found, step by step
      evidence.json  the same for programs: inputs, clock, versions, verdict
      reproduce.sh   commands of public tools that show the same: sh reproduce.sh
      statement.txt, signature.bin, key.pem, content/
                     the inputs, byte for byte

      `souk evidence open FILE` runs souk's own steps over it on any machine, with the clock and
      the keys of the machine that made it.

      minisign is not among the tools: it asks for a second signature over a comment, which a
      registry's signature does not have. Nothing here is a private key of souk's.

      """
    for notice in notices { text += "\nNote: \(notice)\n" }
    return text
  }

  /// The verdict, a paragraph a step.
  static func steps(_ package: PackageID, _ release: Release, _ verdict: Verdict) -> String {
    var text =
      "\(package) \(release.version.escapedPrefix(200))\n"
      + "signature: \(verdict.signature.rawValue)\nchecksum: \(verdict.checksum.rawValue)\n"
    for step in verdict.steps {
      let code = step.code.map { " [\($0)]" } ?? ""
      text += "\n\(step.rung.rawValue) \(step.rung): \(step.outcome.rawValue)\(code)\n"
      text += "  \(step.finding.escaped)\n"
      if let expected = step.expected { text += "  expected: \(expected.escaped)\n" }
      if let found = step.found { text += "  found:    \(found.escaped)\n" }
      if let certainty = step.failure?.certainty { text += "  cause:    \(certainty)\n" }
      if let remedy = step.remedy { text += "  do:       \(remedy.escaped)\n" }
      for further in step.failures.dropFirst() {
        text += "  also \(further.code): \(further.finding.escaped)\n"
      }
    }
    return text
  }
}

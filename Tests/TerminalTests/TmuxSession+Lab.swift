import Testing

extension TmuxSession {
  /// Searches every package of the lab, opens it, and reads its verdict in the row, in the
  /// overview and on the trust page.
  ///
  /// Begins and ends in the search line.
  func visitLab() throws {
    for release in LabRelease.all { try visit(release) }
  }

  private func visit(_ release: LabRelease) throws {
    let found = try search(release.name, first: release.name)
    let marks = String([release.signature, release.checksum].compactMap(\.first))
    #expect(found.rows.first?.contains(" \(marks) ") == true, "\(release): \(found.rows)")
    try go("Enter", to: Place.details)
    try press("1")
    let overview = try see("the overview of \(release)") {
      $0.title == "\(release.name) 1.0.0" && $0.field("registry") == "builtin"
    }
    #expect(overview.field("signature") == release.signature, "\(release)")
    #expect(overview.field("checksum")?.hasPrefix(release.checksum) == true, "\(release)")
    try press("4")
    let trust = try see("the verdict on \(release)") {
      $0.title == "\(release.name) 1.0.0" && $0.details.contains("checked just now, version 1.0.0")
    }
    #expect(trust.field("signature") == release.signature, "\(release)")
    #expect(trust.field("checksum") == release.checksum, "\(release)")
    let failed = trust.details.first { $0.hasPrefix("FAILED") }
    if let (step, code) = release.failure {
      #expect(failed == "FAILED at step \(step) of 8 [\(code)]", "\(release)")
    } else {
      #expect(failed == nil, "\(release)")
    }
    try go("/", to: Place.search)
  }
}

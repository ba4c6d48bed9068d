import SoukModel

/// Whether a Debian package has its three parts in order (deb(5)).
enum DebianLayout {
  private static let endings = ["", ".gz", ".xz", ".zst"]

  /// A finding A13 for the first part that is not what it must be.
  static func findings(of listing: ArchiveListing) -> [Finding] {
    let wanted: [(what: String, fits: (String) -> Bool)] = [
      ("debian-binary", { $0 == "debian-binary" }),
      ("control.tar.*", { isTar($0, "control") }), ("data.tar.*", { isTar($0, "data") }),
    ]
    for (place, part) in wanted.enumerated() {
      guard place < listing.members.count else {
        // A package that was cut is said to be cut, not to be laid out wrongly.
        return listing.damage != nil
          ? [] : [wrong(place, expected: part.what, found: "nothing", offset: nil)]
      }
      let member = listing.members[place]
      guard part.fits(member.name.raw) else {
        return [
          wrong(
            place, expected: part.what, found: member.name.escapedPrefix(40),
            offset: member.offset)
        ]
      }
    }
    if let version = listing.members.first?.text, !version.raw.hasPrefix("2.0\n") {
      return [
        Finding(
          .debLayout, "The package states another version of the format.", expected: "2.0",
          found: version.escapedPrefix(20), facts: ["version": .text(version)])
      ]
    }
    guard listing.members.count > wanted.count else { return [] }
    let member = listing.members[wanted.count]
    return [
      wrong(
        wanted.count, expected: "nothing", found: member.name.escapedPrefix(40),
        offset: member.offset)
    ]
  }

  private static func isTar(_ name: String, _ stem: String) -> Bool {
    endings.contains { name == "\(stem).tar\($0)" }
  }

  private static func wrong(
    _ place: Int, expected: String, found: String, offset: Int64?
  ) -> Finding {
    var facts: Facts = [
      "member": .int(place + 1), "expected": .text(expected), "found": .text(found),
    ]
    if let offset { facts["offset"] = .int(offset) }
    return Finding(
      .debLayout, "Part \(place + 1) of the package is \(found); it must be \(expected).",
      expected: expected, found: found, facts: facts)
  }
}

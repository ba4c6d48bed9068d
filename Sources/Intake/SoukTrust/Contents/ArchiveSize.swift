import SoukModel

/// Whether an archive unpacks to far more than it should.
enum ArchiveSize {
  /// A finding A09 for each limit that is passed; the first says the most.
  static func findings(of listing: ArchiveListing, policy: ArchivePolicy) -> [Finding] {
    let unpacked = listing.unpackedSize
    var facts: Facts = ["unpacked": .int(unpacked), "entries": .int(listing.entries.count)]
    if let packed = listing.packedSize { facts["packed"] = .int(packed) }
    if let excess = listing.excess {
      return [
        bomb("It holds more than \(excess.limit) \(excess.what).", "\(excess.limit)", facts)
      ]
    }
    if unpacked > policy.unpacked {
      return [
        bomb("It unpacks to \(unpacked) bytes.", "\(policy.unpacked) bytes at the most", facts)
      ]
    }
    if listing.entries.count > policy.entries {
      return [
        bomb(
          "It holds \(listing.entries.count) entries.", "\(policy.entries) at the most", facts)
      ]
    }
    guard let packed = listing.packedSize, packed > 0, unpacked > policy.ratioFloor,
      unpacked / packed >= policy.ratio
    else { return [] }
    facts["ratio"] = .int(unpacked / packed)
    return [
      bomb(
        "\(packed) bytes unpack to \(unpacked): \(unpacked / packed) times as many.",
        "less than \(policy.ratio) times", facts)
    ]
  }

  private static func bomb(_ observation: String, _ expected: String, _ facts: Facts) -> Finding {
    Finding(.bomb, observation, expected: expected, facts: facts)
  }
}

import SoukScreen

/// How the keys of the screen are put to a person.
enum KeymapWording {
  /// What the manual says before the list of keys.
  static let manual =
    "The keys that souk comes with. The table keys of config.toml changes them; "
    + "souk keymap lists what is in force."
  /// Said of a key that acts wherever a person is.
  static let everywhere = "everywhere"
  /// Said of keys that a person chose.
  static let own = "yours"

  /// The places where keys act.
  static func places(of row: KeyListing.Row, in listing: KeyListing) -> String {
    row.places.count == listing.places.count && row.places.count > 1
      ? everywhere : row.places.joined(separator: ", ")
  }

  /// Said below the list, or as the answer of a check.
  static func sum(_ listing: KeyListing) -> String {
    let own = listing.rows.count(where: \.isOwn)
    let changed =
      own == 0
      ? "no key is your own" : own == 1 ? "1 binding is yours" : "\(own) bindings are yours"
    let faults = listing.faults.count
    guard faults > 0 else { return "\(listing.file): \(changed), and nothing is wrong." }
    return
      "\(listing.file): \(changed); \(faults) \(faults == 1 ? "line does" : "lines do") not hold."
  }
}

import SoukModel

/// What one installation is about to change, written before it changes anything.
struct Journal: Hashable, Sendable {
  /// The value of `format`.
  static let format = "souk-journal-v1"

  /// The digest of the `souk.lock` that is to be in force; while another one is, nothing happened.
  var lock: String
  /// The folders that are put in place.
  var placements: [Placement]
  /// The folders that are no longer needed, relative to the root.
  var removals: [String]

  /// One folder that is put in place.
  struct Placement: Hashable, Sendable {
    /// Where it waits, relative to the root.
    var staged: String
    /// Where it goes, relative to the root.
    var target: String
    /// What tells it from whatever was there before.
    var identity: UInt64
  }

  /// The text of the file.
  var document: String {
    let object: JSONObject = [
      "format": .string(Self.format), "lock": .string(lock),
      "placements": .array(
        placements.map {
          .object([
            "staged": .string($0.staged), "target": .string($0.target),
            "identity": .string(String($0.identity)),
          ])
        }),
      "removals": .array(removals.map { .string($0) }),
    ]
    return JSONWriter.pretty(.object(object)) + "\n"
  }

  /// Makes a journal.
  init(lock: String, placements: [Placement], removals: [String]) {
    self.lock = lock
    self.placements = placements
    self.removals = removals
  }

  /// Reads the text of a file; nil where it is no journal, or names a place outside its root.
  init?(parsing text: [UInt8]) {
    guard let object = (try? JSONReader.parse(text))?.objectValue,
      object["format"]?.stringValue == Self.format, let lock = object["lock"]?.stringValue,
      let places = object["placements"]?.arrayValue, let gone = object["removals"]?.arrayValue
    else { return nil }
    placements = places.compactMap { value in
      guard let object = value.objectValue, let staged = object["staged"]?.stringValue,
        let target = object["target"]?.stringValue,
        let identity = object["identity"]?.stringValue.flatMap({ UInt64($0) })
      else { return nil }
      return Placement(staged: staged, target: target, identity: identity)
    }
    removals = gone.compactMap(\.stringValue)
    self.lock = lock
    guard placements.count == places.count, removals.count == gone.count,
      (placements.flatMap { [$0.staged, $0.target] } + removals).allSatisfy(Self.staysInside)
    else { return nil }
  }

  private static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains(0)
      && !path.split(separator: "/").contains("..")
  }
}

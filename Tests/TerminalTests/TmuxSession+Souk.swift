import Foundation

extension TmuxSession {
  /// What a screen shows on which souk is ready: the first answer is there.
  static let ready = "answered by"

  /// Starts the browser and waits for its first answer.
  func startSouk() throws {
    try enter("clear; \(Self.program)")
    try wait(for: Self.ready)
  }

  /// The screen now, taken apart.
  func picture() throws -> BrowsePicture {
    BrowsePicture(try lines().joined(separator: "\n").trimmingCharacters(in: .newlines))
  }

  /// Waits until the browsing screen satisfies `condition`, and returns it.
  @discardableResult
  func see(
    _ expectation: String, within seconds: TimeInterval = patience,
    until condition: (BrowsePicture) -> Bool
  ) throws -> BrowsePicture {
    let screen = try wait(for: expectation, within: seconds) {
      condition(BrowsePicture($0.trimmingCharacters(in: .newlines)))
    }
    return BrowsePicture(screen.trimmingCharacters(in: .newlines))
  }

  /// Replaces what stands in the search line, which has the focus, and waits for its answer.
  ///
  /// - Parameter first: the name that the answer begins with.
  @discardableResult
  func search(_ text: String, first: String) throws -> BrowsePicture {
    try press("C-u")
    try type(text)
    return try see("“\(first)” to come first for “\(text)”") { picture in
      picture.query == text && picture.title.hasPrefix(first + " ")
        && picture.rows.first.flatMap(BrowsePicture.name).map(first.hasPrefix) == true
    }
  }

  /// Presses a key and waits until the keys at the bottom are those of another place.
  ///
  /// A person looks where they are before the next key; Esc followed at once by a letter would be
  /// heard as Alt and the letter.
  @discardableResult
  func go(_ key: String, to hint: String) throws -> BrowsePicture {
    try press(key)
    return try see("the keys of the next place, “\(hint)”") { $0.footer.contains(hint) }
  }
}

/// A hint that only one place has at the bottom, by which a test sees where the focus is.
enum Place {
  /// The search line has the focus.
  static let search = "Tab list"
  /// The results have the focus.
  static let list = "Tab details"
  /// The details have the focus.
  static let details = "Esc list"
  /// Both backends stand side by side.
  static let comparison = "Enter field by field"
  /// One package stands as both backends give it.
  static let fields = "Esc back"
}

import SoukModel

/// What a person wrote about keys, line by line; what comes of it is the screen's business.
package struct KeySettings: Hashable, Sendable, Codable {
  /// One line: the keys that a command is to have.
  package struct Entry: Hashable, Sendable, Codable {
    /// The place it is for; nil for every place where the command acts.
    package let place: String?
    /// The command's name, not yet looked up.
    package let command: String
    /// The names of the keys, with blanks between them.
    package let keys: String
    /// The line of the file, from 1; nil where it cannot be told.
    package let line: Int?

    /// Makes an entry.
    package init(place: String? = nil, command: String, keys: String, line: Int? = nil) {
      self.place = place
      self.command = command
      self.keys = keys
      self.line = line
    }
  }

  /// The file, as it is named to a person.
  package let file: String
  /// The lines, in the order of the file.
  package let entries: [Entry]

  /// Makes settings; none by default.
  package init(file: String = "config.toml", entries: [Entry] = []) {
    self.file = file
    self.entries = entries
  }

  /// Reads the table `keys` of a home's configuration, and the tables in it.
  ///
  /// - Throws: `ServiceError.malformed` where the file is no TOML, `.io` where it cannot be read.
  package init(_ home: SoukHome) throws(ServiceError) {
    let found = try ConfigurationFile(path: home.configuration).entries(below: "keys")
    self.init(
      file: RegistryText(home.configuration).escapedPrefix(200),
      entries: found.map { entry in
        let parts = entry.key.split(separator: ".", maxSplits: 1).map(String.init)
        return parts.count == 2
          ? Entry(place: parts[0], command: parts[1], keys: entry.value, line: entry.line)
          : Entry(command: entry.key, keys: entry.value, line: entry.line)
      })
  }
}

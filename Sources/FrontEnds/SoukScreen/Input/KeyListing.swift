/// Every key of the screen, for people and programs that do not have the screen before them.
package struct KeyListing: Hashable, Sendable {
  /// A place with keys of its own.
  package struct Place: Hashable, Sendable {
    /// Its name in the configuration: `list`.
    package let name: String
    /// Where that is, in words: `in the results`.
    package let words: String

    /// Makes a place.
    package init(name: String, words: String) {
      self.name = name
      self.words = words
    }
  }

  /// Keys that do one thing in some places.
  package struct Row: Hashable, Sendable {
    /// The command's name in the configuration: `copy-name`.
    package let command: String
    /// What it does, in a word or two.
    package let words: String
    /// The names of the keys, the one to show first.
    package let keys: [String]
    /// The names of the places where they act.
    package let places: [String]
    /// Whether a person chose the keys.
    package let isOwn: Bool

    /// Makes a row.
    package init(
      command: String, words: String, keys: [String], places: [String], isOwn: Bool
    ) {
      self.command = command
      self.words = words
      self.keys = keys
      self.places = places
      self.isOwn = isOwn
    }
  }

  /// Something in a person's configuration that cannot be done as it is written.
  package struct Fault: Hashable, Sendable {
    /// The line of the file, from 1; nil where it cannot be told.
    package let line: Int?
    /// What is wrong and what to do, with file and line, safe to show.
    package let text: String

    /// Makes a fault.
    package init(line: Int?, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The places, in order.
  package let places: [Place]
  /// The keys, in the order of the help on the screen.
  package let rows: [Row]
  /// What of a person's configuration does not hold.
  package let faults: [Fault]
  /// The file of that configuration, as it is named to a person.
  package let file: String

  /// Makes a listing; an empty one by default.
  package init(
    places: [Place] = [], rows: [Row] = [], faults: [Fault] = [], file: String = ""
  ) {
    self.places = places
    self.rows = rows
    self.faults = faults
    self.file = file
  }
}

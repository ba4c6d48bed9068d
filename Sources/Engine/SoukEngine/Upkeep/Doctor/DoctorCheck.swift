/// What the doctor looks at, in the order in which it is told.
package enum DoctorCheck: String, Sendable, Hashable, CaseIterable, Codable {
  /// Room on the disk of the home.
  case disk
  /// Who may read and write what.
  case permissions
  /// The time of day.
  case clock
  /// What the terminal can show.
  case terminal
  /// The configuration file.
  case settings
  /// apt's package lists.
  case aptLists = "apt-lists"
  /// The catalogue's file.
  case catalogue
  /// Cache and figures.
  case cache
  /// The index of v1.
  case index
  /// The index and graph of v2.
  case graph
  /// How long searches take.
  case search
  /// Whether signatures hold.
  case signatures
  /// How long queries over the graph take, and whether it holds together.
  case rdf
  /// Whether the server that queries over the graph go to answers.
  case endpoint
  /// How much memory souk uses.
  case memory
  /// What interrupted work left.
  case leftovers
}

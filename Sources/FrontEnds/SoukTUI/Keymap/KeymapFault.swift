import SoukScreen

/// Something that a person wrote about keys and that cannot be done as it is written.
struct KeymapFault: Hashable, Sendable {
  /// What is wrong.
  enum Reason: Hashable, Sendable {
    /// There is no place of that name.
    case unknownPlace(String)
    /// There is no command of that name.
    case unknownCommand(String)
    /// The keys that edit a line are fixed.
    case fixed
    /// No key has that name.
    case unreadable(String)
    /// A terminal sends the first key as the second one.
    case indistinct(KeyStroke, KeyStroke)
    /// Ctrl-C quits, wherever a person is.
    case reserved(KeyStroke)
    /// The command does nothing in that place.
    case idle(Command, KeyContext)
    /// The key is text in that place.
    case text(KeyStroke, KeyContext)
    /// An earlier line gives the key to another command in that place.
    case conflict(KeyStroke, Command, KeyContext, line: Int?)
    /// The key was the last one of another command in that place.
    case bereft(KeyStroke, Command, KeyContext)
  }

  /// The line of the file, from 1; nil where it cannot be told.
  var line: Int?
  /// What is wrong.
  var reason: Reason
}

/// Why a theme could not be made; the message names the value and what to write instead.
package enum ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A role that no theme has, with the nearest one that exists.
  case unknownRole(String, nearest: String?)
  /// A word in a style that is neither a colour nor an attribute.
  case unknownWord(String, in: String, role: String)
  /// A `#` that is not followed by six hex digits.
  case badHex(String, role: String)
  /// A palette number that is not 0 to 255.
  case badNumber(String, role: String)
  /// A second colour where one was given already.
  case tooManyColors(String, role: String)
  /// `on` without a colour behind it, or twice.
  case badBackground(String, role: String)

  /// What is wrong and what to do about it.
  package var description: String {
    switch self {
    case .unknownRole(let role, let nearest?):
      "there is no role “\(role)”; did you mean “\(nearest)”?"
    case .unknownRole(let role, nil):
      "there is no role “\(role)”; the roles are \(Theme.roleNames.joined(separator: ", "))"
    case .unknownWord(let word, let style, let role):
      "\(role) = “\(style)”: “\(word)” is neither a colour nor an attribute; write a name such as "
        + "cyan, a number from 0 to 255, #rrggbb, or one of "
        + StyleParser.attributeNames.joined(separator: ", ")
    case .badHex(let word, let role):
      "\(role): “\(word)” is no colour; expected # and six hex digits, such as #5fafd7"
    case .badNumber(let word, let role):
      "\(role): “\(word)” is no palette colour; expected a number from 0 to 255"
    case .tooManyColors(let style, let role):
      "\(role) = “\(style)”: a style has one foreground; put “on” before the background"
    case .badBackground(let style, let role):
      "\(role) = “\(style)”: “on” must be followed by one colour, once"
    }
  }
}

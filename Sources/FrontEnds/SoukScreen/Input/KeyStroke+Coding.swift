/// Key strokes in files stand by the name that people read; the few whose name is not unique, as Control
/// with a letter of two capitals, stand in parts.
extension KeyStroke: Codable {
  private enum CodingKeys: CodingKey {
    case character, modifiers
  }

  package init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      guard let stroke = KeyStroke(named: name) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "no name of a key"))
      }
      self = stroke
      return
    }
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    let text = try parts.decode(String.self, forKey: .character)
    guard text.count == 1, let character = text.first else {
      throw DecodingError.dataCorruptedError(
        forKey: .character, in: parts, debugDescription: "not one character")
    }
    self.init(.character(character), try parts.decode(Modifiers.self, forKey: .modifiers))
  }

  package func encode(to encoder: any Encoder) throws {
    if case .character(let character) = key, KeyStroke(named: description) != self {
      var parts = encoder.container(keyedBy: CodingKeys.self)
      try parts.encode(String(character), forKey: .character)
      try parts.encode(modifiers, forKey: .modifiers)
    } else {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
  }
}

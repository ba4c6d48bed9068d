extension TermID {
  /// The id that holds `term` itself, or nil when the term needs the dictionary.
  package init?(inline term: Term) {
    guard case .literal(let literal) = term, literal.language == nil else { return nil }
    let text = literal.lexicalForm
    // The longest canonical form is a dateTime's; longer texts are not looked at.
    guard text.utf8.count <= 20, literal.datatype.iri.hasPrefix(XSD.namespace) else { return nil }
    switch literal.datatype {
    case XSD.integer:
      guard let value = Int64(text), CodePoints.equal(String(value), text) else { return nil }
      self.init(.integer, payload: value)
    case XSD.boolean:
      guard text == "true" || text == "false" else { return nil }
      self.init(.boolean, payload: text == "true" ? 1 : 0)
    case XSD.date:
      guard let days = CivilTime.days(ofDate: text) else { return nil }
      self.init(.date, payload: days)
    case XSD.dateTime:
      guard let seconds = CivilTime.seconds(ofDateTime: text) else { return nil }
      self.init(.dateTime, payload: seconds)
    default:
      return nil
    }
  }

  /// The term that the id holds itself, or nil for a row of the dictionary or a damaged id.
  package var inlineTerm: Term? {
    switch kind {
    case .integer:
      return .integer(payload)
    case .boolean:
      guard payload == 0 || payload == 1 else { return nil }
      return .boolean(payload == 1)
    case .date:
      guard let text = CivilTime.date(days: payload) else { return nil }
      return .literal(Literal(text, datatype: XSD.date))
    case .dateTime:
      guard let text = CivilTime.dateTime(seconds: payload) else { return nil }
      return .literal(Literal(text, datatype: XSD.dateTime))
    case .dictionary, .local, nil:
      return nil
    }
  }
}

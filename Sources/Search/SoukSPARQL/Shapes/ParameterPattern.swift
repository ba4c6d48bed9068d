import SoukRDF

/// A pattern of which a parameter is part: how many triples fit it decides how a query is best answered.
struct ParameterPattern: Hashable {
  /// What stands in one place.
  enum Place: Hashable {
    /// Anything.
    case any
    /// This id.
    case id(TermID)
    /// The parameter of this number.
    case parameter(Int)
  }

  /// The three places in order.
  let places: [Place]

  /// The pattern with the ids of the parameters.
  func pattern(_ parameters: some RandomAccessCollection<TermID>) -> IDPattern {
    func id(_ number: Int) -> TermID? {
      switch places[number] {
      case .any: nil
      case .id(let id): id
      case .parameter(let number):
        parameters[parameters.index(parameters.startIndex, offsetBy: number)]
      }
    }
    return IDPattern(id(0), id(1), id(2))
  }
}

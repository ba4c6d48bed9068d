package import SoukModel

/// Why a package is not in the list of a query.
package enum AbsenceReason: Hashable, Sendable, Codable {
  /// No field has a word of the query, or none has the words of a phrase side by side.
  case noFieldHas(part: String)
  /// A field has what `-word` leaves out.
  case excluded(part: String, field: SearchField)
  /// A filter asks for something else; what the package has, nil where that is not known of it.
  case filtered(part: String, found: String?)
  /// Only another registry was asked for.
  case otherRegistry(wanted: RegistryName)
  /// Only another category was asked for.
  case otherCategory(wanted: String)
  /// No registry has a package of this name; those that are near.
  case unknown(near: [PackageID])
  /// It stands in the list, behind what was shown.
  case beyond(place: Int, shown: Int)

  /// A word for the kind of reason, for programs.
  package var code: String {
    switch self {
    case .noFieldHas: "no-field-has"
    case .excluded: "excluded"
    case .filtered: "filtered"
    case .otherRegistry: "other-registry"
    case .otherCategory: "other-category"
    case .unknown: "unknown-name"
    case .beyond: "beyond-limit"
    }
  }
}

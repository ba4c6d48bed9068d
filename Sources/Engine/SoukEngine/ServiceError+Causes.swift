import SoukCatalogue
import SoukModel
import SoukRegistry
import SoukSearch

extension ServiceError {
  /// The failure that an error of the catalogue is to a person.
  init(_ error: CatalogueError) {
    let code: Code =
      switch error.code {
      case .busy: .busy
      case .cancelled, .closed: .cancelled
      case .source: .malformed
      case .indexer: .internal
      case .damaged, .notADatabase, .unwritable, .unreadable, .diskFull, .newerSchema,
        .badDocument, .storage:
        .io
      }
    let found = error.detail.isEmpty ? "" : " (\(RegistryText(error.detail).escapedPrefix(200)))"
    self.init(
      code, "“\(RegistryText(error.subject).escapedPrefix(200))”: \(error.code.words)\(found).",
      remedy: error.remedy)
  }

  /// The failure that a backend's error is to a person.
  init(_ error: BackendError) {
    switch error.code {
    case .cancelled: self.init(.cancelled, "The search was cancelled.")
    case .notBuiltIn:
      let (name, other) = (error.backend.rawValue, error.backend.other.rawValue)
      self.init(
        .conflict, "This souk was built without \(name).",
        remedy: "Ask \(other), or build souk with the trait Marketplace\(name.uppercased()).")
    case .indexMissing, .indexStale, .indexDamaged:
      self.init(
        .io, "The index of \(error.backend.rawValue) cannot be used (\(error.code.rawValue)).",
        remedy: "Run `souk registry refresh`: it builds the index again.")
    case .storage, .timeout:
      self.init(
        .io,
        "\(error.backend.rawValue) gave no answer (\(error.code.rawValue): "
          + "\(RegistryText(error.detail).escapedPrefix(200))).",
        remedy: "Try again; the log says more.")
    }
  }

  /// The failure that a registry's error is to a person.
  init(_ error: RegistryError) {
    let code: Code =
      switch error.kind {
      case .missing: .io
      case .unreadable: .io
      case .malformed: .malformed
      case .untrusted: .notVerified
      case .network: .network
      case .conflict: .conflict
      case .busy: .busy
      }
    let place = error.entry.map { "\(error.file), \($0)" } ?? error.file
    self.init(code, "\(RegistryText(place).escaped): \(error.reason).", remedy: error.remedy)
  }
}

extension CatalogueError.Code {
  /// The kind of failure in words for a person.
  fileprivate var words: String {
    switch self {
    case .damaged: "the catalogue is damaged"
    case .notADatabase: "the catalogue is not a database"
    case .unwritable: "cannot be written"
    case .unreadable: "cannot be read"
    case .diskFull: "the disk is full"
    case .busy: "another souk holds the catalogue"
    case .newerSchema: "the catalogue was written by a newer souk"
    case .source: "the registry cannot be read to its end"
    case .indexer: "an index refused a change"
    case .cancelled: "cancelled"
    case .closed: "souk is ending"
    case .badDocument: "the catalogue holds a package that cannot be read"
    case .storage: "the database refused"
    }
  }
}

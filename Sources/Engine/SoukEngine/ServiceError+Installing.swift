import SoukInstall
import SoukModel
import SoukResolve

extension ServiceError {
  /// The failure that an installation's error is to a person.
  init(_ error: InstallError) {
    switch error {
    case .unknownPackage(let id):
      self.init(.notFound, "There is no package “\(id)”.", remedy: "Find it with `souk search`.")
    case .noVersion(let id, let wanted):
      self.init(
        .notFound, "“\(id)” has no version “\(wanted.escapedPrefix(80))”.",
        remedy: "See its versions with `souk show`.")
    case .unsolvable(let told):
      self.init(
        .conflict,
        "The versions that are needed exclude each other:\n"
          + told.lines.map { "  \($0)" }.joined(separator: "\n"),
        remedy: told.hints.isEmpty ? "" : "\n" + told.hints.joined(separator: "\n"))
    case .tooHard(let conflicts):
      self.init(
        .conflict, "No set of versions was found within \(conflicts) conflicts.",
        remedy: "Name exact versions for some of the packages.")
    case .notVerified(let refusals, in: _):
      self.init(
        .notVerified, "Not verified: \(Self.names(refusals)).",
        remedy: "See why with `souk verify`.")
    case .refused(let refusals, in: _):
      self.init(
        .conflict, "The rules of the registry forbid it: \(Self.names(refusals)).",
        remedy: "See why with `souk verify`.")
    case .locked(let reason):
      self.init(
        .conflict, "souk.lock does not allow it: \(reason).",
        remedy: "Leave --locked out, or bring back the souk.lock that fits.")
    case .needed(let id, let dependents):
      let names = dependents.prefix(8).map(\.description).joined(separator: ", ")
      self.init(
        .conflict, "“\(id)” cannot be removed: \(names) needs it.",
        remedy: "Remove that too, in the same command.")
    case .notInstalled(let id):
      self.init(
        .notFound, "“\(id)” is not installed here.", remedy: "See `souk list --installed`.")
    case .unusableName(let id, let version):
      self.init(
        .malformed, "“\(id)” \(version.escapedPrefix(80)) cannot be the name of a folder.",
        remedy: "Tell the registry's operator.")
    case .damagedLock(let path, let reason):
      self.init(
        .malformed, "“\(RegistryText(path).escaped)” cannot be read: \(reason).",
        remedy: "Restore it from a backup. Without it souk does not know what is installed.")
    case .source(let error):
      self.init(Self.code(error.kind), error.reason, remedy: error.remedy)
    case .files(let error):
      self.init(
        .io, error.description, remedy: "Check the permissions of the folder and the room on it.")
    case .busy(let root):
      self.init(
        .busy, "Another souk is changing “\(RegistryText(root).escaped)”.",
        remedy: "Try again in a moment.")
    case .cancelled:
      self.init(.cancelled, "The installation was cancelled; nothing was changed.")
    }
  }

  private static func code(_ kind: InstallSourceError.Kind) -> Code {
    switch kind {
    case .unreadable: .io
    case .network: .network
    case .malformed: .malformed
    case .untrusted: .notVerified
    case .conflict: .conflict
    case .busy: .busy
    case .cancelled: .cancelled
    case .internal: .internal
    }
  }

  private static func names(_ refusals: [InstallRefusal]) -> String {
    refusals.prefix(8).map { "\($0.id) \($0.version.escapedPrefix(80))" }
      .joined(separator: ", ")
  }
}

extension InstallSourceError {
  /// What a failure of the engine is to an installation.
  init(_ error: ServiceError) {
    let kind: Kind =
      switch error.code {
      case .notFound, .io: .unreadable
      case .network: .network
      case .malformed: .malformed
      case .notVerified: .untrusted
      case .usage, .conflict: .conflict
      case .busy: .busy
      case .cancelled: .cancelled
      case .internal: .internal
      }
    self.init(kind, error.message, remedy: error.remedy)
  }
}

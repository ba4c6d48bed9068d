import SoukEngine
import SoukInstall
import SoukModel

/// An installation as a program reads it: the package that was asked for at the top, all of the plan
/// beside it.
struct InstallationDocument {
  /// The document.
  let json: JSONValue

  /// Makes the document of an order and what came of it.
  init(_ answer: InstallationAnswer, order: InstallOrder) {
    let items = answer.plan?.items ?? []
    let named = Self.named(order)
    let first = named.first.flatMap { id in items.first { $0.id == id } }
    var members: [String: JSONValue] = [
      "package": .text(first?.id.name ?? named.first?.name),
      "registry": .text((first?.id ?? named.first)?.registry.description),
      "version": .text(first?.version),
      "path": .text(first?.path),
      "dependencies": .array((first?.dependencies ?? []).map { .string($0.name.raw) }),
      "root": .string(answer.root),
      "dry_run": .bool(order.isDryRun),
      "changed": .bool(Self.isChange(answer.outcome)),
      "outcome": .string(Self.word(answer.outcome)),
      "packages": .array(items.map(Self.item)),
      "notes": .array(answer.notes.map { .string($0) }),
      "apt_command": .null,
      "error": .null,
      "backend": .string(answer.backend.rawValue),
      "took_ms": .milliseconds(answer.milliseconds),
    ]
    switch answer.outcome {
    case .debian(let command): members["apt_command"] = .string(command)
    case .refused(_, let refusal): members["error"] = Self.error(refusal)
    case .done, .planned: break
    }
    json = .object(gathered: members)
  }

  private static func named(_ order: InstallOrder) -> [PackageID] {
    switch order.action {
    case .install(let wanted): wanted.map(\.id)
    case .update(let ids), .uninstall(let ids): ids
    }
  }

  private static func isChange(_ outcome: InstallationAnswer.Outcome) -> Bool {
    if case .done(let plan) = outcome { !plan.isEmpty } else { false }
  }

  private static func word(_ outcome: InstallationAnswer.Outcome) -> String {
    switch outcome {
    case .done: "done"
    case .planned: "planned"
    case .refused: "refused"
    case .debian: "apt"
    }
  }

  private static func item(_ item: InstallPlan.Item) -> JSONValue {
    var old: RegistryText?
    if case .replace(let version) = item.change { old = version }
    return .object([
      "package": .text(item.id.name),
      "registry": .string(item.id.registry.description),
      "version": .text(item.version),
      "replaces": .text(old),
      "change": .string(item.change.word),
      "requested": .bool(item.isRequested),
      "path": .string(item.path),
      "size": .integer(item.size),
      "dependencies": .array(item.dependencies.map { .string($0.name.raw) }),
      "signature": .text(item.verdict?.signature.rawValue),
      "checksum": .text(item.verdict?.checksum.contractWord),
      "allowed": .array(item.allowed.map { .string($0) }),
      "overridden": .bool(item.isOverridden),
    ])
  }

  private static func error(_ refusal: InstallationAnswer.Refusal) -> JSONValue {
    let status: ExitStatus = refusal.isByRuleAlone ? .conflict : .notVerified
    return .object([
      "code": .string(refusal.isByRuleAlone ? "conflict" : "not-verified"),
      "message": .string(InstallationWording.refused(refusal)),
      "exit": .integer(Int64(status.rawValue)),
      "releases": .array(
        refusal.releases.map { refused in
          var members = VerdictDocument.members(refused.verdict)
          members["package"] = .text(refused.id.name)
          members["registry"] = .string(refused.id.registry.description)
          members["version"] = .text(refused.version)
          return .object(gathered: members)
        }),
    ])
  }
}

import SoukEngine
import SoukModel
import SoukSearch

/// The command lines that are tried: the contract's commands over packages of the catalogue itself.
struct ProbePlan {
  /// The probes, in the order in which they are tried.
  let probes: [Probe]

  /// The seven commands whose contract the backends share.
  static let commands = [
    "search", "install", "list", "publish", "validate", "maturity", "dashboard",
  ]

  /// The members that each document of the contract always has.
  private static let contract: [String: [String]] = [
    "search": ["packages", "total"],
    "show": ["name", "version", "dependencies", "checksum"],
    "install": ["package", "version", "path", "dependencies"],
    "list": ["packages", "total"],
    "validate": [
      "package", "score", "production_ready", "total_packages", "ready_count",
      "needs_improvement_count", "not_ready_count", "details", "all_results",
    ],
    "maturity": [
      "package_id", "package_name", "total_score", "maturity_level", "description", "scores",
      "percentages", "feedback", "next_steps",
    ],
    "publish": ["package", "version"],
    "dashboard": ["generated_at", "statistics", "assessments"],
    "deps": ["name", "packages", "total"],
  ]

  /// Draws up the probes for what the catalogue holds.
  ///
  /// - Parameters:
  ///   - target: a folder that does not exist; nothing is ever written there.
  ///   - trial: what publishing is tried with.
  init(
    _ service: any MarketplaceService, target: String, trial: TrialRegistry,
    context: CommandContext
  ) throws(CommandFailure) {
    var samples: [PackageID] = []
    for registry in try context.asking({ () throws(ServiceError) in try service.registries() }) {
      let found = try context.asking { () throws(ServiceError) in
        try service.search(
          SearchRequest("", registry: registry.name, limit: 4), on: nil,
          cancellation: context.cancellation)
      }
      samples += found.page.hits.map(\.id)
    }
    var probes: [Probe] = []
    for id in samples {
      let name = id.description
      probes.append(
        Self.probe(
          ["search", "--query", id.name.raw, "--sort", "name", "--limit", "100"],
          [.success, .nothingFound]))
      probes.append(Self.probe(["show", name]))
      probes.append(Self.probe(["deps", name, "--tree", "--depth", "3"]))
      probes.append(
        Self.probe(
          ["install", name, "--dry-run", "--target", target], [.success, .notVerified, .conflict]))
    }
    for id in samples where id.registry != .apt {
      probes.append(
        Self.probe(["validate", "--package", id.description], [.success, .belowLevel]))
      probes.append(Self.probe(["maturity", id.description]))
    }
    probes.append(Self.probe(["list", "--registry", "builtin"]))
    probes.append(
      Self.probe(["publish", trial.package, "--registry", trial.registry, "--dry-run"]))
    probes.append(Self.probe(["validate"], [.success, .belowLevel]))
    probes.append(Self.probe(["dashboard"]))
    let known = Set(RootCommand.commandNames)
    self.probes = probes.filter { known.contains($0.command) }
  }

  private static func probe(
    _ arguments: [String], _ statuses: Set<ExitStatus> = [.success]
  ) -> Probe {
    let keys = contract[arguments[0]] ?? []
    return Probe(
      arguments: arguments + ["--format", "json"], keys: keys, statuses: statuses)
  }
}

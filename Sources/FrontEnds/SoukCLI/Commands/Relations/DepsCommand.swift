import ArgumentParser
import SoukEngine
import SoukModel

/// `souk deps`: what a package needs, who needs it, or why one leads to another.
struct DepsCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "deps",
    abstract: "Show what a package needs, who needs it, or why.",
    discussion: """
      Without an option, what the package itself needs. A package that stands further up with what \
      it needs is marked (*), one that no registry has, or of which no version fits, (!).
      """)

  @Argument(help: "The package, as [REGISTRY:]NAME[@VERSION].")
  var package: String

  @Flag(help: "What it needs, and what that needs, as a tree.")
  var tree = false

  @Flag(help: "Who needs it.")
  var reverse = false

  @Option(
    help: ArgumentHelp("The shortest chain of needs that leads to this package.", valueName: "name")
  )
  var why: String?

  @Option(help: ArgumentHelp("How many steps to go at the most; with --tree.", valueName: "n"))
  var depth: Int?

  @Option(
    help: ArgumentHelp("How many packages to give at the most; with --reverse.", valueName: "n"))
  var limit = 1_000

  @OptionGroup var place: RegistryOption
  @OptionGroup var backend: BackendOptions
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func validate() throws {
    if [tree, reverse, why != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--tree, --reverse and --why exclude each other; give one.")
    }
    if let depth, depth < 0 {
      throw ValidationError("--depth is \(depth); it takes a number from 0 up.")
    }
    if depth != nil, !tree { throw ValidationError("--depth goes with --tree.") }
    guard limit >= 0 else {
      throw ValidationError("--limit is \(limit); it takes a number from 0 up.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let choice = try PackageChoice(
        package, in: place.name, service: service, context: context)
      if reverse { return try dependents(choice, service, context) }
      if let why { return try chain(choice, to: why, service, context) }
      let tree = try context.asking { () throws(ServiceError) in
        try service.dependencyTree(
          of: choice.id, version: choice.version, depth: self.tree ? depth : 1, on: backend.kind,
          cancellation: context.cancellation)
      }
      return try print(tree, choice, context)
    }
  }

  private func chain(
    _ choice: PackageChoice, to other: String, _ service: any MarketplaceService,
    _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let target = try PackageChoice(
      other, in: choice.id.registry, service: service, context: context)
    let chain = try context.asking { () throws(ServiceError) in
      try service.dependencyChain(
        from: choice.id, to: target.id, on: backend.kind, cancellation: context.cancellation)
    }
    if chain.nodes.isEmpty {
      if wantsJSON {
        try context.print(RelationDocument.tree(chain, of: choice.id))
      } else {
        try context.print(RelationWording.noChain(from: choice.id, to: target.id))
      }
      return .nothingFound
    }
    return try print(chain, choice, context)
  }

  private func print(
    _ tree: DependencyTree, _ choice: PackageChoice, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    if wantsJSON {
      try context.print(RelationDocument.tree(tree, of: choice.id))
    } else {
      try context.print(RelationText(paint: Paint(context)).tree(tree, notice: choice.notice))
    }
    return .success
  }

  private func dependents(
    _ choice: PackageChoice, _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let found = try context.asking { () throws(ServiceError) in
      try service.dependents(of: choice.id, limit: limit, on: backend.kind)
    }
    try sayWhoAnswered(found.backend, asked: backend.kind, context)
    if wantsJSON {
      try context.print(RelationDocument.dependents(found, of: choice.id))
    } else {
      try context.print(RelationText(paint: Paint(context)).dependents(found, of: choice.id))
    }
    return found.total == 0 ? .nothingFound : .success
  }
}

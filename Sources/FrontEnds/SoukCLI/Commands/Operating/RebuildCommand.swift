import ArgumentParser
import SoukEngine
import SoukModel

/// `souk rebuild`: builds the indexes anew.
struct RebuildCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Build an index anew from the catalogue: index (v1), graph (v2) or all.",
    discussion: """
      Nothing is fetched and no package changes. Until the new index is committed the old one \
      answers, in this souk and in every other one.
      """)

  /// What is built.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case index, graph, all

    /// The backends whose indexes are built.
    var backends: [BackendKind] {
      switch self {
      case .index: [.v1]
      case .graph: [.v2]
      case .all: [.v1, .v2]
      }
    }
  }

  @Argument(help: "What to build: index, graph or all.")
  var part: Part

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let built = try context.asking { () throws(ServiceError) in
        try service.rebuild(
          part.backends,
          progress: { backend, packages in
            // Who reads the errors may have gone; the index is built all the same.
            try? context.complain(OperatingWording.rebuilding(backend, packages))
          }, cancellation: context.cancellation)
      }
      guard !built.isEmpty else { throw OperatingWording.noIndex(part.rawValue) }
      try write(
        .object(["built": .array(built.map(Self.json))]),
        or: built.map(OperatingWording.rebuilt),
        in: context)
      return .success
    }
  }

  private static func json(_ index: IndexRebuild) -> JSONValue {
    .object([
      "backend": .string(index.backend.rawValue),
      "packages": .integer(Int64(index.packages)),
      "took_ms": .milliseconds(index.milliseconds),
    ])
  }
}

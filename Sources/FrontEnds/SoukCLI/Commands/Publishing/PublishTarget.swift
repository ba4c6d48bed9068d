import SoukEngine
import SoukModel

/// The registry to publish to, as it was named on the command line.
struct PublishTarget {
  /// A folder or a registry's name; nil for the only one that can be meant.
  let text: String?

  /// The registry's folder.
  func folder(_ context: CommandContext) throws(CommandFailure) -> String {
    if let text, text.contains("/") || text == "." || text == ".." { return text }
    let folders = try context.withService { service throws(CommandFailure) in
      try context.asking { () throws(ServiceError) in try service.registries() }
    }.filter { $0.location.hasPrefix("/") && $0.name != .apt }
    if let text {
      if let known = folders.first(where: { $0.name.description == text }) { return known.location }
      return text
    }
    guard folders.count == 1, let only = folders.first else {
      throw CommandFailure(
        ServiceError(
          .usage,
          folders.isEmpty
            ? "No registry in a folder was added." : "Several registries in folders were added.",
          remedy: "Say which one with --registry FOLDER."))
    }
    return only.location
  }
}

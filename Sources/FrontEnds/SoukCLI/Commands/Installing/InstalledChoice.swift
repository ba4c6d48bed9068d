import SoukEngine
import SoukInstall
import SoukModel

/// The installed packages that a person's `[REGISTRY:]NAME` means.
enum InstalledChoice {
  /// Finds the packages among those of a root; Debian's are handed on, for the apt command.
  static func ids(
    _ typed: [String], in target: String?, service: any MarketplaceService,
    context: CommandContext
  ) throws(CommandFailure) -> [PackageID] {
    guard !typed.isEmpty else { return [] }
    let found = try context.asking { () throws(ServiceError) in
      try service.installed(in: target)
    }
    for note in found.notes { try context.complain("souk: \(note)") }
    let known = try context.asking { () throws(ServiceError) in try service.registries() }
    let names = Set(known.map(\.name) + found.lock.packages.map(\.id.registry) + [.apt])
    var ids: [PackageID] = []
    for text in typed {
      guard let reference = PackageReference(text, registries: names) else {
        throw ErrorWording.emptyName(text)
      }
      let fitting = found.lock.packages.map(\.id).filter {
        $0.name == reference.name
          && (reference.registry == nil || $0.registry == reference.registry)
      }
      if let only = fitting.first, fitting.count == 1 {
        ids.append(only)
      } else if reference.registry == .apt {
        ids.append(PackageID(.apt, reference.name))
      } else if fitting.isEmpty {
        throw InstallationWording.notInstalled(text, in: found.root)
      } else {
        throw InstallationWording.ambiguous(text, fitting)
      }
    }
    return ids
  }
}

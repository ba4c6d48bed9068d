import SoukEngine
import SoukModel

/// The package that a person's `[REGISTRY:]NAME[@VERSION]` means.
struct PackageChoice {
  /// The package.
  let id: PackageID
  /// The version that was named; nil for the newest.
  let version: RegistryText?
  /// Packages of the same name in registries further down the list.
  let others: [PackageID]
  /// Whether the registry was left open.
  let isUnqualified: Bool

  /// Finds the package: the first registry in list order that has it.
  init(
    _ typed: String, in place: RegistryName?, service: any MarketplaceService,
    context: CommandContext
  ) throws(CommandFailure) {
    let known = try context.asking { () throws(ServiceError) in try service.registries() }
    let names = known.map(\.name)
    guard var reference = PackageReference(typed, registries: names) else {
      throw ErrorWording.emptyName(typed)
    }
    if let place {
      guard names.contains(place) else {
        throw ErrorWording.noRegistry(place.description, known: names.map(\.description))
      }
      if let named = reference.registry, named != place {
        throw CommandFailure(
          .usage, code: "usage",
          "“\(RegistryText(typed).escaped)” names the registry \(named), --registry \(place).",
          remedy: "Name one registry.")
      }
      reference.registry = place
    }
    let wanted = reference
    var found = try context.asking { () throws(ServiceError) in try service.resolve(wanted) }
    guard !found.isEmpty else {
      throw ErrorWording.noPackage(
        wanted.name.raw, registry: wanted.registry?.description)
    }
    id = found.removeFirst()
    others = found
    version = wanted.version
    isUnqualified = wanted.registry == nil
  }

  /// Says which registry an unqualified name came from; nil where it was named.
  var notice: String? {
    guard isUnqualified else { return nil }
    let name = id.name.escapedPrefix(100)
    guard let other = others.first else { return "\(name) is from the registry \(id.registry)." }
    let also = others.map(\.registry.description).joined(separator: ", ")
    return "\(name) is from the registry \(id.registry); it is also in \(also) "
      + "(souk show \(other.registry):\(name))."
  }
}

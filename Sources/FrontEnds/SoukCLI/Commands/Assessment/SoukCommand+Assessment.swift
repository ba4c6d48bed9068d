import SoukEngine
import SoukModel

extension SoukCommand {
  /// Says on the error output that another backend answered than the one that was asked for.
  func sayWhoAnswered(
    _ answered: BackendKind?, asked: BackendKind?, _ context: CommandContext
  ) throws(CommandFailure) {
    guard let answered, let asked, answered != asked else { return }
    try context.complain(AssessmentWording.fallback(from: asked, to: answered))
  }

  /// The package that is meant: in a folder of packages, or of the catalogue.
  func subject(
    _ typed: String, folder: String?, registry: RegistryName?, service: any MarketplaceService,
    context: CommandContext
  ) throws(CommandFailure) -> (name: AssessmentSubjectName, notice: String?) {
    if let folder { return (.folder(name: typed, in: folder), nil) }
    let choice = try PackageChoice(typed, in: registry, service: service, context: context)
    return (.package(choice.id, version: choice.version), choice.notice)
  }
}

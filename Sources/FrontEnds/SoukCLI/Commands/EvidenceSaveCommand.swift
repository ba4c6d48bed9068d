import ArgumentParser
import SoukEngine
import SoukModel

/// `souk evidence NAME -o FILE`: verifies a release and packs what the verdict rests on.
struct EvidenceSaveCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: "Verify a release and pack what the verdict rests on into a tar.gz file.",
    discussion: "Exit status 0 where the file is written, whatever the verdict.")

  @Argument(help: "The package, as [REGISTRY:]NAME[@VERSION].")
  var package: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; one is named after the release without it.", valueName: "file"))
  var output: String?

  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let choice = try PackageChoice(
        package, in: place.name, service: service, context: context)
      let file = try context.asking { () throws(ServiceError) in
        try service.evidence(of: choice.id, version: choice.version)
      }
      let path = output ?? file.name
      try context.writeBytes(path, file.bytes)
      if wantsJSON {
        try context.print(
          .object([
            "bytes": .int(Int64(file.bytes.count)),
            "name": .text(choice.id.name),
            "notices": .array(file.notices.map { .string($0) }),
            "output": .string(path),
            "registry": .string(choice.id.registry.description),
            "version": .text(choice.version),
          ]))
      } else {
        var lines = [
          "\(RegistryText(path).escaped): evidence of \(choice.id.description), "
            + "\(Figures.bytes(Int64(file.bytes.count)))."
        ]
        lines += file.notices.map { RegistryText($0).escapedPrefix(400) }
        if let notice = choice.notice { lines.append(notice) }
        try context.print(lines)
      }
      return .success
    }
  }
}

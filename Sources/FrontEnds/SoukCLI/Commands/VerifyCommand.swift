import ArgumentParser
import SoukEngine
import SoukModel
import SoukTrust

/// `souk verify`: the verification ladder over one release, or over all, from their bytes, now.
struct VerifyCommand: BackendCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify the content and the signature of one release, or of all.",
    discussion: """
      With --file, checks a file against a signature and a key of any readable format instead: raw, \
      hex, base64, minisign, signify, OpenSSH.

      Exit status 0 where everything that was looked at is verified, 3 where not, 1 where there is \
      no such package.
      """)

  @Argument(help: "The package, as [REGISTRY:]NAME[@VERSION].")
  var package: String?

  @Flag(help: "Verify every release whose content is on this machine, on all cores.")
  var all = false

  @Option(help: ArgumentHelp("A file to check, with --signature and --key.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("The signature over the file.", valueName: "file"))
  var signature: String?

  @Option(
    help: ArgumentHelp(
      "The public key: a file, the name of a key of your own, or the key's text.",
      valueName: "key"))
  var key: String?

  @Option(help: ArgumentHelp("What an SSH signature must be made for.", valueName: "text"))
  var namespace: String = FileCheck.namespace

  @Flag(help: "Explain every failure at length; with --file.")
  var explain = false

  @OptionGroup var backend: BackendOptions
  @OptionGroup var place: RegistryOption
  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func validate() throws {
    if file != nil || signature != nil || key != nil {
      if file == nil || signature == nil || key == nil {
        throw ValidationError("--file, --signature and --key go together.")
      }
      if let package {
        throw ValidationError("--file checks a file; leave “\(package)” or --file out.")
      }
      if all { throw ValidationError("--file checks one file; leave --all out.") }
      return
    }
    if explain { throw ValidationError("--explain goes with --file; see also `souk explain`.") }
    if all, let package {
      throw ValidationError("--all verifies everything; leave “\(package)” or --all out.")
    }
    if !all, package == nil {
      throw ValidationError("Name a package, or verify everything with --all.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    if let file, let signature, let key {
      return try FileVerification(
        file: file, signature: signature, key: key, namespace: namespace, explains: explain,
        isJSON: wantsJSON
      ).run(context)
    }
    return try context.withService { service throws(CommandFailure) in
      guard let package else {
        try requireRegistry(place.name, service, context)
        return try VerifyAll(registry: place.name, backend: backend.kind, isJSON: wantsJSON)
          .run(service, context)
      }
      return try verify(package, service, context)
    }
  }

  private func verify(
    _ package: String, _ service: any MarketplaceService, _ context: CommandContext
  ) throws(CommandFailure) -> ExitStatus {
    let choice = try PackageChoice(package, in: place.name, service: service, context: context)
    let start = context.uptime()
    let answer = try context.asking { () throws(ServiceError) in
      try service.verify(choice.id, version: choice.version)
    }
    let milliseconds = context.uptime() - start
    if wantsJSON {
      var members = VerifyDocument.members(answer)
      members["took_ms"] = .milliseconds(milliseconds)
      try context.print(.object(gathered: members))
    } else {
      try context.print(
        VerifyText(answer, notice: choice.notice, paint: Paint(context)).lines)
    }
    return answer.verdict.isVerified ? .success : .notVerified
  }
}

import ArgumentParser
import SoukEngine

/// `souk graph parse`: reads a file of RDF and writes its triples one a line.
struct GraphParseCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Read a file of RDF and write its triples one a line.")

  /// The largest file that is read, in bytes.
  static let sizeLimit = 1 << 30

  @Argument(help: "The file: .ttl, .nt, .nq or .trig.")
  var file: String

  @Option(help: "The absolute IRI that relative ones in the file refer to.")
  var base: String?

  @Option(help: "How to write the triples: nt, or nq with the names of their graphs.")
  var format = GraphFormatArgument(format: .nt)

  @OptionGroup var verbose: VerboseOption

  func validate() throws {
    guard format.format == .nt || format.format == .nq else {
      throw ValidationError("--format takes nt or nq here.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let input = GraphFile(
      name: file, bytes: try context.readBytes(file, Self.sizeLimit), base: base)
    let text = try context.asking { () throws(ServiceError) in
      try GraphFiles.rewritten(input, as: format.format)
    }
    try context.write(text)
    return .success
  }
}

import ArgumentParser
import Foundation
import SoukRegistry
import SoukThemes

/// `souk-sign`: makes and signs the registry that is compiled into souk, for developers.
///
/// It stands apart from `souk` and `souk-bench`, because both contain what it makes.
@main struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "souk-sign",
    abstract: "Make the registry that souk embeds, signed with a new key.",
    discussion: """
      Without --key the key is drawn anew and forgotten at the end. The root public key is written \
      beside the pack; both are compiled in together.
      """)

  @Option(
    help: ArgumentHelp("Draw the keys from this file of at least 32 bytes.", valueName: "file"))
  var key: String?

  @Argument(help: ArgumentHelp("The folder to write builtin.pack and root.pub into."))
  var folder: String

  func run() throws {
    let secret: [UInt8]
    if let key {
      secret = Array(try Data(contentsOf: URL(fileURLWithPath: key)))
      guard secret.count >= 32 else {
        throw ValidationError("--key holds \(secret.count) bytes; it takes at least 32.")
      }
    } else {
      secret = (0..<32).map { _ in UInt8.random(in: 0...255) }
    }
    let product = try BuiltinRegistryBuilder.build(themes: BuiltinThemes.packaged, secret: secret)
    let place = URL(fileURLWithPath: folder)
    try Data(product.pack).write(to: place.appendingPathComponent("builtin.pack"))
    try Data(product.root).write(to: place.appendingPathComponent("root.pub"))
    print("builtin.pack: \(product.pack.count) bytes, \(product.files.count) files")
  }
}

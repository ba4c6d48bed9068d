import Foundation
import SoukCLI
import SoukModel

/// Whole files that a command writes.
enum OutputFile {
  /// Writes beside the file and renames: there is the old content or all of the new.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        .io, code: "io", "“\(RegistryText(path).escaped)” cannot be written.",
        remedy: "Name a file in a folder that is there and that you may write.")
    }
  }
}

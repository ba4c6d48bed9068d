import Foundation
import SoukModel

extension SyntheticMarketplace {
  /// Writes the marketplace as `index.jsonl` into a folder that exists, a line a package.
  func write(into folder: String) throws(BenchFailure) {
    let path = "\(folder)/index.jsonl"
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw BenchFailure("“\(path)” cannot be written.") }
    defer { try? file.close() }
    var lines = ""
    let flush = { () throws(BenchFailure) in
      do {
        try file.write(contentsOf: Data(lines.utf8))
      } catch {
        throw BenchFailure("“\(path)” cannot be written: \(error.localizedDescription).")
      }
      lines = ""
    }
    try forEachPackage { package throws(BenchFailure) in
      lines += JSONWriter.compact(.object(package), sortsKeys: false) + "\n"
      if lines.utf8.count > 1 << 20 { try flush() }
    }
    try flush()
  }
}

import SoukCLI
import SoukRegistry

extension Demo {
  /// Writes the synthetic registry into a folder that is made for it.
  func writeRegistry(into folder: String) throws(CommandFailure) {
    do {
      try DemoRegistry.write(to: folder, size: request.size, seed: request.seed)
    } catch {
      throw CommandFailure(
        .io, code: "io", "The demo's registry cannot be written to “\(folder)”: \(error).",
        remedy: "See whether the temporary folder can be written and the disk has room.")
    }
  }
}

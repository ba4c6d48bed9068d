import SoukModel
import Synchronization

/// Where in an index a digest or a signature is stated, gathered when it is first asked for.
final class ReleasePositions: Sendable {
  /// A release: the package's place in the index and the release's in the package.
  struct Position: Hashable, Sendable {
    var package: Int
    var release: Int
  }

  private let positions = Mutex<[String: [Position]]?>(nil)

  /// The releases that state a text; the first time linear in the index, later at once.
  func positions(of text: String, in packages: [JSONValue]) -> [Position] {
    positions.withLock { known in
      if known == nil { known = Self.gathered(packages) }
      return known?[text] ?? []
    }
  }

  private static func gathered(_ packages: [JSONValue]) -> [String: [Position]] {
    var result: [String: [Position]] = [:]
    for (place, package) in packages.enumerated() {
      let releases = package.objectValue?["releases"]?.arrayValue ?? []
      for (number, release) in releases.enumerated() {
        for key in ["sha256", "signature"] {
          guard let text = release.objectValue?[key]?.stringValue else { continue }
          result[text, default: []].append(Position(package: place, release: number))
        }
      }
    }
    return result
  }
}

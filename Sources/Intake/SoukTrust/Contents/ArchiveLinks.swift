import SoukModel

/// The symbolic links of an archive, followed as a system would follow them.
struct ArchiveLinks {
  /// The most links that are followed for one path, as on Linux.
  private static let hops = 40

  private var targets: [String: String] = [:]
  private let isForRoot: Bool

  /// Knows no link yet; `isForRoot` where an absolute target is inside.
  init(isForRoot: Bool) { self.isForRoot = isForRoot }

  /// Adds a link by its normal name.
  mutating func add(_ name: String, target: String) { targets[name] = target }

  /// The first link that a path leads through, itself left out; nil where it leads through none.
  func linkOnTheWay(_ parts: [String]) -> (name: String, target: String)? {
    guard !targets.isEmpty else { return nil }
    var name = ""
    for part in parts.dropLast() {
      name = name.isEmpty ? part : "\(name)/\(part)"
      if let target = targets[name] { return (name, target) }
    }
    return nil
  }

  /// Whether a link's target stays inside the folder, however many links it leads through.
  ///
  /// Resolved part by part, because `a/..` is not the folder of `a` where `a` is a link.
  func staysInside(_ parts: [String], target: String) -> Bool {
    var hops = 0
    return resolve(Array(parts.dropLast()), target, &hops) != nil
  }

  /// Where a target leads, seen from a folder; nil where it leaves or never ends.
  private func resolve(_ folder: [String], _ target: String, _ hops: inout Int) -> [String]? {
    hops += 1
    guard hops <= Self.hops else { return nil }
    var place = folder
    if target.utf8.first == 0x2F {
      guard isForRoot else { return nil }
      place = []
    }
    for part in EntryName.parts(of: target) {
      if part == ".." {
        // In the root of a system `..` stays there.
        guard !place.isEmpty || isForRoot else { return nil }
        _ = place.popLast()
        continue
      }
      place.append(part)
      if let next = targets[place.joined(separator: "/")] {
        guard let resolved = resolve(Array(place.dropLast()), next, &hops) else { return nil }
        place = resolved
      }
    }
    return place
  }
}

import SoukArchive
import SoukModel
import SoukTrust

/// A synthetic registry, good and broken, to see the product on any machine.
///
/// Nothing in it exists: names, people and figures are drawn from a seed, and the keys too, so
/// its signatures prove nothing about anyone.
package enum DemoRegistry {
  /// The name under which it signs.
  package static let name = "demo"
  /// 2026-01-05T00:00:00Z.
  private static let published: Int64 = 1_767_571_200
  /// Of so many packages one is broken.
  private static let flawEvery = 20

  /// The files of a registry by path, the same for the same seed and count.
  package static func files(seed: UInt64, count: Int = 1000) throws -> [String: [UInt8]] {
    let keys = try PublishingKeys(secret: Array("souk demo, synthetic, seed \(seed)".utf8))
    guard let name = RegistryName(name) else { return [:] }
    let publisher = RegistryPublisher(
      name: name,
      description:
        "Synthetic: \(count) made-up packages from seed \(seed), some broken on purpose.",
      owner: "the demo (synthetic)", serial: 1, publishedAt: published, expiresAt: nil, keys: keys)
    return try publisher.files(packages(seed: seed, count: max(0, count)))
  }

  /// Writes the registry below a folder, which is made.
  package static func write(to directory: String, size: Int = 1000, seed: UInt64) throws {
    try FolderFiles.write(try files(seed: seed, count: size), to: directory)
  }

  private static func packages(seed: UInt64, count: Int) -> [PackageDraft] {
    var random = DemoRandom(seed: seed)
    var names: [String] = []
    var taken: Set<String> = []
    var packages: [PackageDraft] = []
    packages.reserveCapacity(count)
    for position in 0..<count {
      let category = DemoWords.categories[random.rank(DemoWords.categories.count)]
      let thing = category.things[random.rank(category.things.count)]
      let name = newName(thing, &random, &taken)
      let flaws = ReleaseFlaw.allCases.filter { !$0.needsReleaseBefore }
      let flaw =
        position % flawEvery == flawEvery - 1 ? flaws[position / flawEvery % flaws.count] : nil
      packages.append(
        package(name, thing, category, position: position, flaw: flaw, known: names, &random))
      names.append(name)
    }
    return packages
  }

  private static func newName(
    _ thing: String, _ random: inout DemoRandom, _ taken: inout Set<String>
  ) -> String {
    let prefix = DemoWords.prefixes[random.below(DemoWords.prefixes.count)]
    let plain = "\(prefix)-\(thing)"
    if taken.insert(plain).inserted { return plain }
    let suffix = DemoWords.suffixes[random.below(DemoWords.suffixes.count)]
    let longer = "\(plain)-\(suffix)"
    if taken.insert(longer).inserted { return longer }
    var number = 2
    while !taken.insert("\(longer)-\(number)").inserted { number += 1 }
    return "\(longer)-\(number)"
  }

  private static func package(
    _ name: String, _ thing: String, _ category: DemoWords.Category, position: Int,
    flaw: ReleaseFlaw?, known: [String], _ random: inout DemoRandom
  ) -> PackageDraft {
    let action = category.actions[random.below(category.actions.count)]
    let manner = DemoWords.manners[random.below(DemoWords.manners.count)]
    // The k-th package has a k-th of the first one's downloads: Zipf's law.
    let downloads = Int64(4_000_000 / (position + 1)) + Int64(random.below(50))
    let dependencies = (0..<min(known.count, random.rank(4))).map { _ in
      known[random.rank(known.count)]
    }
    var description =
      "\(action.prefix(1).uppercased() + action.dropFirst()) every \(thing) \(manner)."
    if let flaw { description += " Broken on purpose (\(flaw.rawValue)): \(flaw.explanation)" }
    let versions = 1 + random.rank(4)
    let releases = (0..<versions).map { index in
      let version = "\(versions - index).\(random.below(9)).\(random.below(20))"
      let text = "\(name) \(version)\nSynthetic: made for souk's demo, of no use.\n"
      return ReleaseDraft(
        version: version, publishedAt: published - Int64(index) * 7_776_000,
        files: ["\(name)/README.txt": Array(text.utf8)],
        dependencies: unique(dependencies), flaw: index == 0 ? flaw : nil)
    }
    return PackageDraft(
      name: name, description: description, category: category.name,
      keywords: unique([thing, category.name, action]),
      author: DemoWords.authors[random.rank(DemoWords.authors.count)],
      license: DemoWords.licenses[random.rank(DemoWords.licenses.count)], downloads: downloads,
      stars: downloads / Int64(40 + random.below(100)), releases: releases)
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}

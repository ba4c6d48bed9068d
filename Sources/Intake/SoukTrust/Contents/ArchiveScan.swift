package import SoukModel

/// Judges a listing: everything that would harm or surprise on unpacking.
///
/// Pure. Memory and time are linear in the number of entries and in the depth of their paths.
package struct ArchiveScan {
  /// The most findings of one code; further ones say the same.
  private static let findingsPerCode = 20

  private let policy: ArchivePolicy
  private var findings: [Finding] = []
  private var links: ArchiveLinks
  /// The normal names of regular files so far, which hard links may lead to.
  private var files: Set<String> = []
  /// The names so far, folded, with how they are really spelt and whether they are folders.
  private var names: [String: (name: String, isFolder: Bool)] = [:]

  private init(_ policy: ArchivePolicy) {
    self.policy = policy
    links = ArchiveLinks(isForRoot: policy.isForRoot)
  }

  /// Everything that is wrong, in the order of the archive: its form, its entries, its size, its
  /// end.
  ///
  /// - Parameter policy: for a Debian package's data ``ArchivePolicy/root`` is taken instead.
  package static func findings(
    of listing: ArchiveListing, policy: ArchivePolicy = .folder
  ) -> [Finding] {
    if listing.format == .unknown { return [unsupported(listing)] }
    var result: [Finding] = []
    if listing.format == .deb {
      result += DebianLayout.findings(of: listing)
      for member in listing.members {
        guard let inner = member.listing else { continue }
        let isData = member.name.raw.hasPrefix("data.tar")
        let found = findings(of: inner, policy: isData ? .root : policy)
        result += found.map { finding in
          var finding = finding
          finding.facts["member"] = .text(member.name)
          return finding
        }
      }
    } else {
      var scan = ArchiveScan(policy)
      for entry in listing.entries where entry.kind == .symbolicLink {
        if let target = entry.target?.raw {
          scan.links.add(EntryName(entry).normal, target: target)
        }
      }
      for (index, entry) in listing.entries.enumerated() { scan.judge(entry, number: index + 1) }
      result += scan.findings
      result += ArchiveSize.findings(of: listing, policy: policy)
    }
    if let damage = listing.damage { result.append(damaged(damage)) }
    // What the unpacker refused and this scan did not: never less strict than it.
    for finding in listing.findings {
      guard let code = FailureCode(rawValue: finding.code),
        !result.contains(where: { $0.code == code })
      else { continue }
      result.append(
        Finding(code, "\(finding)", facts: finding.path.map { ["path": .text($0)] } ?? Facts()))
    }
    return result
  }

  private mutating func judge(_ entry: ArchiveEntry, number: Int) {
    let name = EntryName(entry)
    if name.climbs {
      add(.pathClimbsOut, entry, number, "leads out of the folder")
    } else if name.isAbsolute {
      add(.absolutePath, entry, number, "is absolute")
    } else if let link = links.linkOnTheWay(name.parts) {
      add(
        .symlinkEscape, entry, number,
        "leads through the link \(RegistryText(link.name).escapedPrefix(80)) to "
          + RegistryText(link.target).escapedPrefix(80))
    }
    if name.parts.count > policy.depth {
      add(.bomb, entry, number, "lies \(name.parts.count) folders deep")
    }
    if let defect = name.defect(allowsBackslash: policy.isForRoot) {
      add(.unsafeName, entry, number, "has a name that \(defect)")
    }
    judgeKind(entry, name, number)
    judgeTwins(entry, name, number)
  }

  private mutating func judgeKind(_ entry: ArchiveEntry, _ name: EntryName, _ number: Int) {
    switch entry.kind {
    case .symbolicLink:
      let target = entry.target?.raw ?? ""
      if target.isEmpty || !links.staysInside(name.parts, target: target) {
        add(.symlinkEscape, entry, number, "is a link out of the folder")
      }
      return
    case .hardLink:
      let target = EntryName.parts(of: entry.target?.raw ?? "").joined(separator: "/")
      if entry.target?.raw.utf8.first == 0x2F || !files.contains(target) {
        add(.hardLinkEscape, entry, number, "is a hard link to no file before it")
      } else {
        files.insert(name.normal)
      }
      return
    case .special:
      add(.specialFile, entry, number, "is a \(entry.device?.rawValue ?? "special file")")
    case .file: files.insert(name.normal)
    case .directory: break
    }
    if entry.mode & 0o7022 != 0 {
      let mode = String(entry.mode, radix: 8)
      add(.dangerousMode, entry, number, "has mode \(mode)", ["mode": .text(mode)])
    }
  }

  private mutating func judgeTwins(_ entry: ArchiveEntry, _ name: EntryName, _ number: Int) {
    var path = ""
    for (place, part) in name.parts.enumerated() {
      path = path.isEmpty ? part : "\(path)/\(part)"
      let isWhole = place == name.parts.count - 1
      let isFolder = !isWhole || entry.kind == .directory
      let key = policy.isForRoot ? path : EntryName.folded(path)
      guard let other = names.updateValue((path, isFolder), forKey: key) else { continue }
      let isSame = other.name.utf8.elementsEqual(path.utf8)
      // A folder may be named again, for instance by what lies in it.
      guard !isSame || !(other.isFolder && isFolder) else { continue }
      // What lies below a link has been said already.
      guard isWhole || !isSame || links.linkOnTheWay(name.parts) == nil else { continue }
      add(
        .nameTwice, entry, number,
        isSame
          ? "has the name of an entry before it"
          : "differs from \(RegistryText(other.name).escapedPrefix(80)) by case or accents alone")
      return
    }
  }

  private mutating func add(
    _ code: FailureCode, _ entry: ArchiveEntry, _ number: Int, _ what: String,
    _ more: Facts = Facts()
  ) {
    guard findings.count(where: { $0.code == code }) < Self.findingsPerCode else { return }
    var facts: Facts = ["entry": .int(number), "path": .text(entry.path)]
    if let target = entry.target { facts["target"] = .text(target) }
    findings.append(
      Finding(
        code, "Entry \(number) \"\(entry.path.escapedPrefix(120))\" \(what).",
        found: entry.target?.escapedPrefix(120), facts: facts.merging(more)))
  }

  private static func unsupported(_ listing: ArchiveListing) -> Finding {
    let kind = listing.foreign ?? "no archive that souk knows"
    return Finding(
      .archiveFormatUnknown, "This is \(kind).",
      expected: "tar (plain, gzip, xz, zstd, lz4) or a Debian package", found: kind,
      facts: ["format": .text(kind)])
  }

  private static func damaged(_ damage: ArchiveDamage) -> Finding {
    var facts: Facts = ["offset": .int(damage.offset)]
    if let offset = damage.unpackedOffset { facts["unpacked_offset"] = .int(offset) }
    let place = damage.unpackedOffset.map { " (byte \($0) unpacked)" } ?? ""
    return Finding(
      .archiveDamaged,
      "The archive is damaged after \(damage.offset) bytes\(place): "
        + "\(damage.reason).", facts: facts)
  }
}

import SoukModel

/// The packages that a run has met, each with its versions; places are given in order of meeting.
struct PackageTable {
  /// One package.
  struct Row {
    /// What it is; nil for the request, which is treated as a package of one version.
    let id: PackageID?
    /// Its versions, oldest first.
    let candidates: [Candidate]
    /// All versions and absence.
    let everything: VersionSet
    /// What its versions need has been taken in.
    var isExpanded = false
  }

  /// The place of the request.
  static let request = 0

  /// The packages, by place.
  private(set) var rows: [Row] = []
  private var places: [PackageID: Int] = [:]
  private var requirements: [String: VersionRequirement?] = [:]
  private let takesPrereleases: Bool

  /// Makes a table that holds the request alone.
  init(request: Candidate, takesPrereleases: Bool) {
    self.takesPrereleases = takesPrereleases
    rows = [Row(id: nil, candidates: [request], everything: .everything(versions: 1))]
  }

  /// The place of a package; nil where it was not met yet.
  func place(of id: PackageID) -> Int? { places[id] }

  /// Takes in a package with its versions, put in order, the same version once.
  ///
  /// - Returns: its place.
  mutating func add(_ id: PackageID, _ candidates: [Candidate]) -> Int {
    var sorted: [Candidate] = []
    for candidate in candidates.sorted(by: { $0.version < $1.version })
    where sorted.last?.version != candidate.version {
      sorted.append(candidate)
    }
    rows.append(
      Row(id: id, candidates: sorted, everything: .everything(versions: sorted.count)))
    places[id] = rows.count - 1
    return rows.count - 1
  }

  /// Notes that what a package's versions need has been taken in.
  mutating func markExpanded(_ place: Int) { rows[place].isExpanded = true }

  /// The requirement that a text states, read once; nil for a text that is none.
  mutating func requirement(_ text: RegistryText?) -> VersionRequirement? {
    guard let text else { return .any }
    if let known = requirements[text.raw] { return known }
    var read: VersionRequirement?
    do throws(VersionError) { read = try VersionRequirement(parsing: text) } catch { read = nil }
    requirements[text.raw] = .some(read)
    return read
  }

  /// The versions of a package that satisfy a requirement.
  func versions(of place: Int, satisfying requirement: VersionRequirement) -> VersionSet {
    var set = VersionSet(versions: rows[place].candidates.count)
    for (index, candidate) in rows[place].candidates.enumerated()
    where candidate.version.satisfies(requirement, prereleases: takesPrereleases) {
      set.insert(index)
    }
    return set
  }

  /// The negation of a statement about a package.
  func complement(_ set: VersionSet, of place: Int) -> VersionSet {
    rows[place].everything.subtracting(set)
  }
}

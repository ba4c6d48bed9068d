package import SoukModel

/// Finds one version of each needed package so that every need is met, or shows that there is none.
///
/// PubGrub: decisions, what follows from them, and incompatibilities learnt from each conflict, so
/// that no dead end is met twice. Complete, and deterministic: the same packages and the same request
/// give the same answer on every machine. Packages may need each other, or themselves, in a circle.
///
/// Among what is possible, kept versions come first and newer ones before older ones; of two wanted
/// packages that cannot both be newest, the one with fewer versions to choose from goes first.
package struct Solver {
  /// What is asked.
  let request: Request
  /// Where versions are learnt.
  let provider: any PackageProvider
  /// Looked at between steps.
  let cancellation: Cancellation
  /// The packages met.
  var table: PackageTable
  /// What is decided and follows.
  var solution = PartialSolution()
  /// Everything known to be impossible.
  var incompatibilities: [Incompatibility] = []
  /// The places of the incompatibilities that speak of a package, by the package's place.
  var concerning: [[Int]] = [[]]
  /// In how many conflicts a package was the culprit, by its place.
  var blame: [Int] = [0]
  /// How many conflicts there were.
  var conflicts = 0

  /// Solves a request.
  ///
  /// - Throws: ``ResolutionError``; a conflict comes with its derivation.
  /// - Complexity: exponential in the worst case, as the problem is; bounded by the request's limit
  ///   on conflicts. Real graphs take a pass over what is reachable.
  package static func solve(
    _ request: Request, with provider: any PackageProvider,
    cancellation: Cancellation = Cancellation()
  ) throws(ResolutionError) -> Resolution {
    var solver = Solver(request, provider, cancellation)
    return try solver.run()
  }

  private init(
    _ request: Request, _ provider: any PackageProvider, _ cancellation: Cancellation
  ) {
    self.request = request
    self.provider = provider
    self.cancellation = cancellation
    table = PackageTable(
      request: Candidate(version: PackageVersion("0")),
      takesPrereleases: request.takesPrereleases)
    solution.addPackage()
  }

  private mutating func run() throws(ResolutionError) -> Resolution {
    var absence = VersionSet(versions: 1)
    absence.allowsAbsence = true
    add(
      Incompatibility(
        terms: [.init(package: PackageTable.request, set: absence)], cause: .request))
    try takeInRequest()
    solution.decide(PackageTable.request, 0, versions: 1)
    try propagate(from: PackageTable.request)
    while let package = nextPackage() {
      if cancellation.isCancelled { throw .cancelled }
      if try expand(package) {
        try propagate(from: package)
      } else if let version = version(for: package) {
        solution.decide(
          package, version, versions: table.rows[package].candidates.count)
        try propagate(from: package)
      }
    }
    return result()
  }

  /// Notes an incompatibility.
  ///
  /// - Returns: its place.
  @discardableResult
  mutating func add(_ incompatibility: Incompatibility) -> Int {
    let place = incompatibilities.count
    incompatibilities.append(incompatibility)
    for term in incompatibility.terms { concerning[term.package].append(place) }
    return place
  }

  /// The place of a package, learning its versions at the first meeting.
  mutating func place(of id: PackageID) throws(ResolutionError) -> Int {
    if let known = table.place(of: id) { return known }
    let candidates: [Candidate]
    do throws(ProviderError) {
      candidates = try provider.candidates(of: id)
    } catch {
      throw .provider(error)
    }
    solution.addPackage()
    concerning.append([])
    blame.append(0)
    return table.add(id, candidates)
  }
}

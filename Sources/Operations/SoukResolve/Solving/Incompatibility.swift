/// A combination of statements that cannot all be true, and how that is known.
struct Incompatibility: Sendable {
  /// The statements, one a package, in the order of the packages; a package that may be anything is
  /// left out.
  let terms: [Term]
  /// How it is known.
  let cause: Cause

  /// A statement: the package is one of these.
  struct Term: Hashable, Sendable {
    /// The package, by its place in the table.
    let package: Int
    /// What it may be.
    let set: VersionSet
  }

  /// How an incompatibility is known.
  enum Cause: Sendable {
    /// The request itself must be met.
    case request
    /// A package needs another: its place and the requirement as it was written.
    case need(of: Int, requirement: String?)
    /// A version cannot be chosen, for this reason.
    case obstacle(String)
    /// It follows from two others, by their places.
    case derived(Int, Int)
  }

  /// The statement about a package; nil where there is none.
  func term(of package: Int) -> Term? { terms.first { $0.package == package } }
}

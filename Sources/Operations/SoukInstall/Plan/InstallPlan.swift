package import SoukModel
import SoukTrust

/// What an order comes down to: what goes where, from where, and what was found of it.
package struct InstallPlan: Hashable, Sendable, Codable {
  /// The packages that stand in the lock file afterwards or go, those that are needed first.
  package var items: [Item]

  /// What happens to one package.
  package struct Item: Hashable, Sendable, Codable {
    /// The package.
    package let id: PackageID
    /// The version that is there afterwards; for a removal the one that goes.
    package let version: RegistryText
    /// What happens.
    package let change: Change
    /// Whether a person asked for it by name.
    package let isRequested: Bool
    /// The packages it needs.
    package let dependencies: [PackageID]
    /// The size as the registry states it, in bytes; nil where it says nothing.
    package var size: Int64?
    /// Where it is or will be, from the root of the file system.
    package let path: String
    /// What was found of the content; nil before it was looked at, and where nothing is fetched.
    package var verdict: Verdict?
    /// What was let pass by the rules or against them, as codes and words; empty for nothing.
    package var allowed: [String]

    /// Whether it is let in only because a person overrode the rules.
    package var isOverridden: Bool { allowed.contains(FailureCode.checksOverridden.rawValue) }

    /// Makes an item.
    package init(
      id: PackageID, version: RegistryText, change: Change, isRequested: Bool = true,
      dependencies: [PackageID] = [], size: Int64? = nil, path: String,
      verdict: Verdict? = nil, allowed: [String] = []
    ) {
      self.id = id
      self.version = version
      self.change = change
      self.isRequested = isRequested
      self.dependencies = dependencies
      self.size = size
      self.path = path
      self.verdict = verdict
      self.allowed = allowed
    }
  }

  /// What happens to a package.
  package enum Change: Hashable, Sendable, Codable {
    /// It is new here.
    case install
    /// It takes the place of another version.
    case replace(RegistryText)
    /// It is installed once more.
    case reinstall
    /// It stays.
    case keep
    /// It goes.
    case remove
  }

  /// Makes a plan.
  package init(items: [Item] = []) {
    self.items = items
  }

  /// The packages whose content is needed.
  package var fetched: [Item] { items.filter { $0.change.needsContent } }
  /// Whether anything changes.
  package var isEmpty: Bool { items.allSatisfy { $0.change == .keep } }
}

extension InstallPlan.Change {
  /// The change in one word, as documents and logs have it.
  package var word: String {
    switch self {
    case .install: "install"
    case .replace: "replace"
    case .reinstall: "reinstall"
    case .keep: "keep"
    case .remove: "remove"
    }
  }

  /// Whether the release's content is needed.
  package var needsContent: Bool {
    switch self {
    case .install, .replace, .reinstall: true
    case .keep, .remove: false
    }
  }
}

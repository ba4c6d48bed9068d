import SoukModel
import SoukTrust

/// Clears up what an installation that was ended from outside left behind.
///
/// The caller holds the root's mutex. Recovery may be ended from outside too: the next one goes on.
struct Recovery {
  /// The root.
  let root: InstallRoot
  /// The file system.
  let files: any InstallFiles

  /// Finishes or takes back what the journal says, and removes what was only prepared.
  ///
  /// - Returns: one sentence on what was found, safe to print; nil where all was in order.
  func run() throws(InstallFileError) -> String? {
    guard let text = try files.read(root.journal) else {
      guard try files.kind(root.stage) != .nothing else { return nil }
      try files.removeAll(root.stage)
      return "An installation was interrupted before it changed anything; what it had prepared "
        + "was removed."
    }
    guard let journal = Journal(parsing: text) else {
      throw InstallFileError(
        "understand", root.journal, reason: "it is no journal of this version of souk")
    }
    let current = try files.read(root.lockFile).map { "\(SHA256Digest(of: $0))" }
    if current == journal.lock {
      try finish(journal)
      return "An installation was interrupted after it had taken effect; it was completed."
    }
    try takeBack(journal)
    return "An installation was interrupted before it took effect; it was taken back."
  }

  /// Puts one prepared folder in its place, in one step.
  func place(_ placement: Journal.Placement) throws(InstallFileError) {
    let target = "\(root.path)/\(placement.target)"
    let staged = "\(root.path)/\(placement.staged)"
    if try files.kind(target) == .nothing {
      let parent = DiskFiles.parent(of: target)
      try files.makeFolders(parent)
      try files.move(staged, to: target)
      try files.sync(parent)
    } else {
      try files.exchange(staged, target)
    }
  }

  /// Removes what the new state no longer needs; the last steps of every installation.
  func finish(_ journal: Journal) throws(InstallFileError) {
    // Where packages are installed once more the lock file stays the same, and does not tell
    // whether all of them are in place.
    for placement in journal.placements
    where try files.identity("\(root.path)/\(placement.staged)") == placement.identity {
      try place(placement)
    }
    for (index, removal) in journal.removals.enumerated() {
      let path = "\(root.path)/\(removal)"
      guard try files.kind(path) != .nothing else { continue }
      // Out of sight in one step: no half of a package is ever among the packages.
      let aside = "\(root.stage)/old-\(index)"
      try files.removeAll(aside)
      try files.move(path, to: aside)
      try files.removeEmpty(DiskFiles.parent(of: path), below: root.path)
    }
    try close()
  }

  private func takeBack(_ journal: Journal) throws(InstallFileError) {
    for placement in journal.placements.reversed() {
      let target = "\(root.path)/\(placement.target)"
      let staged = "\(root.path)/\(placement.staged)"
      guard try files.identity(target) == placement.identity else {
        try files.removeEmpty(DiskFiles.parent(of: target), below: root.path)
        continue
      }
      if try files.kind(staged) == .nothing {
        try files.move(target, to: staged)
      } else {
        try files.exchange(staged, target)
      }
      try files.removeEmpty(DiskFiles.parent(of: target), below: root.path)
    }
    try close()
  }

  /// The journal goes before the stage: a stage without a journal is merely removed.
  private func close() throws(InstallFileError) {
    if try files.kind(root.journal) != .nothing { try files.remove(root.journal) }
    try files.removeAll(root.stage)
  }
}

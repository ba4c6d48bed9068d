import SoukTrust

/// One change of a root that happens whole or not at all.
///
/// The caller holds the root's mutex. Everything is prepared in a folder beside the packages; a journal says what is coming; new folders
/// are put in place; then one rename makes the new `souk.lock` the one in force. Whatever ends the
/// process before that rename, the old state holds; after it, the new one. ``Recovery`` clears up.
struct Transaction {
  /// The root that changes.
  let root: InstallRoot
  /// The file system.
  let files: any InstallFiles

  /// Puts packages in place, removes folders and makes `lock` the one in force.
  ///
  /// - Parameter removals: folders relative to the root.
  /// - Throws: ``InstallFileError`` after everything was put back as it was, as far as the file system
  ///   let it; what it did not let is put back by the next run.
  func commit(
    _ packages: [StagedPackage], removals: [String], lock: LockFile,
    progress: (Int64) -> Void = { _ in }
  ) throws(InstallFileError) {
    var isSwitched = false
    do throws(InstallFileError) {
      try apply(packages, removals, Array(lock.document.utf8), progress, &isSwitched)
    } catch {
      // A second failure leaves the journal: the next run reads it.
      _ = try? Recovery(root: root, files: files).run()
      // After the switch the new state is in force: only tidying up failed.
      if !isSwitched { throw error }
    }
  }

  private func apply(
    _ packages: [StagedPackage], _ removals: [String], _ lock: [UInt8],
    _ progress: (Int64) -> Void, _ isSwitched: inout Bool
  ) throws(InstallFileError) {
    try files.makeFolder(root.stage)
    var placements: [Journal.Placement] = []
    for (index, package) in packages.enumerated() {
      let staged = "\(root.stage)/\(index)"
      try write(package, to: staged, progress)
      placements.append(
        Journal.Placement(
          staged: ".souk/stage/\(index)", target: package.folder,
          identity: try files.identity(staged) ?? 0))
    }
    try files.write(lock, to: root.stage + "/souk.lock", isExecutable: false)
    let journal = Journal(
      lock: "\(SHA256Digest(of: lock))", placements: placements, removals: removals)
    try files.write(
      Array(journal.document.utf8), to: root.stage + "/journal.json", isExecutable: false)
    try files.sync(root.stage)
    try files.move(root.stage + "/journal.json", to: root.journal)
    try files.sync(root.work)
    let recovery = Recovery(root: root, files: files)
    for placement in placements { try recovery.place(placement) }
    try files.move(root.stage + "/souk.lock", to: root.lockFile)
    isSwitched = true
    try files.sync(root.path)
    try recovery.finish(journal)
  }

  private func write(
    _ package: StagedPackage, to folder: String, _ progress: (Int64) -> Void
  ) throws(InstallFileError) {
    var folders: Set<String> = [folder]
    try files.makeFolder(folder)
    for (path, file) in package.files.sorted(by: { $0.key < $1.key }) {
      var parent = folder
      for part in path.split(separator: "/").dropLast() {
        parent += "/\(part)"
        if folders.insert(parent).inserted { try files.makeFolder(parent) }
      }
      try files.write(file.bytes, to: "\(folder)/\(path)", isExecutable: file.isExecutable)
      progress(Int64(file.bytes.count))
    }
    for folder in folders { try files.sync(folder) }
  }
}

import GRDB

extension Catalogue {
  /// Moves what was committed from the journal into the file, and empties the journal.
  ///
  /// Without it the next process would read through a journal as large as the last refresh before
  /// its first answer. Where a reader still needs the journal it stays, which harms nothing.
  package func emptyJournal() {
    try? inside {
      try pool?.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }
  }

  /// Closes the file: what runs is interrupted and waited for, what is asked afterwards fails.
  package func close() {
    guard gate.close(hurry: interrupt) else { return }
    readers.close()
    try? pool?.close()
  }

  private func interrupt() {
    readers.interrupt()
    pool?.interrupt()
  }
}

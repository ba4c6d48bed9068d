import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch

/// The rows of the full-text index that a batch of changes takes out and puts in.
struct FullTextBatch: IndexBatch {
  /// A package's row.
  private struct Document {
    let number: Int64
    let text: IndexedText

    init(_ document: CatalogueChange.Document) {
      number = document.number
      text = IndexedText(document.entry)
    }
  }

  private let gone: [Document]
  private let come: [Document]
  private let labels: LabelNumbers

  /// Cuts the texts of the packages into words.
  ///
  /// Both lists ascend, because FTS5 writes a segment of its own each time the row ids stop
  /// ascending.
  ///
  /// - Parameter labels: the labels that the transaction has come across.
  init(_ changes: [CatalogueChange], labels: LabelNumbers) {
    self.labels = labels
    gone = changes.compactMap(\.old).sorted { $0.number < $1.number }.map(Document.init)
    come = changes.compactMap(\.new).sorted { $0.number < $1.number }.map(Document.init)
  }

  /// Adds what frequent words look at.
  func note(in changes: inout FrequentChanges) {
    changes.add(
      gone: gone.lazy.map { ChangedPackage($0.text, number: $0.number) },
      come: come.lazy.map { ChangedPackage($0.text, number: $0.number) })
  }

  /// Writes first everything that goes, then what comes.
  func write(to db: Database) throws {
    for document in gone { try remove(document, db) }
    for document in come { try add(document, db) }
  }

  private func add(_ document: Document, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO fulltext(rowid, name, keywords, description, author, category, filter)
        VALUES(?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(
      arguments: [document.number] + StatementArguments(document.text.columns))
    let insertName = try db.cachedStatement(
      sql: "INSERT INTO fulltext_name(folded, number) VALUES(?, ?)")
    try insertName.execute(arguments: [document.text.foldedName, document.number])
    let joined = document.text.joinedName
    try db.cachedStatement(sql: "INSERT INTO fulltext_joined(joined, number) VALUES(?, ?)")
      .execute(arguments: [Data(joined), document.number])
    try db.cachedStatement(sql: "INSERT INTO fulltext_mirrored(joined, number) VALUES(?, ?)")
      .execute(arguments: [Data(joined.reversed()), document.number])
    try addAttributes(document, db)
  }

  private func addAttributes(_ document: Document, _ db: Database) throws {
    let attributes = document.text.attributes
    func number(_ text: String) throws -> Int64? {
      text.isEmpty ? nil : try labels.number(of: text, db)
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO fulltext_attribute(
          number, registry, category, license, signature, failed, version, downloads, identity)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        document.number, try labels.number(of: attributes.registry, db),
        try number(attributes.category), try number(attributes.license),
        try labels.number(of: attributes.verdict.first ?? "", db),
        attributes.verdict.contains(TrustWords.failed) ? 1 : 0,
        try labels.number(of: VersionLabel.text(of: attributes), db), attributes.downloads,
        document.text.identity,
      ])
  }

  private func remove(_ document: Document, _ db: Database) throws {
    let delete = try db.cachedStatement(
      sql: """
        INSERT INTO fulltext(
          fulltext, rowid, name, keywords, description, author, category, filter)
        VALUES('delete', ?, ?, ?, ?, ?, ?, ?)
        """)
    try delete.execute(
      arguments: [document.number] + StatementArguments(document.text.columns))
    let deleteName = try db.cachedStatement(
      sql: "DELETE FROM fulltext_name WHERE folded = ? AND number = ?")
    try deleteName.execute(arguments: [document.text.foldedName, document.number])
    let joined = document.text.joinedName
    try db.cachedStatement(sql: "DELETE FROM fulltext_joined WHERE joined = ? AND number = ?")
      .execute(arguments: [Data(joined), document.number])
    try db.cachedStatement(sql: "DELETE FROM fulltext_mirrored WHERE joined = ? AND number = ?")
      .execute(arguments: [Data(joined.reversed()), document.number])
    try db.cachedStatement(sql: "DELETE FROM fulltext_attribute WHERE number = ?")
      .execute(arguments: [document.number])
  }
}

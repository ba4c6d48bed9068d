import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukTesting
import Testing

@Suite struct OpeningTests {
  /// Whether the tests run as a user whom no permission stops.
  private static let isPrivileged = geteuid() == 0

  @Test func aFileOfAnotherKindIsRefused() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.write(Array("This is a letter and no database at all. ".utf8) + Array(0...255))
      for access in Catalogue.Access.allCases {
        #expect(refusal { _ = try temporary.open(access: access) } == .notADatabase)
      }
    }
  }

  @Test func aDamagedFileIsRefusedWhenOpenedOrRead() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.open().take(Samples.many(3_000, "some text"))
      try OtherConnection.queue(temporary.path).writeWithoutTransaction { db in
        _ = try db.checkpoint(.truncate)
      }
      var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: temporary.path)))
      for place in 4_096..<bytes.count { bytes[place] = 0x55 }
      try temporary.write(bytes)
      let code = refusal {
        let catalogue = try temporary.open()
        _ = try catalogue.names()
      }
      #expect(code == .damaged)
      let checked = refusal { try temporary.open(access: .readOnly).checkIntegrity() }
      #expect(checked == .damaged)
    }
  }

  @Test(arguments: [
    "x'FF'", "x''", "x'01'", "substr(document, 1, length(document) - 1)", "7",
    "CAST(document || x'00' AS BLOB)",
  ])
  func aStoredPackageThatCannotBeDecodedIsSaid(_ value: String) throws {
    try TemporaryCatalogue.with { temporary throws in
      let catalogue = try temporary.open()
      try catalogue.take(Samples.many(1))
      try OtherConnection.queue(temporary.path).write { db in
        try db.execute(sql: "UPDATE package SET document = \(value)")
      }
      #expect(
        refusal { _ = try catalogue.entry(PackageID(Samples.market, "p0")) } == .badDocument)
    }
  }

  @Test func aFileOfANewerSoukIsRefused() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.open().take(Samples.many(1))
      try OtherConnection.queue(temporary.path).write { db in
        try db.execute(sql: "PRAGMA user_version = 99")
      }
      for access in Catalogue.Access.allCases {
        #expect(refusal { _ = try temporary.open(access: access) } == .newerSchema)
      }
    }
  }

  @Test func aFolderThatIsNotThereIsSaid() {
    for access in Catalogue.Access.allCases {
      let code = refusal {
        _ = try Catalogue(path: "/no/such/folder/souk.db", access: access)
      }
      #expect(code == .unreadable)
    }
  }

  @Test(.disabled(if: isPrivileged, "root may write anywhere"))
  func anUnwritableFolderIsReadAndNotWritten() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.open().take(Samples.many(3))
      try temporary.setWritable(false)
      #expect(refusal { _ = try temporary.open(access: .readWrite) } == .unwritable)
      let catalogue = try temporary.open([RecordingIndexer()], access: .automatic)
      #expect(catalogue.isReadOnly)
      #expect(try catalogue.count() == 3)
      #expect(refusal { try catalogue.take(Samples.many(4)) } == .unwritable)
    }
  }

  @Test func whatIsOpenedForReadingIsNotWritten() throws {
    try TemporaryCatalogue.with { temporary throws in
      #expect(refusal { _ = try temporary.open(access: .readOnly) } == .unreadable)
      try temporary.open().take(Samples.many(3))
      let catalogue = try temporary.open(access: .readOnly)
      #expect(catalogue.isReadOnly)
      #expect(try catalogue.count() == 3)
      #expect(refusal { try catalogue.take(Samples.many(4)) } == .unwritable)
      #expect(refusal { _ = try catalogue.removeRegistry(Samples.market) } == .unwritable)
    }
  }

  @Test func anEmptyFileIsNoCatalogueForAReader() throws {
    try TemporaryCatalogue.with { temporary throws in
      try temporary.write([])
      #expect(refusal { _ = try temporary.open(access: .readOnly) } == .damaged)
    }
  }

  @Test func everyCodeNamesARemedy() {
    for code in CatalogueError.Code.allCases {
      let error = CatalogueError(code, subject: "souk.db", detail: "this and that")
      #expect(error.description.contains("souk.db"))
      #expect(error.description.contains("this and that"))
      #expect(error.remedy.hasSuffix("."))
    }
  }
}

import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch

/// What the index holds of one package: a text of tokens for each column, and the folded name.
struct IndexedText {
  /// The columns in the order of the table: the five fields, then the filter words.
  let columns: [String]
  /// The folded name, as bytes because it may hold NUL.
  let foldedName: Data
  /// The name without what separates its parts.
  let joinedName: [UInt8]
  /// Which package it is, in the form of the catalogue.
  let identity: Data
  /// What filters look at.
  let attributes: PackageAttributes

  /// Makes the text of a package with its verdict.
  init(_ entry: CatalogueEntry) {
    let package = entry.package
    let searchable = SearchableText(package)
    var columns = Self.fields.map { searchable.tokens(of: $0).joined(separator: " ") }
    var filters = [FilterToken.all, FilterToken.registry(package.id.registry)]
    if let category = package.category { filters.append(FilterToken.category(category.raw)) }
    let attributes = PackageAttributes(entry)
    for attribute in PackageAttribute.allCases {
      filters += attributes.words(of: attribute).map { FilterToken.word($0, of: attribute) }
    }
    self.attributes = attributes
    columns.append(filters.joined(separator: " "))
    self.columns = columns
    foldedName = Self.foldedName(package.id.name)
    joinedName = JoinedName.bytes(of: package.id.name.raw)
    identity = Data(DocumentCodec.encode(package.id))
  }

  /// The fields in the order of the table's columns.
  static let fields: [SearchField] = [.name, .keywords, .description, .author, .category]

  /// A name as it is compared with a query: folded, runs of white space as one space.
  static func foldedName(_ name: RegistryText) -> Data {
    bytes(TextFolding.foldedLine(name.raw))
  }

  /// A folded name as the tables of names hold it.
  static func bytes(_ name: String) -> Data { Data(name.utf8) }
}

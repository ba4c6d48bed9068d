import Foundation
import Testing

@testable import SoukAssess

/// `Docs/Maturity.md` says what the code does.
struct RubricDocumentTests {
  private static let document: String? = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/Maturity.md")
    return try? String(contentsOf: file, encoding: .utf8)
  }()

  private static func words(_ step: MaturityStep) -> String {
    switch step.bound {
    case .from(let count): "\(step.points): \(count) or more \(step.what)"
    case .upTo(let count): "\(step.points): at most \(count) \(step.what)"
    case .fact: "\(step.points): \(step.what)"
    }
  }

  @Test(arguments: MaturityCriterion.allCases)
  func everyCriterionStandsInTheRubricWithItsSteps(criterion: MaturityCriterion) throws {
    let document = try #require(Self.document)
    let steps = criterion.rule.map(Self.words).joined(separator: "; ")
    let row = "| \(criterion.title) | \(criterion.points) | \(steps) |"
    #expect(document.contains(row), "\(row)")
  }

  @Test(arguments: MaturityDimension.allCases)
  func everySideStandsInTheRubricWithItsPoints(dimension: MaturityDimension) throws {
    let document = try #require(Self.document)
    let title = dimension.rawValue.prefix(1).uppercased() + dimension.rawValue.dropFirst()
    #expect(document.contains("### \(title), \(dimension.points) points"))
  }

  @Test(arguments: ValidationCheck.Name.allCases)
  func everyCheckStandsInTheDocumentWithItsPoints(check: ValidationCheck.Name) throws {
    let document = try #require(Self.document)
    #expect(document.contains("| \(check.rawValue) | \(Int(check.points)) |"), "\(check)")
  }

  @Test func everyLevelStandsInTheDocumentWithItsBound() throws {
    let document = try #require(Self.document)
    for level in MaturityLevel.allCases {
      #expect(document.contains("| \(level.rawValue) | up to \(level.upperBound) |"), "\(level)")
    }
  }
}

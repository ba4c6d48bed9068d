import Foundation
import SoukAssess
import SoukModel
import Testing

@testable import SoukEngine

/// Judging packages in folders, and writing the flag into their manifests.
@Suite struct PackageFolderTests {
  private let home: TemporaryHome
  private let engine: Engine
  private var packages: String { home.folder + "/packages" }

  init() throws {
    home = try TemporaryHome()
    engine = try home.open(settings: Settings())
    try Folder.write(Folder.complete, to: home.folder + "/packages/whole")
    try Folder.write(["src/a.rs": "fn a() {}"], to: home.folder + "/packages/nameless")
    try Folder.write(["package.toml": "name ="], to: home.folder + "/packages/torn")
  }

  private func survey(_ folder: String) throws -> AssessmentSurvey {
    try engine.assessAll(
      .folder(folder), parts: [.validation, .maturity], on: nil, progress: { _ in },
      cancellation: Cancellation())
  }

  @Test func everyFolderIsAPackageAlsoWithoutAManifest() throws {
    let survey = try survey(packages)
    #expect(survey.packages.map(\.id.name) == ["nameless", "torn", "whole"])
    #expect(survey.backend == nil)
    #expect(survey.packages.allSatisfy { $0.folder?.hasPrefix(packages) == true })
    let torn = try #require(survey.packages.first { $0.id.name == "torn" }?.validation)
    let finding = try #require(torn.findings.first { $0.file == "package.toml" })
    #expect(finding.reason.contains("package.toml:1"))
  }

  @Test func aFolderAboveOneCalledPackagesWillDoAndSoWillAPackageItself() throws {
    #expect(try survey(home.folder).packages.count == 3)
    #expect(try survey(packages + "/whole").packages.map(\.id.name) == ["whole"])
  }

  @Test func aFolderWithOneSubfolderKeepsItsPaths() throws {
    let answer = try engine.assess(.folder(name: "nameless", in: packages), on: nil)
    #expect(answer.validation.checks.first { $0.name == .sources }?.share == 1)
  }

  @Test func onePackageGetsAloneWhatItGetsAmongMany() throws {
    for package in try survey(packages).packages {
      let name = package.id.name.raw
      let alone = try engine.assess(.folder(name: name, in: packages), on: nil)
      #expect(alone.maturity.scores == package.scores)
      #expect(alone.validation == package.validation)
    }
  }

  @Test func foldersWithoutPackagesAreRefusedWithWhatToDo() throws {
    let empty = home.folder + "/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    #expect { try survey(empty) } throws: { ($0 as? ServiceError)?.code == .notFound }
    #expect { try survey(empty + "/not-there") } throws: { ($0 as? ServiceError)?.code == .io }
    #expect { try survey(packages + "/whole/LICENSE") } throws: {
      ($0 as? ServiceError)?.code == .io
    }
    try Data("{}".utf8).write(to: URL(fileURLWithPath: empty + "/index.json"))
    #expect { try survey(empty) } throws: {
      ($0 as? ServiceError)?.remedy.contains("souk registry add") == true
    }
  }

  @Test func aPipeInPlaceOfAManifestHoldsNothingUp() throws {
    let folder = packages + "/pipe"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(unsafe mkfifo(folder + "/package.toml", 0o600) == 0)
    let pipe = try #require(try survey(packages).packages.first { $0.id.name == "pipe" })
    #expect(!pipe.hasContent && pipe.validation?.score == 0)
  }

  @Test func aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws {
    let secret = home.folder + "/secret.md"
    try Data(String(repeating: "secret ", count: 100).utf8).write(
      to: URL(fileURLWithPath: secret))
    try FileManager.default.createSymbolicLink(
      atPath: packages + "/nameless/README.md", withDestinationPath: secret)
    let answer = try engine.assess(.folder(name: "nameless", in: packages), on: nil)
    #expect(!answer.hasContent)
    #expect(answer.validation.findings.contains { $0.reason.contains("symbolic link") })
  }

  @Test func theFlagIsWrittenAndEveryOtherLineStays() throws {
    let folder = packages + "/whole"
    let before = try String(contentsOfFile: folder + "/package.toml", encoding: .utf8)
    #expect(try engine.markReadiness(true, inFolder: folder))
    #expect(try !engine.markReadiness(true, inFolder: folder))
    let after = try String(contentsOfFile: folder + "/package.toml", encoding: .utf8)
    let lines = after.split(separator: "\n").filter { $0 != "production_ready = true" }
    #expect(lines == before.split(separator: "\n"))
    #expect(try PackageManifest.read(Array(after.utf8)).manifest.productionReady == true)
    #expect(try engine.markReadiness(false, inFolder: folder))
  }

  @Test func aManifestThatCannotBeChangedSafelyIsLeftAsItIs() throws {
    let text = "package = { name = \"torn\", version = \"1.0.0\" }\n"
    let path = packages + "/torn/package.toml"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect { try engine.markReadiness(true, inFolder: packages + "/torn") } throws: {
      ($0 as? ServiceError)?.code == .malformed
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect { try engine.markReadiness(true, inFolder: packages + "/nameless") } throws: {
      ($0 as? ServiceError)?.code == .io
    }
  }

  @Test func queriesAndOntologiesThatDoNotParseAreNamedWithTheirPlace() throws {
    let folder = packages + "/whole"
    try Folder.write(
      [
        "sparql/bad.rq": "SELECT ?s WHERE {\n ?s ?p }",
        "ontology/bad.ttl": "@prefix e: <http://e/> .\ne:a e:b .\n",
      ],
      to: folder)
    let report = try engine.assess(.folder(name: "whole", in: packages), on: nil).validation
    let shares = Dictionary(uniqueKeysWithValues: report.checks.map { ($0.name, $0.share) })
    #expect(shares[.sparql] == 0.5 && shares[.ontology] == 0.5)
    let query = try #require(report.findings.first { $0.file == "sparql/bad.rq" })
    #expect(query.reason.contains("line 2, column 8"), "\(query.reason)")
    let ontology = try #require(report.findings.first { $0.file == "ontology/bad.ttl" })
    #expect(ontology.reason.contains("line 2"), "\(ontology.reason)")
  }

  @Test func hostileContentIsJudgedAndNeverTraps() throws {
    var random = GarbageRandom(seed: 7)
    for number in 0..<40 {
      let folder = "\(packages)/g\(number)"
      try Folder.write(Folder.complete, to: folder)
      for (name, text) in Folder.complete.sorted(by: { $0.key < $1.key }) {
        let damaged = Data(random.mutated(Array(text.utf8)))
        try damaged.write(to: URL(fileURLWithPath: folder + "/" + name))
      }
    }
    let survey = try survey(packages)
    #expect(survey.packages.count == 43)
    #expect(survey.packages.allSatisfy { (0...100).contains($0.validation?.score ?? -1) })
  }
}

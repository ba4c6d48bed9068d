import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukRouter
import SoukSearch

extension HomeDoctor {
  /// From so many bytes on a journal makes the first answer slow.
  private static let longJournal: Int64 = 64 << 20
  /// How many packages v2 is asked for.
  private static let sample = 20

  /// The catalogue's file: there, a database, sound, of a known version.
  func catalogue(_ cancellation: Cancellation) -> DoctorFinding {
    guard exists(home.catalogue) else { return DoctorWording.noCatalogue(home.catalogue) }
    do {
      let (facts, finding) = try DatabaseCopy.readShared(home.catalogue) { db in
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= Catalogue.schemaVersion else { throw NewerSchema(version: version) }
        let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
        return (try CatalogueFacts(db), finding)
      }
      guard finding == "ok" else { return DoctorWording.damagedCatalogue(finding) }
      let journal = HomeBackup.size(of: home.catalogue + "-wal")
      if journal > Self.longJournal { return DoctorWording.longJournal(journal) }
      return DoctorWording.catalogueIsFine(facts)
    } catch let error as NewerSchema {
      return DoctorWording.newerCatalogue(error.version, known: Catalogue.schemaVersion)
    } catch {
      return DoctorWording.damagedCatalogue("\(error)")
    }
  }

  /// Cache and figures: a database, and sound.
  func cache(_ cancellation: Cancellation) -> DoctorFinding {
    guard exists(home.stateDatabase) else { return DoctorWording.cacheIsFine }
    do {
      let finding = try DatabaseCopy.readShared(home.stateDatabase) { db in
        try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
      }
      return finding == "ok" ? DoctorWording.cacheIsFine : DoctorWording.damagedCache(finding)
    } catch {
      return DoctorWording.damagedCache("\(error)")
    }
  }

  /// The indexes of both backends: of the catalogue as it is, and answering.
  func indexes(_ settings: Settings) -> [DoctorFinding] {
    let engine: Engine
    do throws(ServiceError) {
      engine = try Engine(home: home, settings: settings, clock: desk.clock)
    } catch {
      return [DoctorWording.damagedCatalogue(error.message)]
    }
    defer { engine.close() }
    return BackendKind.allCases.compactMap { kind in
      guard let name = Engine.indexName(of: kind) else { return nil }
      guard engine.catalogue.keeps(name) else { return DoctorWording.indexIsOff(kind) }
      return index(kind, name, engine)
    }
  }

  private func index(_ kind: BackendKind, _ name: String, _ engine: Engine) -> DoctorFinding {
    do {
      let stale = try engine.catalogue.staleIndexes()
      if stale.contains(name) { return DoctorWording.staleIndex(kind) }
      guard let backend = engine.router.backends[kind] else {
        return DoctorWording.indexIsOff(kind)
      }
      let ids = try engine.catalogue.sample(Self.sample)
      for id in ids {
        let request = SearchRequest(id.name.raw, limit: 20)
        let page = try backend.search(request, cancellation: Cancellation())
        // What is near is found in other tables: it says nothing of those that were damaged.
        guard page.hits.contains(where: { !$0.approximate && $0.id.name == id.name }) else {
          return DoctorWording.badIndex(kind, "\(id) is in the catalogue and is not found")
        }
        guard try backend.entry(id) == engine.catalogue.entry(id) else {
          return DoctorWording.badIndex(kind, "\(id) is not given as the catalogue has it")
        }
      }
      return DoctorWording.indexIsFine(kind, ids.count)
    } catch let error as BackendError {
      return DoctorWording.badIndex(kind, "\(error.code.rawValue) \(error.detail)")
    } catch {
      return DoctorWording.badIndex(kind, "\(error)")
    }
  }

  /// A catalogue of a newer souk.
  private struct NewerSchema: Error {
    let version: Int
  }
}

import Foundation
import SoukModel

/// Looks a home over without needing it to open.
struct HomeDoctor: DoctorService {
  /// The home.
  let desk: HomeDesk
  /// The machine.
  var surroundings = DoctorSurroundings.system

  /// The home's files.
  var home: SoukHome { desk.home }

  func diagnose(cancellation: Cancellation) -> DoctorReport {
    let settings = settings
    var findings = [disk(), permissions(), clock(), terminal(), settings.finding]
    findings.append(aptLists(settings.value))
    let catalogue = catalogue(cancellation)
    let cache = cache(cancellation)
    findings += [catalogue, cache]
    // A souk that opens the home sets a damaged cache aside, and looking changes nothing.
    if max(catalogue.severity, cache.severity) < .failure, exists(home.catalogue) {
      findings += indexes(settings.value)
    }
    if cache.severity < .failure, exists(home.stateDatabase) { findings += history() }
    findings += [endpoint(settings.value, cancellation), memory(), leftovers()]
    let order = DoctorCheck.allCases
    return DoctorReport(
      findings: findings.enumerated().sorted { left, right in
        let places = [left, right].map { order.firstIndex(of: $0.element.check) ?? 0 }
        return (places[0], left.offset) < (places[1], right.offset)
      }.map(\.element))
  }

  /// Whether a file is there.
  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The settings as far as they can be read, and what is wrong with the file.
  private var settings: (value: Settings, finding: DoctorFinding) {
    do throws(ServiceError) {
      let value = try Settings.load(home, environment: desk.environment)
      return (value, DoctorWording.settingsAreFine(exists: exists(home.configuration)))
    } catch {
      return (Settings(), DoctorWording.badSettings(error, home.configuration))
    }
  }
}

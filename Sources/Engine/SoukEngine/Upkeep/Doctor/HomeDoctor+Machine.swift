import Foundation
import Glibc

extension HomeDoctor {
  /// Below so many bytes a refresh can fail, whatever the size of the catalogue.
  static let leastRoom: Int64 = 64 << 20
  /// From so many bytes on a process is larger than the alert allows.
  static let mostMemory: Int64 = 1_000_000_000
  /// After so many seconds package lists are stale.
  private static let staleLists: Int64 = 7 * 86_400
  /// The moment before which no clock can be right: this check was written then.
  private static let earliest: Int64 = 1_764_000_000
  /// How many seconds the clock may be behind a file of this home.
  private static let tolerance: Int64 = 300

  /// Room for the next refresh, which writes a journal as large as the catalogue.
  func disk() -> DoctorFinding {
    let folder = exists(home.data) ? home.data : "/"
    let size = HomeBackup.size(of: home.catalogue)
    guard let free = desk.room.free(folder) else { return DoctorWording.roomUnknown }
    if free < Self.leastRoom { return DoctorWording.noRoom(free: free, .failure, home.data) }
    if free < 2 * size { return DoctorWording.noRoom(free: free, .warning, home.data) }
    return DoctorWording.room(free: free)
  }

  /// Folders that souk must write, and files that others must not.
  func permissions() -> DoctorFinding {
    let files = FileManager.default
    for folder in Set([home.data, home.config, home.state]).sorted()
    where exists(folder) && !files.isWritableFile(atPath: folder) {
      return DoctorWording.notWritable(folder)
    }
    for path in [home.catalogue, home.stateDatabase, home.configuration]
    where exists(path) && !files.isWritableFile(atPath: path) {
      return DoctorWording.notWritable(path)
    }
    let keys = (try? files.contentsOfDirectory(atPath: home.keys)) ?? []
    let secrets = keys.filter { $0.hasSuffix(".key") }.sorted().map { home.keys + "/" + $0 }
    for path in secrets {
      if let mode = mode(path), mode & 0o077 != 0 { return DoctorWording.openSecret(path, mode) }
    }
    let decisions = home.trust + "/keys.json"
    if let mode = mode(decisions), mode & 0o022 != 0 {
      return DoctorWording.openDecisions(decisions, mode)
    }
    return DoctorWording.permissionsAreFine
  }

  /// Whether the time of day can be right.
  func clock() -> DoctorFinding {
    let now = desk.clock.now()
    if now < Self.earliest { return DoctorWording.oldClock(now) }
    for path in [home.catalogue, home.configuration, home.log] {
      if let changed = surroundings.changed(path), changed > now + Self.tolerance {
        return DoctorWording.clockBehind(now, path, changed)
      }
    }
    return DoctorWording.clockIsFine(now)
  }

  /// What the environment says of the terminal.
  func terminal() -> DoctorFinding {
    let term = desk.environment["TERM"] ?? ""
    if term.isEmpty || term == "dumb" { return DoctorWording.noTerminal(term) }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { desk.environment[$0] }.first { !$0.isEmpty }
    let isUTF8 = locale.map { $0.uppercased().replacing("-", with: "").hasSuffix("UTF8") } ?? false
    return isUTF8 ? DoctorWording.terminalIsFine(term) : DoctorWording.noUTF8(locale ?? "")
  }

  /// Whether there are package lists, and how old they are.
  func aptLists(_ settings: Settings) -> DoctorFinding {
    guard let folder = settings.aptLists else { return DoctorWording.aptIsOff }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let lists = names.filter { $0.contains("_Packages") }
    let dates = lists.compactMap { surroundings.changed("\(folder)/\($0)") }
    // apt keeps the time of the server on what did not change; the folder has that of the update.
    guard let newest = (dates + [surroundings.changed(folder)].compactMap(\.self)).max(),
      !lists.isEmpty
    else { return DoctorWording.noAptLists(folder) }
    let age = desk.clock.now() - newest
    return age > Self.staleLists
      ? DoctorWording.staleAptLists(folder, days: age / 86_400)
      : DoctorWording.aptListsAreFine(lists.count)
  }

  /// Other souks that are larger than they should be.
  func memory() -> DoctorFinding {
    let processes = surroundings.processes()
    let large = processes.filter { $0.residentBytes > Self.mostMemory }
    return large.isEmpty
      ? DoctorWording.memoryIsFine(processes) : DoctorWording.highMemory(large)
  }

  /// Files that work left which was interrupted and that nobody works on now.
  func leftovers() -> DoctorFinding {
    let stage = home.data + "/restore"
    var left: [String] = []
    if exists(stage), ((try? FileLock.take(stage + "/lock")) ?? nil) != nil { left.append(stage) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.data)) ?? []
    for name in names.sorted() where name.hasSuffix(".backup.part") {
      let path = "\(home.data)/\(name)"
      guard ((try? FileLock.take(path)) ?? nil) != nil else { continue }
      left.append(path)
      let copy = path.dropLast(5) + ".copy"
      if exists(String(copy)) { left.append(String(copy)) }
    }
    return left.isEmpty ? DoctorWording.noLeftovers : DoctorWording.leftovers(left)
  }

  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }
}

import Foundation
import Glibc
import Testing

@testable import SoukNcurses

@Suite("Watching a folder")
struct FolderWatchTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "souk-watch-\(UUID().uuidString)")

  /// Whether the descriptor becomes readable before so many milliseconds have passed.
  private func speaks(_ watch: FolderWatch, within milliseconds: Int32) -> Bool {
    var place = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&place, 1, milliseconds) == 1
  }

  @Test("a file that is saved, replaced or removed is told, and nothing else is")
  func changes() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let watch = try #require(FolderWatch(folder.path))
    #expect(!speaks(watch, within: 0))
    let file = folder.appending(path: "mine.toml")
    try Data("text = \"red\"".utf8).write(to: file)
    #expect(speaks(watch, within: 10_000))
    watch.drain()
    #expect(!speaks(watch, within: 0))
    // As editors save: another file that takes the place of the old one.
    try Data("text = \"blue\"".utf8).write(to: file, options: .atomic)
    #expect(speaks(watch, within: 10_000))
    watch.drain()
    _ = try Data(contentsOf: file)
    #expect(!speaks(watch, within: 0))
    try FileManager.default.removeItem(at: file)
    #expect(speaks(watch, within: 10_000))
  }

  @Test("a folder that is not there is not watched")
  func absent() {
    #expect(FolderWatch(folder.path) == nil)
  }
}

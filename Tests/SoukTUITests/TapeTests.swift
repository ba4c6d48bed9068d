import SoukEngine
import SoukModel
import SoukScreen
import SoukTesting
import Synchronization
import Testing

@testable import SoukTUI

/// Sessions that are written down and played again.
@Suite struct TapeTests {
  /// Keys that open every part of the screen, with sizes, pastes and the mouse between them.
  private static let tour: [InputEvent] =
    keys("j", "s", "o") + [.key(.tab), .key(.down)] + keys("1", "2", "3", "4", "5", "6")
    + [.resize(Size(width: 80, height: 20)), .key(.tab), .key(.tab)] + [.paste("n\u{301}2")]
    + [.key(.f(2)), .key(.f(3)), .key(.down), .key(.enter), .key(.escape), .key(.f(3))]
    + [.resize(Size(width: 44, height: 12)), .resize(Size(width: 120, height: 30))]
    + [.mouse(MouseEvent(.press(.left), at: Point(x: 5, y: 5)))]
    + [.key(.f(5)), .key(.down), .key(.f(7)), .key(.down), .key(.f(9)), .key(.f(10))]
    + [.key(.escape), .key(.escape), .key(.escape), .key(.escape), .key(.f(6)), .key(.f(1))]
    + [.key(.escape), .key(.tab)] + keys("i") + [.key(.escape), .key(.escape)]

  private static func keys(_ letters: Character...) -> [InputEvent] {
    letters.map { .key(.letter($0)) }
  }

  /// Plays a script on the real loop and gives what was shown and what was written down.
  private func session(
    _ script: [InputEvent] = tour, redacts: Bool = false
  ) -> (pictures: [Grid], tape: [UInt8]) {
    let tape = Mutex<[UInt8]>([])
    var settings = BrowserSettings(
      history: ["secret word"], writeTape: { bytes in tape.withLock { $0 += bytes } })
    settings.redactsTape = redacts
    let terminal = ScriptedTerminal(script)
    BrowserLoop(terminal: terminal, service: FakeMarketplace(), settings: settings).run()
    return (terminal.pictures, tape.withLock { $0 })
  }

  @Test func aTapePlaysEveryPictureAsItWasShownAndAsksNobody() throws {
    let (pictures, bytes) = session()
    let tape = try Tape(bytes)
    #expect(tape.frames == pictures.count)
    #expect(pictures.count > Self.tour.count)
    #expect(TapePlayer.differences(of: tape).isEmpty)
    var player = TapePlayer(tape)
    for picture in pictures {
      let next = player.step()
      let played = try #require(next)
      #expect(played.grid == picture)
    }
    let behind = player.step()
    #expect(behind == nil)
    let third = try TapePlayer.picture(3, of: tape)
    #expect(third.grid == pictures[2])
  }

  @Test func anAnswerThatWasChangedShowsInThePictureThatItMade() throws {
    let (_, bytes) = session()
    let text = String(decoding: bytes, as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.contains("\"found\"") })
    let changed = text.replacing(line, with: line.replacing("\"total\":", with: "\"total\":7"))
    #expect(changed != text)
    let differences = TapePlayer.differences(of: try Tape(Array(changed.utf8)))
    #expect(!differences.isEmpty)
  }

  @Test func aRedactedTapeHoldsNoWordThatWasTypedAndPlaysTheSame() throws {
    let script: [InputEvent] =
      Self.keys("z", "e", "b", "r", "a", " ", "4", "2") + [.paste("Ångström"), .key(.tab)]
      + [.key(.f(3)), .key(.f(3)), .key(.up)]
    let (_, bytes) = session(script, redacts: true)
    let text = String(decoding: bytes, as: UTF8.self)
    for word in ["zebra", "\"text\":\"z", "ngstr", "secret", "{\"_0\":\"z\"}"] {
      #expect(!text.contains(word), "\(word)")
    }
    let tape = try Tape(bytes)
    #expect(tape.isRedacted)
    #expect(tape.frames > script.count)
    #expect(TapePlayer.differences(of: tape).isEmpty)
    let last = try TapePlayer.picture(8, of: tape)
    #expect(last.grid.lines.contains { $0.contains("/ xxx") })
  }

  @Test func aTornLastLineIsLeftOutAndATornMiddleIsNamed() throws {
    let (_, bytes) = session(Self.keys("j", "q"))
    let whole = try Tape(bytes)
    let torn = try Tape(Array(bytes.dropLast(9)))
    #expect(torn.entries.count == whole.entries.count - 1)
    var text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    text[2] = String(text[2].dropLast(5))
    #expect {
      try Tape(Array(text.joined(separator: "\n").utf8) + [10])
    } throws: { error in
      guard case TapeError.noTape(line: 3, _) = error else { return false }
      return true
    }
    #expect(throws: TapeError.noTape(line: 1, "it is empty")) { try Tape([]) }
    #expect(throws: TapeError.noFrame(99_999, frames: whole.frames)) {
      try TapePlayer.picture(99_999, of: whole)
    }
  }

  @Test func aTapeOfAnotherFormIsRefused() throws {
    let (_, bytes) = session(Self.keys("j"))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("\"format\":1", with: "\"format\":9")
    #expect(throws: TapeError.otherFormat(9, expected: 1)) { try Tape(Array(text.utf8)) }
  }

  /// A tape comes from anywhere: numbers out of every range, lines twice, missing or in another order.
  @Test func garbageIsRefusedOrPlayedAndNeverTraps() throws {
    let (_, bytes) = session()
    let lines = bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    var random = SeededGenerator(seed: 20_261_127)
    let most = "9223372036854775807"
    let numbers = ["-1", "0", most, "-9223372036854775808", "1e308", "4294967296"]
    var played = 0
    for _ in 0..<80 {
      var lines = lines
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 1..<lines.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[index], at: Int.random(in: 1...lines.count, using: &random))
        case 2: lines.swapAt(index, Int.random(in: 1..<lines.count, using: &random))
        default:
          let digits = lines[index].ranges(of: /[0-9]+/)
          guard let place = digits.randomElement(using: &random),
            let number = numbers.randomElement(using: &random)
          else { continue }
          lines[index].replaceSubrange(place, with: number)
        }
      }
      guard let tape = try? Tape(Array(lines.joined(separator: "\n").utf8) + [10]) else { continue }
      var player = TapePlayer(tape)
      while player.step() != nil { played += 1 }
    }
    #expect(played > 500)
  }
}

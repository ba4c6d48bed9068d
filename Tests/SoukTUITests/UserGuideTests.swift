import Foundation
import SoukScreen
import Testing

@testable import SoukTUI

/// The guide's table of keys and the keymap name the same keys.
@Suite struct UserGuideTests {
  /// The first column of the table of keys.
  private static let keys: [Substring] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Docs/UserGuide.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let table = text.components(separatedBy: "| keys | where | what they do |").dropFirst().first
    let rows = (table ?? "").split(separator: "\n").prefix { $0.hasPrefix("|") }
    return rows.dropFirst().compactMap { $0.split(separator: "|").first }
  }()

  @Test func everyLetterAndFunctionKeyStandsInTheTable() {
    #expect(Self.keys.count > 20)
    let column = Self.keys.joined(separator: "\n")
    for key in Set(Keymap.builtIn.bindings.flatMap(\.keys)) where key.modifiers.isEmpty {
      switch key.key {
      case .character("2"), .character("3"), .character("4"), .character("5"), .character("6"):
        break  // `1` … `7`
      case .character(" "): #expect(column.contains("Space"))
      case .character(let letter):
        #expect(column.contains("`\(letter)`"), "the guide does not name \(key)")
      case .function(let number):
        #expect(column.contains("F\(number),"), "the guide does not name \(key)")
      default: break
      }
    }
  }

  @Test func everyFunctionKeyOfTheTableIsBoundAndHasItsTwin() throws {
    for row in Self.keys {
      guard let match = row.firstMatch(of: /F(\d+), Alt-([A-Z])/),
        let number = Int(match.1), let letter = match.2.lowercased().first
      else { continue }
      let key = KeyStroke(.function(number))
      let twin = KeyStroke(.character(letter), .alt)
      let command = try #require(Keymap.builtIn.command(for: key, in: .search), "\(row)")
      #expect(Keymap.builtIn.command(for: twin, in: .search) == command, "\(row)")
    }
  }

  @Test func everyKeyWithControlOrAltStandsInTheTable() {
    let column = Self.keys.joined(separator: "\n")
    for key in Set(Keymap.builtIn.bindings.flatMap(\.keys)) {
      guard case .character(let letter) = key.key else { continue }
      let upper = letter == " " ? "Space" : letter.uppercased()
      switch key.modifiers {
      case .control:
        #expect(column.contains("Ctrl-\(upper)"), "the guide does not name \(key)")
      case .alt: #expect(column.contains("Alt-\(upper)"), "the guide does not name \(key)")
      default: break
      }
    }
  }

  @Test func everyKeyOfTheTableIsBound() throws {
    let bound = Set(Keymap.builtIn.bindings.flatMap(\.keys))
    for match in Self.keys.joined(separator: "\n").matches(of: /(Ctrl|Alt|Shift)-([A-Z]\w*|[<>])/) {
      let name = match.2.count == 1 ? match.2.lowercased() : String(match.2)
      let key = try #require(KeyStroke(named: "\(match.1)-\(name)"), "\(match.0)")
      #expect(bound.contains(key), "the guide names \(match.0)")
    }
  }
}

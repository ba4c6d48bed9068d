import SoukScreen

@testable import SoukTUI

/// A script for the screen: keys, texts and sizes, and where a picture is kept.
///
/// A line each: `:type TEXT`, `:keys F3 Down`, `:save-screen NAME`. What begins with `#` and what is
/// empty is passed over. Each key waits until everything is answered that the one before asked for,
/// counted and not timed.
struct SceneScript {
  /// One line.
  enum Step: Equatable {
    /// Keys to press.
    case keys([KeyStroke])
    /// A picture to keep under a name.
    case save(String)
  }

  /// A line that is none of these.
  struct Fault: Error, Equatable {
    /// Which one, from 1.
    let line: Int
    /// What stands there.
    let text: String
  }

  /// The steps, in order.
  let steps: [Step]

  /// Reads a script.
  init(_ text: String) throws(Fault) {
    var steps: [Step] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let step = Self.step(parts[0], String(parts[1])) else {
        throw Fault(line: index + 1, text: String(line))
      }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func step(_ command: Substring, _ text: String) -> Step? {
    switch command {
    case ":type": return .keys(text.map { KeyStroke(.character($0)) })
    case ":keys":
      let names = text.split(separator: " ")
      let strokes = names.compactMap { KeyStroke(named: String($0)) }
      return strokes.count == names.count ? .keys(strokes) : nil
    case ":save-screen": return .save(text)
    default: return nil
    }
  }

  /// Plays the script and gives the kept pictures by name, in order.
  func play(on rig: inout Rig) -> [(name: String, grid: Grid)] {
    var pictures: [(String, Grid)] = []
    for step in steps {
      switch step {
      case .keys(let strokes): for stroke in strokes { rig.press(stroke) }
      case .save(let name): pictures.append((name, rig.frame.grid))
      }
    }
    return pictures
  }
}

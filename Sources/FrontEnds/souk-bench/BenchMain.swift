import ArgumentParser
import Foundation

/// The program: parse, measure or answer, say what went wrong.
enum BenchMain {
  /// Runs the program.
  ///
  /// - Returns: the exit status: 0, 2 for a wrong command line, 5 where nothing could be measured.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      switch try BenchProgram.parseAsRoot(arguments) {
      case let command as BenchCommand: try command.measure()
      case let command as DiagnoseCommand: try command.answer()
      case var command: try command.run()
      }
      return 0
    } catch let failure as BenchFailure {
      complain("souk-bench: \(failure.message)")
      return 5
    } catch {
      let text = BenchProgram.fullMessage(for: error)
      guard BenchProgram.exitCode(for: error).isSuccess else {
        complain(text)
        return 2
      }
      print(text)
      return 0
    }
  }

  /// Writes a line to standard error.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

import ArgumentParser
import SoukEngine
import SoukModel

/// `souk doctor`: what is wrong, why, and the command that mends it.
struct DoctorCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Find out what is wrong with this home and this machine, and what mends it.",
    discussion: """
      With --fix what is safe is mended: damaged or stale indexes are built anew, a damaged cache is \
      set aside, a long journal is emptied, rights of others are taken from keys, and what \
      interrupted work left is removed. Exit status 0 where nothing is wrong, 8 where something is.
      """)

  @Flag(help: "Mend what is safe to mend, then look again.")
  var fix = false

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withHome { desk throws(CommandFailure) in
      let report: DoctorReport
      if fix {
        report = try context.asking { () throws(ServiceError) in
          try desk.doctor.mend(cancellation: context.cancellation)
        }
      } else {
        report = desk.doctor.diagnose(cancellation: context.cancellation)
      }
      if wantsJSON {
        try context.print(DoctorDocument.json(report))
      } else {
        try context.print(DoctorText.lines(report))
      }
      return report.worst >= .warning ? .belowLevel : .success
    }
  }
}

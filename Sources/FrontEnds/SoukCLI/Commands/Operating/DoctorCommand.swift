import ArgumentParser
import SoukEngine
import SoukModel

/// `souk doctor`: what is wrong, why, and the command that mends it.
struct DoctorCommand: FormattedCommand {
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
      try write(DoctorDocument.json(report), or: DoctorText.lines(report), in: context)
      return report.worst >= .warning ? .belowLevel : .success
    }
  }
}

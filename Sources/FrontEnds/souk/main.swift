import Glibc
import SoukCLI
import SoukNcurses

// Before anything else: no file may get a number below 3, and no thread may exist before the
// signals that the screen hears are blocked.
StandardStreams.fillGaps()
Signals.blockBeforeThreads()
exit(Program().run(Array(CommandLine.arguments.dropFirst())).rawValue)

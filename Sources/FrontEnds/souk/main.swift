import CLinuxMemory
import Glibc
import SoukCLI
import SoukNcurses

// Before anything else: no file may get a number below 3, and no thread may exist before the
// signals that the screen hears are blocked.
StandardStreams.fillGaps()
// Workers come and go, and each arena keeps what its threads gave back: with one for each thread a
// long session grows for an hour.
souk_limit_arenas(2)
Signals.blockBeforeThreads()
exit(Program().run(Array(CommandLine.arguments.dropFirst())).rawValue)

import ArgumentParser

/// `--verbose`, as the help of every command has it.
///
/// ``CommandLineRunner`` takes it out of the command line before that is parsed, so that it works the
/// same for every command; what is declared here is for help, completions and the manual page.
struct VerboseOption: ParsableArguments {
  @Flag(
    help: "Say on the error output which backend answered, what the cache had, and the times.")
  var verbose = false
}

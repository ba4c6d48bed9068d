import ArgumentParser
import SoukScreen

/// `souk keymap`: every key of the screen, and whether the person's own can be read.
struct KeymapCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "keymap",
    abstract: "List the keys of the screen, and check your own.",
    discussion: """
      Keys are changed in the table keys of config.toml: a line compare = "f4 alt-k" there gives the \
      command other keys wherever it acts, and a line in the table keys.list in the results alone; none \
      takes its keys away. Status 4 where --check finds a line that does not hold.
      """)

  @Option(help: ArgumentHelp("Only the keys of this place, for example list.", valueName: "place"))
  var place: String?

  @Flag(help: "Only say what is wrong with your own keys.")
  var check = false

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let listing = try context.listKeys(true)
    if let place, !listing.places.contains(where: { $0.name == place }) {
      throw ErrorWording.noPlace(place, known: listing.places.map(\.name))
    }
    let document = KeymapDocument(listing: listing, place: place, listsKeys: !check)
    try write(
      document.json,
      or: document.lines(width: context.terminal.columns, paint: Paint(context)), in: context)
    return check && !listing.faults.isEmpty ? .malformed : .success
  }
}

/// The shell script of a bundle, which runs its commands and compares.
enum EvidenceScript {
  /// The script; every part of it is souk's own text, digits or fixed paths.
  static func text(_ commands: [EvidenceCommand]) -> String {
    var text = """
      #!/bin/sh
      # Shows with public tools what souk found: sh reproduce.sh
      # Exit status 0 where every command behaves as the verdict says, 1 where one does not.
      cd "$(dirname "$0")" || exit 1
      status=0
      check() {
        if ! command -v "$2" >/dev/null 2>&1; then
          echo "not run, there is no $2: $3"
          return
        fi
        if sh -c "$4" >/dev/null 2>&1; then got=yes; else got=no; fi
        if [ "$got" = "$1" ]; then
          echo "$got, as souk says: $3"
        else
          echo "$got, and souk says $1: $3"
          status=1
        fi
        echo "    $4"
      }

      """
    for command in commands {
      text +=
        "check \(command.succeeds ? "yes" : "no") \(command.tool) '\(command.shows)' "
        + "'\(command.command)'\n"
    }
    return text + "exit $status\n"
  }
}

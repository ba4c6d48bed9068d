/// Everything the screen says to a person, in one place.
enum Wording {}

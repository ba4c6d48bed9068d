/// What a terminal does with one Unicode scalar when it lays out cells.
enum CellClass {
  /// One cell.
  case narrow
  /// Two cells.
  case wide
  /// No cell of its own: drawn onto the cell before it.
  case mark
  /// Shows nothing; left out of the grid.
  case ignored
  /// Must never reach a terminal; replaced by a visible sign.
  case control
  /// One half of a flag.
  case regional

  /// The class of a scalar.
  ///
  /// Common scripts are decided by comparison alone; the rest asks the Unicode data of the
  /// standard library and a table of wide ranges, O(log ranges).
  static func of(_ scalar: Unicode.Scalar, ambiguousWide: Bool) -> CellClass {
    let value = scalar.value
    if value < 0x300 {
      if value < 0x20 || (value >= 0x7F && value < 0xA0) { return .control }
      if value == 0xAD { return .ignored }
      return ambiguousWide && WidthTable.isAmbiguous(value) ? .wide : .narrow
    }
    if value >= 0x4E00 && value <= 0x9FFF || value >= 0xAC00 && value <= 0xD7A3 { return .wide }
    if value >= 0x2500 && value <= 0x259F {
      return ambiguousWide && WidthTable.isAmbiguous(value) ? .wide : .narrow
    }
    if let special = special(value) { return special }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .format: return .ignored
    default: break
    }
    if WidthTable.isWide(value) { return .wide }
    return ambiguousWide && WidthTable.isAmbiguous(value) ? .wide : .narrow
  }

  private static func special(_ value: UInt32) -> CellClass? {
    switch value {
    // Hangul vowels and finals join the leading consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: .mark
    // Directional controls and line separators: they reorder or break what stands around them.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: .control
    // Zero-width space and joiners, invisible operators, variation selectors, tags.
    case 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: .ignored
    case 0x034F, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: .ignored
    case 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: .control
    // Arabic number signs are format characters that take a cell.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2: .narrow
    case 0x1F1E6...0x1F1FF: .regional
    case _ where value & 0xFFFE == 0xFFFE: .control
    default: nil
    }
  }
}

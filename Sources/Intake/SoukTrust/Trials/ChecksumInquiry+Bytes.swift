import SoukModel

extension ChecksumInquiry {
  /// C01 and C02 for content whose digest is right all the same: the stated size is what is wrong.
  func wrongSize(_ expected: SHA256Digest, _ actual: SHA256Digest) -> Finding {
    let have = Int64(content.count)
    let isShort = have < (size ?? have)
    return Finding(
      isShort ? .fileTooShort : .fileTooLong,
      "The checksum is right and the stated size is not: the index contradicts itself.",
      expected: size.map { "\($0) bytes" }, found: "\(have) bytes", facts: sizes())
  }

  /// C01 and C02: cut or extended; nil where the length is the stated one, or none is stated.
  func wrongLength(_ expected: SHA256Digest, _ actual: SHA256Digest) -> Finding? {
    guard let size, size != Int64(content.count) else { return nil }
    return Int64(content.count) < size ? cut(size) : extended(Int(size), expected)
  }

  private func cut(_ size: Int64) -> Finding {
    var facts = sizes()
    let missing = size.subtractingReportingOverflow(Int64(content.count)).partialValue
    facts["missing"] = .int(missing)
    if size > 0 { facts["percent"] = .int(Int64(Double(content.count) * 100 / Double(size))) }
    var sentence = "The file is cut short: \(missing) bytes are missing."
    var certainty = FailureCertainty.proven
    if let chunks {
      let bad = badChunks(chunks)
      // The last piece that is here is cut itself; what counts is that those before it are right.
      let whole = content.count / max(1, chunks.length)
      let damaged = bad.filter { $0 < whole }
      facts["chunks_good"] = .int(whole - damaged.count)
      facts["first_bad_chunk"] = .int(damaged.first ?? whole)
      facts["first_bad_offset"] = .int((damaged.first ?? whole) * chunks.length)
      sentence +=
        damaged.isEmpty
        ? " All \(whole) whole pieces before the cut are right."
        : " Piece \((damaged.first ?? 0) + 1) before the cut differs as well."
    } else if let reference {
      if !reference.starts(with: content) { certainty = .likely("it is shorter than stated") }
    }
    return Finding(
      .fileTooShort, sentence, certainty: certainty, expected: "\(size) bytes",
      found: "\(content.count) bytes",
      bytes: reference.flatMap { ByteComparison("the file", whole: $0, against: content) },
      facts: facts)
  }

  private func extended(_ size: Int, _ expected: SHA256Digest) -> Finding {
    var facts = sizes()
    facts["extra"] = .int(content.count - size)
    let genuine = SHA256Digest(of: Array(content.prefix(size))) == expected
    facts["prefix_matches"] = .bool(genuine)
    facts["offset"] = .int(size)
    let extra = Array(content.dropFirst(size))
    return Finding(
      .fileTooLong,
      genuine
        ? "\(extra.count) bytes follow the genuine end of the file."
        : "The file is \(extra.count) bytes longer than stated, and its beginning differs as well.",
      certainty: genuine ? .proven : .likely("it is longer than stated"),
      expected: "\(size) bytes", found: "\(content.count) bytes",
      bytes: ByteComparison("the file", at: Int64(size), expected: [], found: extra), facts: facts)
  }

  /// C09: a stretch of zeros that no ordinary content has.
  func hole(_ expected: SHA256Digest, _ actual: SHA256Digest) -> Finding? {
    guard let run = ZeroRun(in: content) else { return nil }
    return Finding(
      .holeOfZeros,
      "\(run.count) zero bytes from byte \(run.offset) on: a write or a download that did not end.",
      certainty: reference == nil && chunks == nil
        ? .likely("genuine content rarely has so many") : .proven,
      expected: expected.description, found: actual.description,
      bytes: reference.flatMap { ByteComparison("the file", whole: $0, against: content) },
      facts: ["offset": .int(run.offset), "len": .int(run.count)])
  }

  /// C03: the length is right, the bytes are not; where, as far as it can be told.
  func differing(_ expected: SHA256Digest, _ actual: SHA256Digest) -> Finding {
    if let reference { return compared(with: reference, expected, actual) }
    if let chunks { return located(badChunks(chunks), chunks.length, expected, actual) }
    if let flip = BitFlip(in: content, toward: expected) { return flipped(flip) }
    var ruledOut = [
      "an error page", "another file of the index", "packed or unpacked content",
      "line endings and other spellings", "a hole of zeros",
    ]
    if content.count <= BitFlip.lengthLimit { ruledOut.append("a single changed bit") }
    return Finding(
      .bytesDiffer,
      size == nil
        ? "The file's bytes are not the stated ones."
        : "The file has the stated length and other bytes.",
      certainty: .unknown(ruledOut: ruledOut), expected: expected.description,
      found: actual.description,
      bytes: ByteComparison("SHA-256", expected: expected.bytes, found: actual.bytes),
      facts: sizes().merging(["actual_sha256": .hex(actual.bytes)]))
  }

  private func flipped(_ flip: BitFlip) -> Finding {
    var genuine = content
    genuine[flip.offset] = flip.expected
    return Finding(
      .bytesDiffer,
      "One bit differs: byte \(flip.offset) is \(Hexadecimal.text([flip.found])) and should be "
        + "\(Hexadecimal.text([flip.expected])).",
      expected: Hexadecimal.text([flip.expected]), found: Hexadecimal.text([flip.found]),
      bytes: ByteComparison("the file", whole: genuine, against: content),
      remedy: "Fetch it again; if a bit is wrong again, test this machine's memory and disk.",
      facts: [
        "offset": .int(flip.offset), "bit": .int(flip.bit), "expected_byte": .hex([flip.expected]),
        "found_byte": .hex([flip.found]),
      ])
  }

  private func compared(
    with reference: [UInt8], _ expected: SHA256Digest, _ actual: SHA256Digest
  ) -> Finding {
    let places = zip(reference, content).enumerated().filter { $0.element.0 != $0.element.1 }
    var facts = sizes()
    facts["offset"] = .int(places.first?.offset ?? min(reference.count, content.count))
    facts["last_offset"] = .int(places.last?.offset ?? 0)
    facts["count"] = .int(places.count)
    return Finding(
      .bytesDiffer, "\(places.count) bytes differ, the first at \(places.first?.offset ?? 0).",
      expected: expected.description, found: actual.description,
      bytes: ByteComparison("the file", whole: reference, against: content), facts: facts)
  }

  private func located(
    _ bad: [Int], _ length: Int, _ expected: SHA256Digest, _ actual: SHA256Digest
  ) -> Finding {
    let first = bad.first ?? 0
    let last = bad.last ?? 0
    return Finding(
      .bytesDiffer,
      "\(bad.count) of \(chunks?.digests.count ?? 0) pieces differ, the first from byte "
        + "\(first * length) on.",
      expected: expected.description, found: actual.description,
      bytes: ByteComparison("SHA-256", expected: expected.bytes, found: actual.bytes),
      facts: sizes().merging([
        "offset": .int(first * length), "first_bad_chunk": .int(first),
        "last_bad_chunk": .int(last), "bad_chunks": .int(bad.count),
        "end": .int(min((last + 1) * length, content.count)),
      ]))
  }

  /// The numbers of the pieces that are not as stated, missing ones included.
  private func badChunks(_ chunks: (digests: [SHA256Digest], length: Int)) -> [Int] {
    guard chunks.length > 0 else { return [] }
    return chunks.digests.indices.filter { index in
      let (start, overflow) = index.multipliedReportingOverflow(by: chunks.length)
      guard !overflow, start < content.count else { return true }
      let piece = Array(content[start..<min(start + chunks.length, content.count)])
      return SHA256Digest(of: piece) != chunks.digests[index]
    }
  }
}

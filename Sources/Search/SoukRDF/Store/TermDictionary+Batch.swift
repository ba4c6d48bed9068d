extension TermDictionary {
  /// The ids of a batch's terms, by their numbers; new ones are added.
  ///
  /// The hashes of new terms are written in ascending order, which touches each page of their table
  /// once instead of one page for each term.
  func intern(_ batch: TripleBatch) throws(TripleStoreError) -> [TermID] {
    var ids: [TermID] = []
    ids.reserveCapacity(batch.terms.count)
    var added: [(hash: UInt64, id: TermID)] = []
    for (number, term) in batch.terms.enumerated() {
      let key = batch.keys.key(number)
      if let datatype = term.datatype {
        let text = String(decoding: key.dropFirst(TripleBatch.typedPrefix), as: UTF8.self)
        ids.append(try intern(TermRow(text, datatype: ids[Int(datatype)])))
        continue
      }
      let fingerprint = TermCache.Fingerprint(
        stored: term.hash, secret: batch.keys.hash(of: number))
      if let known = memory.cache.find(fingerprint) {
        ids.append(known)
        continue
      }
      let row = TermRow(key: key)
      if mustAsk, let known = try Self.find(row, hash: term.hash, with: findTerm) {
        memory.cache.insert(fingerprint, id: known)
        ids.append(known)
        continue
      }
      let id = try insert(row)
      memory.cache.insert(fingerprint, id: id)
      added.append((term.hash, id))
      ids.append(id)
    }
    added.sort { Int64(bitPattern: $0.hash) < Int64(bitPattern: $1.hash) }
    for term in added { try insert(hash: term.hash, of: term.id) }
    return ids
  }
}

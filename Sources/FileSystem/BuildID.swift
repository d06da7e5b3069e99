extension MappedFile {
  /// The build ID of a program in the format of Linux (ELF, 64 bits): a hash of all that it holds,
  /// which the linker has put into it. Nil where there is none.
  package var buildID: [UInt8]? {
    guard bytes(in: 0..<6) == [0x7F, 0x45, 0x4C, 0x46, 2, 1] else { return nil }
    let header = Fields(bytes(in: 0..<64))
    guard let table = header.number(at: 32, UInt64.self),
      let size = header.number(at: 54, UInt16.self), let count = header.number(at: 56, UInt16.self)
    else { return nil }
    for index in 0..<count {
      let segment = Fields(bytes(at: table + index * size, count: size))
      guard segment.number(at: 0, UInt32.self) == Self.noteSegment,
        let start = segment.number(at: 8, UInt64.self),
        let length = segment.number(at: 32, UInt64.self)
      else { continue }
      if let found = Self.buildID(inNotes: bytes(at: start, count: length)) { return found }
    }
    return nil
  }

  private static let noteSegment = 4
  private static let buildIDNote = 3

  private func bytes(at start: Int, count: Int) -> [UInt8] {
    guard (0...self.count).contains(start) else { return [] }
    return bytes(in: start..<(start + min(count, self.count - start)))
  }

  /// Each note has the length of its name and of its content, its kind, and then these two, padded to
  /// four bytes.
  private static func buildID(inNotes notes: [UInt8]) -> [UInt8]? {
    let fields = Fields(notes)
    var position = 0
    while let nameLength = fields.number(at: position, UInt32.self),
      let length = fields.number(at: position + 4, UInt32.self),
      let kind = fields.number(at: position + 8, UInt32.self)
    {
      let name = position + 12
      let content = name + (nameLength + 3) & ~3
      guard content + length <= notes.count else { return nil }
      if kind == buildIDNote, notes[name...].prefix(nameLength).elementsEqual("GNU\0".utf8) {
        return Array(notes[content..<(content + length)])
      }
      position = content + (length + 3) & ~3
    }
    return nil
  }

  /// Numbers in little-endian order.
  private struct Fields {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil where there is none, or one that is no offset in any program.
    func number<Number: FixedWidthInteger>(at offset: Int, _: Number.Type) -> Int? {
      guard offset >= 0, offset + MemoryLayout<Number>.size <= bytes.count else { return nil }
      let number = bytes.withUnsafeBytes {
        Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
      }
      return number < 1 << 40 ? Int(number) : nil
    }
  }
}

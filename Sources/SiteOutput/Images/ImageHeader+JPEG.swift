/// JPEG (ITU-T T.81, annex B): a chain of segments, of which one tells the size of the frame, and
/// one that cameras add may turn it.
extension ImageHeader {
  var jpegSize: ImageSize? {
    guard big(0, 2) == 0xFFD8 else { return nil }
    var position = 2
    var isTurned = false
    while let marker = big(position, 2), marker >= 0xFF00, let length = big(position + 2, 2) {
      if marker == 0xFFFF {
        position += 1
        continue
      }
      if Self.isFrame(marker & 0xFF) {
        let size = ImageSize(width: big(position + 7, 2), height: big(position + 5, 2))
        return isTurned ? size?.turned : size
      }
      if marker == 0xFFE1, isExifTurned(position + 4) { isTurned = true }
      guard length >= 2, marker != 0xFFDA else { return nil }
      position += 2 + length
    }
    return nil
  }

  /// Start of frame: all of C0 to CF but tables (C4, CC) and the reserved C8.
  private static func isFrame(_ marker: Int) -> Bool {
    0xC0...0xCF ~= marker && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  /// Whether the Exif data at `start` say that the image is turned by a quarter (the orientations 5
  /// to 8 of tag 0x0112 in the first directory).
  private func isExifTurned(_ start: Int) -> Bool {
    guard has("Exif", at: start), let order = big(start + 6, 2) else { return false }
    let base = start + 6
    let read = order == 0x4949 ? little : big
    guard let directory = read(base + 4, 4), let count = read(base + directory, 2) else {
      return false
    }
    for entry in 0..<min(count, 100) {
      let place = base + directory + 2 + entry * 12
      if read(place, 2) == 0x0112 { return read(place + 8, 2).map { 5...8 ~= $0 } ?? false }
    }
    return false
  }
}

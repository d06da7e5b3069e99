/// Labels that name several things, such as `作者/机构`, `论文与代码` or `Authors & Affiliations`, and those
/// that name one thing in two languages, such as `作者（Authors）`.
extension DigestLabels {
  /// Nil where nothing joins names of fields in `label`, or where these have nothing to do with each
  /// other.
  func joinedMeaning(of label: UnsafeBufferPointer<UInt8>) -> Meaning? {
    var position = 1
    while position < label.count {
      if let joint = Self.joint(in: label, at: position),
        let first = wholeMeaning(of: UnsafeBufferPointer(rebasing: label[..<position])),
        let rest = meaning(of: UnsafeBufferPointer(rebasing: label[(position + joint.length)...]))
      {
        // A space may be one within a name.
        let whole = joint.kind == .space ? wholeMeaning(of: label) : nil
        return whole ?? Self.joined(first, rest, joint.kind)
      }
      position += 1
    }
    return nil
  }

  private static func joined(_ first: Meaning, _ second: Meaning, _ joint: Joint) -> Meaning? {
    let isSure = joint != .space
    return switch (first.field, second.field) {
    case (let field, let other) where field == other:
      Meaning(
        field: field,
        isAmbiguous: isSure
          ? first.isAmbiguous || second.isAmbiguous : first.isAmbiguous && second.isAmbiguous,
        isPartial: first.isPartial && second.isPartial,
        affiliation: first.affiliation ?? second.affiliation, isJoined: true,
        holdsRating: first.holdsRating || second.holdsRating)
    case (.authors, .affiliation) where isSure:
      Meaning(field: .authors, isPartial: first.isPartial, affiliation: .behind)
    case (.affiliation, .authors) where isSure:
      Meaning(field: .authors, isPartial: second.isPartial, affiliation: .before)
    // Stars behind topics are a rating.
    case (.topics, .rating) where isSure:
      Meaning(field: .topics, isAmbiguous: true, isJoined: true, holdsRating: true)
    default: nil
    }
  }

  private enum Joint {
    /// A sign or word that parts two names.
    case sign
    /// What may stand within a name, or before the same name in another language.
    case space
  }

  private static func joint(
    in label: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (kind: Joint, length: Int)? {
    switch label[position] {
    case UInt8(ascii: "/"), UInt8(ascii: "|"): return (.sign, 1)
    case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","): return (.sign, 1)
    case UInt8(ascii: " "):
      let end = position + 5
      if end <= label.count, label.ends(position..<end, with: " and ") { return (.sign, 5) }
      let isBeforeSign = position + 1 < label.count && joint(in: label, at: position + 1) != nil
      return isBeforeSign ? nil : (.space, 1)
    case UInt8(ascii: "("): return (.space, 1)
    case 0xC2, 0xE3...0xE5, 0xE8, 0xEF:
      let (scalar, end) = label.scalar(at: position)
      return joint(scalar).map { ($0, end - position) }
    default: return nil
    }
  }

  private static func joint(_ scalar: Unicode.Scalar) -> Joint? {
    switch scalar {
    case "／", "｜", "＆", "＋", "，", "、", "·", "・", "与", "與", "和", "及": .sign
    case "（": .space
    default: nil
    }
  }
}

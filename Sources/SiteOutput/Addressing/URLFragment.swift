internal import Text

/// The part of an address behind `#`.
enum URLFragment {
  static func encode(_ id: String) -> String {
    URLEncoding.encode(id, keeping: URLEncoding.segment)
  }
}

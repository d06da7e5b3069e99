internal import Foundation
internal import Text

/// The images that have to be uploaded by hand, in the order in which they stand.
package struct ImageManifest: Sendable {
  package struct Image: Hashable, Sendable {
    /// Its place in the text, from 1.
    package let number: Int
    /// Such as `01-overview.png`.
    package let file: String
    package let alternative: String
    /// Absolute.
    package let address: String
  }

  /// Each address once.
  package let images: [Image]

  package init(_ digest: ChannelDigest) {
    var seen: Set<String> = []
    images = digest.blocks.images.filter { seen.insert($0.address).inserted }.enumerated()
      .map { index, image in
        Image(
          number: index + 1, file: Self.file(index + 1, image.address),
          alternative: image.alternative, address: image.address)
      }
  }

  private static func file(_ number: Int, _ address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let decoded = (URLEncoding.decode(name) ?? name).replacing("/", with: "-")
    return (number < 10 ? "0" : "") + "\(number)-\(decoded.isEmpty ? "image" : decoded)"
  }

  /// As JSON, with a final line break.
  package var json: String {
    let items = images.map {
      "  {\"number\": \($0.number), \"file\": \(JSONText.quoted($0.file)), "
        + "\"alt\": \(JSONText.quoted($0.alternative)), \"url\": \(JSONText.quoted($0.address))}"
    }
    return items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n"
  }
}

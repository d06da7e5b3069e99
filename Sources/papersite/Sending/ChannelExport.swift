internal import ArgumentParser
internal import Channels
internal import Diagnostics
internal import FileSystem
internal import SiteModel

/// `papersite export CHANNEL`: a digest as it is pasted into another site.
struct ChannelExport {
  private let channel: any Channel
  private let day: ChosenDay
  /// A file, or nil for standard output.
  private let output: String?

  init(_ channel: any Channel, of day: ChosenDay, output: String?) {
    self.channel = channel
    self.day = day
    self.output = output
  }

  func run() throws {
    let digest = day.digest
    let composition = day.composition(channel, of: digest)
    Terminal.writeError(composition.summary(channel) + "\n")
    guard let output, output != "-" else { return Terminal.write(composition.content) }
    let images = ImageManifest(digest)
    do throws(Diagnostic) {
      try WrittenFile(output, besides: day.folders).write(Array(composition.content.utf8))
      guard !images.images.isEmpty else { return }
      let manifest = manifestPath(output)
      try WrittenFile(manifest, besides: day.folders).write(Array(images.json.utf8))
      let count = Counted.text(images.images.count, "image")
      Terminal.writeError("\(count) to upload by hand: \(manifest)\n")
    } catch {
      throw error.failure()
    }
  }

  /// Such as `wechat.images.json` beside `wechat.html`.
  private func manifestPath(_ output: String) -> String {
    let ending = "." + channel.fileExtension
    return (output.hasSuffix(ending) ? String(output.dropLast(ending.count)) : output)
      + ".images.json"
  }
}

internal import Channels
internal import ContentParsing
internal import SiteModel
internal import SiteOutput
internal import Text

/// The pages of the live preview that show posts as WeChat will, ready to be copied:
/// `/_papersite/wechat/` lists the posts, and below it each has a page at its own path.
struct PastePages {
  private let site: LiveSite

  static let root = "/_papersite/wechat"

  init(_ site: LiveSite) {
    self.site = site
  }

  /// Nil where `asked` is no address of these pages.
  func response(to asked: RequestPath?) -> HTTPResponse? {
    guard let path = asked?.path, path.hasPrefix(Self.root + "/") || path == Self.root else {
      return nil
    }
    guard path != Self.root else { return .redirect(.found, to: Self.root + "/") }
    let build = site.current
    let place = String(path.dropFirst(Self.root.count))
    if place == "/" { return page(PasteIndex(build).html) }
    guard let index = build.site.posts.firstIndex(where: { $0.path.path == place }) else {
      return .text(.notFound, "There is no post at \(place). \(Self.root)/ lists them.")
    }
    return page(PastePage(build, post: index).html)
  }

  private func page(_ html: String) -> HTTPResponse {
    HTTPResponse(
      .ok,
      headers: [("Content-Type", ContentType.of("index.html")), ("Cache-Control", "no-store")],
      body: Array(html.utf8))
  }
}

/// The list of the posts.
private struct PasteIndex {
  private let build: SiteBuild

  init(_ build: SiteBuild) {
    self.build = build
  }

  var html: String {
    let items = build.site.listedPosts.map { index in
      let post = build.site.posts[index]
      let address = PastePages.root + URLEncoding.encode(path: post.path.path)
      return "<li><a href=\"\(address.escapingHTML)\">\(post.title.escapingHTML)</a></li>"
    }
    return PasteFrame(
      title: "WeChat", language: build.site.configuration.language,
      body: "<main><h1>WeChat</h1><ul>\(items.joined())</ul></main>"
    ).html
  }
}

/// One post.
private struct PastePage {
  private let build: SiteBuild
  private let digest: ChannelDigest
  private let composition: Composition
  private let words: InterfaceWords

  init(_ build: SiteBuild, post: Int) {
    self.build = build
    words = InterfaceWords(language: build.site.configuration.language)
    digest = ChannelDigest(build.publishedPost(post))
    composition = WeChat().compose(digest, ChannelStyle(build, for: WeChat()))
  }

  var html: String {
    PasteFrame(
      title: digest.title, language: build.site.configuration.language,
      body: """
        <header>
        <h1>\(digest.title.escapingHTML)</h1>
        <p>\(measures)</p>
        <button id="copy" type="button" data-copied="\(word("copied"))" \
        data-failed="\(word("not_copied"))">\(word("paste_copy"))</button>
        </header>
        \(images)
        <article id="article">\(composition.content)</article>
        <script>\(Self.script)</script>
        """
    ).html
  }

  private func word(_ key: String) -> String { words[key].escapingHTML }

  private var measures: String {
    (composition.measures.map(\.description) + [composition.selection.omissions(words)])
      .filter { !$0.isEmpty }.map(\.escapingHTML).joined(separator: "<br>")
  }

  private var images: String {
    let images = ImageManifest(digest).images
    guard !images.isEmpty else { return "" }
    let items = images.map {
      "<li><a href=\"\($0.address.escapingHTML)\" download=\"\($0.file.escapingHTML)\">"
        + "\($0.file.escapingHTML)</a> \($0.alternative.escapingHTML)</li>"
    }
    return "<aside><p>\(word("paste_images"))</p><ol>\(items.joined())</ol></aside>"
  }

  /// Rich text goes over the Clipboard API; where a browser refuses it, a selection is copied.
  private static let script = """
    (() => {
      const button = document.getElementById("copy");
      const article = document.getElementById("article");
      const label = button.textContent;
      const select = () => {
        const selection = getSelection();
        selection.removeAllRanges();
        const range = document.createRange();
        range.selectNodeContents(article);
        selection.addRange(range);
        const done = document.execCommand("copy");
        selection.removeAllRanges();
        if (!done) throw new Error("refused");
      };
      button.addEventListener("click", async () => {
        try {
          if (window.ClipboardItem && navigator.clipboard) {
            await navigator.clipboard.write([new ClipboardItem({
              "text/html": new Blob([article.innerHTML], { type: "text/html" }),
              "text/plain": new Blob([article.innerText], { type: "text/plain" }),
            })]);
          } else {
            select();
          }
          button.textContent = button.dataset.copied;
        } catch {
          try {
            select();
            button.textContent = button.dataset.copied;
          } catch {
            button.textContent = button.dataset.failed;
          }
        }
        setTimeout(() => { button.textContent = label; }, 2000);
      });
    })();
    """
}

/// What both kinds of page have in common.
private struct PasteFrame {
  let title: String
  let language: String
  let body: String

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.escapingHTML)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.escapingHTML)</title>
    <style>
    body { margin: 0; background: #ededed; color: #222; font: 16px/1.6 system-ui, sans-serif; }
    header, aside, main, article { box-sizing: border-box; max-width: \(WeChat.width)px; \
    margin: 0 auto; padding: 16px; }
    article { background: #fff; overflow-wrap: break-word; }
    header { position: sticky; top: 0; background: #edededf2; }
    header h1 { margin: 0; font-size: 17px; }
    header p { margin: 4px 0 8px; font-size: 12px; color: #666; }
    button { padding: 8px 20px; border: 0; border-radius: 4px; background: #07713a; color: #fff; \
    font: inherit; cursor: pointer; }
    button:focus-visible { outline: 3px solid #222; outline-offset: 2px; }
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}

extension String {
  fileprivate var escapingHTML: String {
    var buffer = ByteBuffer()
    buffer.append(text: self, escaping: .html)
    return buffer.string
  }
}

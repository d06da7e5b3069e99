/// A small site that is edited at random, in all the ways in which an author does.
struct RandomEdits {
  /// What a build depends on beside the files.
  struct Circumstances {
    var day = 26
    var includesDrafts = false
  }

  private(set) var circumstances = Circumstances()
  /// The files of the site by their paths.
  private(set) var files: [String: [UInt8]] = [:]
  private var posts: [EditedPost] = []
  private var settings: [String: String] = ["title": "Papers", "base_url": "https://papers.test"]
  private var random: SplitMix64
  private var count = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    for _ in 0..<Int.random(in: 2...5, using: &random) { addPost() }
    write("content/pages/about.md", "---\ntitle: 关于\n---\n\n你好，见[归档](/archive/)。\n")
    writeSettings()
  }

  /// Makes one edit, and says which.
  mutating func edit() -> String {
    let edits = Self.edits
    let (name, edit) = edits[Int.random(in: edits.indices, using: &random)]
    edit(&self)
    writePosts()
    return name
  }

  // MARK: - The edits

  private typealias Edit = @Sendable (inout RandomEdits) -> Void

  private static let edits: [(String, Edit)] = [
    ("nothing", { _ in }),
    ("body", { $0.editPost { $0.body[0] = "正文第 \($1) 版。" } }),
    ("idea", { $0.editEntry { $0.idea = "想法 **\($1)**。" } }),
    ("title", { $0.editPost { $0.title = "题目 \($1)" } }),
    ("description", { $0.editPost { $0.description = $1 % 3 == 0 ? nil : "说明 \($1)" } }),
    ("tags", { $0.editPost { $0.tags = Self.names($1, "标签") } }),
    ("category", { $0.editPost { $0.category = "类\($1 % 3)" } }),
    ("date", { $0.editPost { $0.date = Self.date($1) } }),
    ("draft", { $0.editPost { post, _ in post.toggle("draft") } }),
    ("pinned", { $0.editPost { post, _ in post.toggle("pinned") } }),
    ("unlisted", { $0.editPost { post, _ in post.toggle("unlisted") } }),
    ("alias", { $0.editPost { $0.aliases = $1 % 2 == 0 ? [] : ["/old/\($1)/"] } }),
    ("paper's title", { $0.editEntry { $0.title = "Paper \($1) of Words" } }),
    ("paper's id", { $0.editEntry { $0.arxivID = Self.arxivID($1) } }),
    ("paper's authors", { $0.editEntry { $0.authors = Self.names($1, "Ada Author") } }),
    (
      "paper's topics",
      { $0.editEntry { $0.topics = Self.names($1, $1 % 3 == 0 ? "topic" : "Topic") } }
    ),
    ("paper's rating", { $0.editEntry { $0.stars = $1 % 3 + 1 } }),
    ("add a paper", { $0.addEntry() }),
    ("remove a paper", { $0.editPost { post, _ in _ = post.entries.popLast() } }),
    ("add a post", { $0.addPost() }),
    ("delete a post", { $0.deletePost() }),
    ("rename a post", { $0.renamePost() }),
    ("link between posts", { $0.addLink() }),
    ("record of a day", { $0.editRecord() }),
    ("image", { $0.addImage() }),
    ("image at the site's root", { $0.addRootImage() }),
    ("file at the site's root", { $0.editRootFile() }),
    ("change an attachment", { $0.changeAttachment() }),
    ("delete an attachment", { $0.deleteAttachment() }),
    ("broken link", { $0.editPost { $0.body.append("[x](/nowhere/\($1)/)") } }),
    ("error", { $0.editPost { $0.body.append("[x](./nowhere-\($1).md)") } }),
    ("mend", { $0.mend() }),
    ("page", { $0.editPage() }),
    ("settings", { $0.editSettings() }),
    ("template", { $0.editTemplate() }),
    ("partial", { $0.editPartial() }),
    ("take templates away", { $0.removeAll(in: "templates/") }),
    ("asset", { $0.write("templates/assets/own.css", "p { order: \($0.next()) }\n") }),
    ("file or folder", { $0.swapFileAndFolder() }),
    ("style sheet", { $0.write("templates/assets/style.css", "p { order: \($0.next()) }\n") }),
    ("clock", { $0.circumstances.day = 17 + $0.next() % 11 }),
    ("drafts", { $0.circumstances.includesDrafts.toggle() }),
  ]

  /// What was a file becomes a folder, or a folder a file.
  private mutating func swapFileAndFolder() {
    let paths = ["templates/assets/thing", "templates/assets/thing/inner.txt"]
    let isFile = files[paths[0]] != nil
    files[paths[isFile ? 0 : 1]] = nil
    write(paths[isFile ? 1 : 0], "thing \(next())")
  }

  private mutating func next() -> Int {
    count += Int.random(in: 1...7, using: &random)
    return count
  }

  private mutating func editPost(_ edit: (inout EditedPost, Int) -> Void) {
    guard !posts.isEmpty else { return }
    edit(&posts[Int.random(in: posts.indices, using: &random)], next())
  }

  private mutating func editEntry(_ edit: (inout EditedPost.Entry, Int) -> Void) {
    editPost { post, number in
      guard !post.entries.isEmpty else { return }
      edit(&post.entries[number % post.entries.count], number)
    }
  }

  private mutating func addEntry() {
    editPost { $0.entries.append(Self.entry($1)) }
  }

  private mutating func addPost() {
    let number = next()
    posts.append(
      EditedPost(
        name: "\(Self.date(number))-\(number)", title: "论文 \(number)", date: Self.date(number),
        tags: Self.names(number, "标签"), category: "类\(number % 3)",
        body: ["今天读**两篇**，第 \(number) 天。"],
        entries: (0..<number % 3).map { Self.entry(number + $0) }))
    writePosts()
  }

  private mutating func deletePost() {
    guard posts.count > 1 else { return }
    posts.remove(at: Int.random(in: posts.indices, using: &random))
  }

  private mutating func renamePost() {
    editPost { $0.name = "\($0.date)-renamed-\($1)" }
  }

  private mutating func addLink() {
    guard let target = posts.randomElement(using: &random) else { return }
    editPost { $0.body.append("见[那天](./\(target.name).md)\($1)。") }
  }

  private mutating func addImage() {
    let name = "figure-\(next() % 3).png"
    write("content/posts/\(name)", Self.image(width: 1 + next() % 200))
    editPost { $0.body.append("![图 \($1)](./\(name))") }
  }

  /// Sometimes a post shows it, which it may have done before it was there.
  private mutating func addRootImage() {
    let number = next()
    let name = "root-\(number % 2).png"
    if number % 3 > 0 { write("content/static/\(name)", Self.image(width: 1 + number % 200)) }
    if number % 4 > 0 { editPost { $0.body.append("![图 \($1)](/\(name))") } }
  }

  /// Sometimes it is gone, and sometimes its address is taken.
  private mutating func editRootFile() {
    let number = next()
    let name = number % 7 == 0 ? "rss.xml" : ".well-known/text"
    files["content/static/\(name)"] = number % 3 == 0 ? nil : Array("\(number % 5)".utf8)
    if number % 7 != 0 { files["content/static/rss.xml"] = nil }
  }

  private var attachments: [String] {
    files.keys.filter { $0.hasSuffix(".png") }.sorted()
  }

  private mutating func changeAttachment() {
    guard let path = attachments.randomElement(using: &random) else { return }
    write(path, Self.image(width: 1 + next() % 200))
  }

  private mutating func deleteAttachment() {
    files[attachments.randomElement(using: &random) ?? ""] = nil
  }

  /// Takes all links away, so that errors do not stay for ever.
  private mutating func mend() {
    for index in posts.indices { posts[index].body = [posts[index].body[0]] }
  }

  /// A record of a post's day, sometimes broken, sometimes gone.
  private mutating func editRecord() {
    guard let post = posts.randomElement(using: &random) else { return }
    let number = next()
    let path = "content/days/\(post.date).json"
    switch number % 6 {
    case 0: files[path] = nil
    case 1: write(path, "{ \(number)")
    default: write(path, Self.record(of: post, number))
    }
  }

  private static func record(of post: EditedPost, _ number: Int) -> String {
    let id = post.entries.lazy.compactMap(\.arxivID).first ?? "2602.00001"
    let fact = { (value: String) in
      #"{"value": \#(value), "source": "arxiv", "fetched": "2026-03-01T00:00:00Z"}"#
    }
    return #"""
      {"version": 1, "date": "\#(post.date)", "unread": [], "sources": [
        {"name": "arxiv", "state": "answered", "url": "https://a.example", "paperCount": \#(number)}],
       "candidates": [{"id": "\#(id)", "foundBy": ["arxiv"], "title": \#(fact("\"T \(number)\"")),
        "authors": \#(fact("[]")), "abstract": \#(fact("\"\""))}],
       "changes": [{"id": "\#(id)", "date": "2026-03-02", "kind": "stars", "before": "1",
        "after": "\#(number)", "source": "github", "fetched": "2026-03-02T00:00:00Z"}]}
      """#
  }

  private mutating func editPage() {
    let number = next()
    let name = number % 2 == 0 ? "about" : "page-\(number % 3)"
    if number % 5 == 0 {
      files["content/pages/\(name).md"] = nil
    } else {
      write("content/pages/\(name).md", "---\ntitle: 页 \(number % 4)\n---\n\n第 \(number) 版。\n")
    }
  }

  private mutating func editSettings() {
    let number = next()
    let (key, values) = Self.settings[number % Self.settings.count]
    settings[key] = values[number / 7 % values.count]
    writeSettings()
  }

  private mutating func editTemplate() {
    let (name, text) = Self.templates[next() % Self.templates.count]
    write("templates/\(name)", text + "{# \(count) #}")
  }

  private mutating func editPartial() {
    write(
      "templates/partials/footer.html",
      "<footer>\(next()) {{ site.post_count }} {{ site.title }}</footer>")
  }

  private mutating func removeAll(in folder: String) {
    files = files.filter { !$0.key.hasPrefix(folder) }
  }

  // MARK: - Files

  private mutating func write(_ path: String, _ text: String) { write(path, Array(text.utf8)) }

  private mutating func write(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }

  private mutating func writePosts() {
    files = files.filter { !($0.key.hasPrefix("content/posts/") && $0.key.hasSuffix(".md")) }
    for post in posts { write(post.path, post.text) }
  }

  private mutating func writeSettings() {
    write(
      "content/site.yml",
      settings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined())
  }

  // MARK: - Values

  private static func entry(_ number: Int) -> EditedPost.Entry {
    EditedPost.Entry(
      title: "Study \(number % 9) of Things", arxivID: arxivID(number),
      authors: names(number, "Ada Author"), topics: names(number, "Topic"), stars: number % 3 + 1,
      idea: "新方法 \(number)。")
  }

  /// Few, so that papers are covered more than once.
  private static func arxivID(_ number: Int) -> String? {
    number % 4 == 0 ? nil : "2602.2000\(number % 6)"
  }

  private static func date(_ number: Int) -> String {
    "2026-02-\(String(10 + number % 18))"
  }

  /// One to three of five names, some of them in another spelling.
  private static func names(_ number: Int, _ name: String) -> [String] {
    let name = number % 4 == 0 ? name.lowercased() : name
    return (0...(number % 3)).map {
      "\(name) \(Character(UnicodeScalar(UInt8(65 + (number + $0) % 5))))"
    }
  }

  private static let settings: [(String, [String])] = [
    ("title", ["Papers", "论文"]), ("posts_per_page", ["1", "2", "10"]),
    ("language", ["zh-CN", "en"]), ("base_url", ["https://papers.test", "http://a.b/c"]),
    ("footer", ["One", "Two"]), ("math", ["true", "false"]),
    ("papers", ["{pages: false}", "{per_page: 2}", "{minimum_author_papers: 1}", "{}"]),
    ("feed", ["{items: 1}", "{full_content: false}", "{}"]),
    ("taxonomies", ["{tags: false}", "{}"]), ("permalink", ["/:slug/", "/posts/:slug/"]),
    ("hugo_addresses", ["true", "false"]),
  ]

  /// Templates that look at things which the built-in theme does not.
  private static let templates: [(String, String)] = [
    ("page.html", "{{ post.content }}{% for p in posts %}{{ p.title }}{{ p.content }}{% endfor %}"),
    ("404.html", "{{ site.tags | length }} {% for t in site.tags %}{{ t.count }}{% endfor %}"),
    ("archive.html", "{% for p in posts %}{{ p.previous.title if p.previous }}{% endfor %}"),
    (
      "post.html", "{{ post.content }}{% for t in post.tags %}{{ t.name }}{{ t.count }}{% endfor %}"
    ),
    ("paper.html", "{{ paper.title }}{% for t in paper.topics %}{{ t.count }}{% endfor %}"),
    (
      "home.html",
      "{% for p in paginator.posts %}{{ p.content }}{{ p.papers | length }}{% endfor %}"
    ),
  ]

  /// As much of a PNG as tells its size.
  private static func image(width: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0]
      + [UInt8(width), 0, 0, 0, 7, 8, 6, 0, 0, 0]
  }
}

extension EditedPost {
  fileprivate mutating func toggle(_ flag: String) {
    if flags.contains(flag) { flags.removeAll { $0 == flag } } else { flags.append(flag) }
  }
}

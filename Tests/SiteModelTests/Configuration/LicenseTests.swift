import Diagnostics
import SiteModel
import Testing

@Suite struct LicenseTests {
  @Test(arguments: [
    ("CC BY 4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("cc-by-nc-sa-4.0", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("mit", "MIT", "https://opensource.org/license/mit"),
    ("{name: 版权所有}", "版权所有", nil),
    ("{name: Own, url: /terms/}", "Own", "/terms/"),
  ])
  func takesKnownNamesAndOwnTerms(_ text: String, name: String, url: String?) {
    let (configuration, diagnostics) = read("license: \(text)\n")
    #expect(lines(diagnostics) == [])
    #expect(configuration.license?.name == name)
    #expect(configuration.license?.url == url)
  }

  @Test(arguments: [
    (
      "license: CC BY 5.0\n",
      "1:10-9 error unknown-license: the license `CC BY 5.0` is not known | Write `license: CC BY 4.0` if that is meant, else give its `name` and `url` under `license`"
    ),
    (
      "license: 版权所有\n",
      "1:10-4 error unknown-license: the license `版权所有` is not known | Write one such as `license: CC BY 4.0`, or give its `name` and `url` under `license`"
    ),
    (
      "comments: {giscus: {repo: papers, repo_id: a, category: b, category_id: c}}\n",
      "1:27-6 error wrong-repository: `comments.giscus.repo` takes a repository of GitHub, not `papers` | Write it like `repo: owner/name`"
    ),
  ])
  func saysWhatIsWrong(_ yaml: String, expected: String) {
    #expect(lines(read(yaml).diagnostics) == [expected])
  }

  @Test func readsTheSettingsOfComments() {
    let (configuration, diagnostics) = read(
      "comments: {giscus: {repo: a/b.c, repo_id: R_1, category: Talk, category_id: D_1}}\n")
    #expect(lines(diagnostics) == [])
    #expect(configuration.comments?.repository == "a/b.c")
    #expect(configuration.comments?.categoryID == "D_1")
    #expect(!read("comments: {giscus: {repo: a/b}}\n").diagnostics.isEmpty)
  }
}

internal import ArgumentParser
internal import ContentParsing
internal import SiteModel

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema of the keys of frontmatter or of site.yml.",
    discussion: """
      Editors complete and check keys by it; it is made from the tables that papersite itself reads \
      by.

      Examples:
        papersite schema frontmatter > .vscode/frontmatter.schema.json
        papersite schema site > .vscode/site.schema.json
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case frontmatter, site
  }

  @Argument(help: "What the keys are of: frontmatter or site.")
  var subject: Subject

  func run() {
    Terminal.write(document)
  }

  private var document: String {
    switch subject {
    case .frontmatter: Frontmatter.keys.schemaDocument(title: "The frontmatter of a post or page")
    case .site: SiteConfiguration.keys.schemaDocument(title: "The settings of a site, site.yml")
    }
  }
}

internal import ArgumentParser
internal import ContentParsing
internal import SiteModel
internal import SiteOutput

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema of frontmatter, of site.yml, or of the open data.",
    discussion: """
      Editors complete and check keys by it; it is made from the tables that papersite itself reads \
      by.

      Examples:
        papersite schema frontmatter > .vscode/frontmatter.schema.json
        papersite schema site > .vscode/site.schema.json
        papersite schema data
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case frontmatter, site, data
  }

  @Argument(help: "What it describes: frontmatter, site or data.")
  var subject: Subject

  func run() {
    Terminal.write(document)
  }

  private var document: String {
    switch subject {
    case .frontmatter: Frontmatter.keys.schemaDocument(title: "The frontmatter of a post or page")
    case .site: SiteConfiguration.keys.schemaDocument(title: "The settings of a site, site.yml")
    case .data: OpenData.schema
    }
  }
}

internal import ArgumentParser
internal import ContentParsing
internal import Records
internal import SiteModel
internal import SiteOutput

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Print a JSON Schema of frontmatter, of site.yml, of the open data, or of a day's record.",
    discussion: """
      Editors complete and check keys by it; those of frontmatter and site.yml are \
      made from the tables that papersite itself reads by.

      Examples:
        papersite schema frontmatter > .vscode/frontmatter.schema.json
        papersite schema site > .vscode/site.schema.json
        papersite schema data
        papersite schema day
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case frontmatter, site, data, day
  }

  @Argument(help: "What it describes: frontmatter, site, data or day.")
  var subject: Subject

  func run() {
    Terminal.write(document)
  }

  private var document: String {
    switch subject {
    case .frontmatter: Frontmatter.keys.schemaDocument(title: "The frontmatter of a post or page")
    case .site: SiteConfiguration.keys.schemaDocument(title: "The settings of a site, site.yml")
    case .data: OpenData.schema
    case .day: DayRecord.schema
    }
  }
}

internal import SiteModel
internal import Templating

/// A topic or an author.
package enum PaperGroupView {
  package struct Input: Sendable {
    let group: GroupName
    /// Its page, for an `href`, where it has one.
    let url: String?
    let count: @Sendable () -> Int

    static func topic(_ index: Int, of published: PublishedSite) -> Input {
      Input(group: published.topic(index), url: published.href(topic: index)) {
        published.paperCount(ofTopic: index)
      }
    }

    static func author(_ index: Int, of published: PublishedSite) -> Input {
      Input(group: published.author(index), url: published.href(author: index)) {
        published.paperCount(ofAuthor: index)
      }
    }
  }

  package static let view = View<Input>([
    .init("name", "As the newest entry spells it") { .text($0.group.name) },
    .init("slug", "Its part of the address") { .text($0.group.slug) },
    .init("url", "Its page, for an `href`, or `none`") { .text($0.url) },
    .init("count", "How many papers it has") { .int($0.count()) },
  ])
}

/// A name that may lead to a page.
package enum GroupLinkView {
  package static let view = View<(String, String?)>([
    .init("name", "As written") { .text($0.0) },
    .init("url", "Its page, for an `href`, or `none`") { .text($0.1) },
  ])
}

/// A list of topics or authors, with the fields of a taxonomy's list.
package enum PaperGroupsView {
  package struct Input: Sendable {
    let kind: String
    let title: String
    let url: String
    let tabs: [PaperTabs.Tab]
    let groups: [PaperGroupView.Input]
  }

  package static let view = View<Input>([
    .init("kind", "`topics` or `authors`") { .text($0.kind) },
    .init("title", "The same in the site's language") { .text($0.title) },
    .init("url", "The page that lists them, for an `href`") { .text($0.url) },
    .init("tabs", "`title`, `url` and `is_current` of each way in to the papers") { input in
      .list(
        input.tabs.map {
          PaperTabView.view.passingObject(($0, input.kind == "topics" ? .topic : .author))
        })
    },
    .init("items", "The groups, those with most papers first") {
      .list($0.groups.map(PaperGroupView.view.passingObject))
    },
  ])
}

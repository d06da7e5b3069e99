package import ContentParsing
internal import Papers

/// A day's post before a person has seen it.
package struct DraftPost: Sendable {
  package let day: CalendarDay
  let title: String
  let tags: [String]
  let category: String
  /// How many papers it was chosen from.
  let candidateCount: Int
  /// In order, numbered from 1.
  package let entries: [DraftEntry]
  /// Upvotes by entry; nil where nobody counted them.
  let upvotes: [Int?]
  /// What a model says of the day, in sentences.
  let notes: [String]
  let words: DraftWords

  /// The topics that most entries have come first.
  var mainTopics: [DraftTopics.Topic] { DraftTopics(entries).counted }

  var mustReads: [DraftEntry] {
    entries.filter { $0.paper.rating?.word == words.mustRead }
  }
}

/// The topics of some entries.
struct DraftTopics {
  struct Topic {
    let name: String
    /// Indices of the entries that have it.
    var entries: [Int]
  }

  /// The most frequent first; equal ones as they first appear.
  let counted: [Topic]

  init(_ entries: [DraftEntry]) {
    var topics: [Topic] = []
    for (index, entry) in entries.enumerated() {
      for name in entry.paper.topics {
        if let known = topics.firstIndex(where: { $0.name == name }) {
          topics[known].entries.append(index)
        } else {
          topics.append(Topic(name: name, entries: [index]))
        }
      }
    }
    counted = topics.enumerated()
      .sorted { (-$0.element.entries.count, $0.offset) < (-$1.element.entries.count, $1.offset) }
      .map(\.element)
  }
}

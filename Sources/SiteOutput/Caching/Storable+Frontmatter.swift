internal import ContentParsing
internal import Diagnostics

extension CalendarDay: Storable {
  func write(to store: inout StoreWriter) {
    store.write(year * 10_000 + month * 100 + day)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    let number = try store.int()
    guard let day = CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { throw StoreDamage() }
    self = day
  }
}

extension PublicationDate: Storable {
  func write(to store: inout StoreWriter) {
    store.write(day)
    store.write(time)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(day: try store.value(), time: try store.optional())
  }
}

extension PublicationDate.Time: Storable {
  func write(to store: inout StoreWriter) {
    store.write(seconds)
    store.write(offsetMinutes)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(seconds: try store.int(), offsetMinutes: try store.optional())
  }
}

extension Frontmatter: Storable {
  func write(to store: inout StoreWriter) {
    store.write(title)
    store.write(published)
    store.write(updated)
    store.write(description)
    store.write(image)
    store.write(tags)
    store.write(categories)
    store.write(isDraft)
    store.write(language)
    store.write(slug)
    store.write(permalink)
    store.write(aliases)
    store.write(isPinned)
    store.write(hasMath)
    store.write(takesComments)
    store.write(isUnlisted)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init()
    title = try store.optional()
    published = try store.optional()
    updated = try store.optional()
    description = try store.optional()
    image = try store.optional()
    tags = try store.list()
    categories = try store.list()
    isDraft = try store.bool()
    language = try store.optional()
    slug = try store.optional()
    permalink = try store.optional()
    aliases = try store.list()
    isPinned = try store.bool()
    hasMath = try store.optional()
    takesComments = try store.bool()
    isUnlisted = try store.bool()
  }
}

/// The names of months and weekdays (from Sunday) in one language.
struct DateNames: Sendable {
  let months: [String]
  let shortMonths: [String]
  let weekdays: [String]
  let shortWeekdays: [String]

  init(of language: InterfaceLanguage) {
    self =
      switch language {
      case .english: .english
      case .simplifiedChinese: .simplifiedChinese
      case .traditionalChinese: .traditionalChinese
      case .japanese: .japanese
      }
  }

  private init(
    months: [String], shortMonths: [String], weekdays: [String], shortWeekdays: [String]
  ) {
    self.months = months
    self.shortMonths = shortMonths
    self.weekdays = weekdays
    self.shortWeekdays = shortWeekdays
  }

  static let english = {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let weekdays = [
      "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    return DateNames(
      months: months, shortMonths: months.map { String($0.prefix(3)) }, weekdays: weekdays,
      shortWeekdays: weekdays.map { String($0.prefix(3)) })
  }()

  private static let simplifiedChinese = chinese(shortWeekday: "周")
  private static let traditionalChinese = chinese(shortWeekday: "週")

  private static func chinese(shortWeekday: String) -> DateNames {
    let months = [
      "一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月",
    ]
    let days = ["日", "一", "二", "三", "四", "五", "六"]
    return DateNames(
      months: months, shortMonths: (1...12).map { "\($0)月" },
      weekdays: days.map { "星期\($0)" }, shortWeekdays: days.map { shortWeekday + $0 })
  }

  private static let japanese = {
    let months = (1...12).map { "\($0)月" }
    let days = ["日", "月", "火", "水", "木", "金", "土"]
    return DateNames(
      months: months, shortMonths: months, weekdays: days.map { "\($0)曜日" }, shortWeekdays: days)
  }()
}

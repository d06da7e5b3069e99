/// The words of phrases that cut a list short. Where one ends another, the longer one stands first.
extension OthersPhrase {
  /// What cuts a list short without any count.
  static let marks: [Word] = [
    Word("等等", .followsName), Word("等", .followsName), Word("et al.", .startsWord),
    Word("et al", .startsWord), Word("et. al.", .startsWord), Word("et. al", .startsWord),
    Word("..."), Word("…"), Word("⋯"), Word("和其他"), Word("与其他"), Word("與其他"), Word("及其他"),
    Word("及其团队"), Word("及其合作者"), Word("与合作者"), Word("和合作者"), Word("及合作者"),
    Word("其他"), Word("以及其余"), Word("及其余"), Word("其余"), Word("其餘"), Word("以及另外"), Word("另外"),
    Word("その他"), Word("ほか"), Word("など"), Word("ら", .followsNoHiragana),
    Word("他多数"), Word("外多数"), Word("他", .followsFullName), Word("以下略"),
    Word("외 다수", .followsSpace), Word("등 다수", .followsSpace), Word("그 외"), Word("외", .followsSpace),
    Word("등", .followsSpace),
    Word("etc.", .startsWordInLowerCase),
    Word("etc", .startsWordInLowerCase),
  ]

  /// What leads to a count, and means nothing without one.
  static let leads: [Word] = [
    Word("总共"), Word("一共"), Word("總共"), Word("共计"), Word("共計"), Word("共"), Word("超过"), Word("超過"),
    Word("约"), Word("約"), Word("近"), Word("逾"), Word("还有"), Word("還有"), Word("另有"), Word("他"),
    Word("外"),
    Word("全"), Word("合计"), Word("合計"), Word("計"), Word("计"), Word("総勢"), Word("+"), Word("＋"),
    Word("외"), Word("등"),
    Word("plus", .startsWord), Word("and", .startsWord), Word("with", .startsWord),
    Word("a total of", .startsWord),
  ]

  /// What is counted; some of them stand for the rest of a list alone.
  static let units: [Word] = [
    Word("位共同作者"), Word("名共同作者"), Word("位作者"), Word("名作者"), Word("个作者"), Word("人の著者"), Word("名の著者"),
    Word("位研究者"), Word("名研究者"), Word("位研究人员"), Word("名研究人员"), Word("位学者"), Word("名学者"),
    Word("位合作者"), Word("名合作者"), Word("位同事"), Word("作者"), Word("著者"), Word("学者"), Word("研究者"),
    Word("研究人员"), Word("人"), Word("位"),
    Word("名"), Word("명"), Word("인"),
    Word("other authors", .startsWord), Word("more authors", .startsWord),
    Word("authors in total", .startsWord), Word("authors total", .startsWord),
    Word("co-authors", .startsWord), Word("coauthors", .startsWord), Word("authors", .startsWord),
    Word("other researchers", .startsWord), Word("other people", .startsWord),
    Word("collaborators", .startsWord), Word("colleagues", .startsWord),
    Word("others", .startsWord), Word("other", .startsWord), Word("more", .startsWordInLowerCase),
    Word("team", .startsWordInLowerCase),
  ]

  static let numberWords: [Word] = [
    Word("多数"), Word("複数"), Word("若干"), Word("一众"), Word("one", .startsWord),
    Word("many", .startsWord), Word("several", .startsWord),
    Word("some", .startsWord), Word("dozens of", .startsWord), Word("two", .startsWord),
    Word("three", .startsWord), Word("four", .startsWord), Word("five", .startsWord),
    Word("six", .startsWord), Word("seven", .startsWord), Word("eight", .startsWord),
    Word("nine", .startsWord), Word("ten", .startsWord), Word("eleven", .startsWord),
    Word("twelve", .startsWord), Word("twenty", .startsWord),
  ]
}

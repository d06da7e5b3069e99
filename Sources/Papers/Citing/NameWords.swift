/// The words by which the parts of a name are told apart.
package enum NameWords {
  static func isSuffix(_ words: [String]) -> Bool {
    words.count == 1 && isSuffix(words[0])
  }

  package static func isSuffix(_ word: String) -> Bool { suffixes.contains(word) }

  /// A word in lower case before a family name, and those capital ones that hardly are given names.
  static func isParticle(_ word: String) -> Bool {
    particles.contains(word) || capitalParticles.contains(word)
  }

  /// `Van` is a middle name beside such a family name.
  static func isVietnamese(_ word: String) -> Bool { vietnameseFamilyNames.contains(word) }

  /// Whether this is a Chinese name in Latin letters with the family name first: `Li Fei-Fei`. Only
  /// a hyphen in the second word tells it; `Li Wei` may be either.
  static func isInChineseOrder(_ first: String, _ second: String) -> Bool {
    let syllables = second.split(separator: "-", omittingEmptySubsequences: false)
    return chineseFamilyNames.contains(first) && syllables.count == 2
      && syllables.allSatisfy { (2...6).contains($0.count) && "aeioung".contains($0.last ?? " ") }
  }

  /// Whether a word, or the end of a Chinese name, says that this is no person.
  static func isOrganization(_ name: String) -> Bool {
    if chineseEndings.contains(where: { name.hasSuffix($0) }) { return true }
    return name.split { $0 == " " || $0 == "-" || $0 == "," }.contains { word in
      organizationWords.contains(String(word)) || word.hasSuffix("AI") && word.count > 2
    }
  }

  private static let suffixes: Set<String> = [
    "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV",
  ]

  private static let particles: Set<String> = [
    "van", "von", "de", "den", "der", "des", "di", "da", "do", "dos", "das", "du", "del", "della",
    "dello", "la", "le", "ten", "ter", "te", "het", "'t", "zu", "zur", "zum", "af", "av", "al",
    "el", "bin", "ibn", "ben", "y", "in", "op", "d'", "vom", "vander", "und",
  ]

  private static let capitalParticles: Set<String> = [
    "Van", "Von", "De", "Den", "Der", "Del", "Della", "Dello", "Di", "Dos", "Ver", "Vander", "Ter",
    "El", "Al", "Le",
  ]

  private static let chineseFamilyNames: Set<String> = [
    "Cai", "Chang", "Chen", "Deng", "Ding", "Dong", "Du", "Fan", "Fang", "Feng", "Gao", "Guo",
    "Han",
    "He", "Hu", "Huang", "Jiang", "Lee", "Li", "Liang", "Lin", "Liu", "Lu", "Luo", "Ma", "Pan",
    "Peng", "Shen", "Shi", "Song", "Sun", "Tang", "Tian", "Wang", "Wei", "Wu", "Xiao", "Xie", "Xu",
    "Yang", "Yao", "Ye", "Yu", "Yuan", "Zeng", "Zhang", "Zhao", "Zheng", "Zhong", "Zhou", "Zhu",
  ]

  private static let vietnameseFamilyNames: Set<String> = [
    "Bui", "Dang", "Do", "Duong", "Hoang", "Ho", "Huynh", "Le", "Ngo", "Nguyen", "Pham", "Phan",
    "Tran", "Truong", "Vo", "Vu",
  ]

  private static let organizationWords: Set<String> = [
    "AI", "Academy", "Alliance", "Association", "Authors", "Center", "Centre", "Collaboration",
    "College", "Committee", "Community", "Consortium", "Contributors", "Corp", "Corp.",
    "Corporation", "DeepMind", "Department", "Foundation", "Google", "Group", "Inc", "Inc.",
    "Initiative", "Institute", "LLC", "Lab", "Laboratories", "Laboratory", "Labs", "Ltd", "Ltd.",
    "Microsoft", "NVIDIA", "OpenAI", "Organization", "Project", "Research", "School", "Society",
    "Team", "University",
  ]

  private static let chineseEndings = [
    "大学", "学院", "研究院", "研究所", "实验室", "团队", "公司", "集团", "中心", "小组", "科技",
  ]
}

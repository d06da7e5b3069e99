internal import Text

/// The common Chinese family names, in Chinese characters and as they are spelt in Latin letters.
enum FamilyNames {
  /// Whether `scalar` is one.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { spellings[scalar] != nil }

  /// Whether `latin` is the Chinese name in Latin letters, with the family name at its start or end:
  /// `何恺明` and `Kaiming He` or `He, Kaiming`. `高通` is no name of `Lin Gao`.
  static func agree(_ chinese: String, _ latin: String) -> Bool {
    guard let first = chinese.unicodeScalars.first, let family = spellings[first] else {
      return false
    }
    let words = latin.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    guard 2...4 ~= words.count, words.first == family || words.last == family else { return false }
    let given = String(chinese.unicodeScalars.dropFirst()).pinyin
    func isGiven(_ rest: ArraySlice<String>) -> Bool {
      rest.joined().filter { $0 != "-" && $0 != "'" } == given
    }
    return words.first == family && isGiven(words.dropFirst())
      || words.last == family && isGiven(words.dropLast())
  }

  private static let spellings: [Unicode.Scalar: String] = {
    var spellings: [Unicode.Scalar: String] = [:]
    for entry in table.split(whereSeparator: \.isWhitespace) {
      let spelling = String(entry.drop { !$0.isASCII })
      for scalar in entry.unicodeScalars where !scalar.isASCII { spellings[scalar] = spelling }
    }
    return spellings
  }()

  private static let table = """
    王wang 李li 张張zhang 刘劉liu 陈陳chen 杨楊yang 黄黃huang 赵趙zhao 吴吳wu 周zhou 徐xu 孙孫sun 马馬ma 朱zhu
    胡hu 郭guo 何he 高gao 林lin 罗羅luo 郑鄭zheng 梁liang 谢謝xie 宋song 唐tang 许許xu 韩韓han 冯馮feng 邓鄧deng
    曹cao 彭peng 曾zeng 肖蕭萧xiao 田tian 董dong 袁yuan 潘pan 于yu 蒋蔣jiang 蔡cai 余yu 杜du 叶葉ye 程cheng
    苏蘇su 魏wei 吕呂lv 丁ding 任ren 沈shen 姚yao 卢盧lu 姜jiang 崔cui 钟鍾鐘zhong 谭譚tan 陆陸lu 汪wang 范fan
    金jin 石shi 廖liao 贾賈jia 夏xia 韦韋wei 付fu 方fang 白bai 邹鄒zou 孟meng 熊xiong 秦qin 邱qiu 江jiang 尹yin
    薛xue 闫閆yan 段duan 雷lei 侯hou 龙龍long 史shi 陶tao 黎li 贺賀he 顾顧gu 毛mao 郝hao 龚龔gong 邵shao 万萬wan
    钱錢qian 严嚴yan 覃qin 武wu 戴dai 莫mo 孔kong 向xiang 汤湯tang
    """
}

import Testing

@testable import ContentParsing

struct AuthorListTests {
  /// `names+ | affiliation`; a plus stands behind the names of a list that is cut short.
  private static func read(_ text: String, isJapanese: Bool = false) -> String {
    let list = AuthorList(text, isJapanese: isJapanese)
    return list.names.joined(separator: ";") + (list.isCutShort ? "+" : "")
      + (list.affiliation.map { " | \($0)" } ?? "")
  }

  @Test(
    "names, and what parts them",
    arguments: [
      ("A B, C D", "A B;C D"), ("张三、李四；王五（清华）", "张三;李四;王五 | 清华"),
      ("A, B, and C & D", "A;B;C;D"), ("A and B and", "A;B"), ("Alexandra Sand", "Alexandra Sand"),
      ("A  B,\tC", "A B;C"), ("张三、李四以及王五", "张三;李四;王五"), ("张三和李四", "张三;李四"),
      ("张三、李四和王五六", "张三;李四;王五六"), ("欧阳小明与诸葛大名", "欧阳小明;诸葛大名"), ("张三 和 李四", "张三;李四"),
      ("Wei Li和Tom Ray", "Wei Li;Tom Ray"), ("Tom Ray 和张三", "Tom Ray;张三"),
      ("張三與李四", "張三;李四"), ("張三 及 Tom", "張三;Tom"), ("和田一郎、与谢野晶子", "和田一郎;与谢野晶子"),
      ("周正和、张和平", "周正和;张和平"), ("山田 和夫", "山田 和夫"), ("佐々木和彦", "佐々木和彦"), ("及川光博", "及川光博"),
      ("小林和太郎", "小林和太郎"), ("山田太郎および佐藤花子", "山田太郎;佐藤花子"), ("山田太郎・佐藤花子", "山田太郎;佐藤花子"),
      ("ジョン・スミス", "ジョン・スミス"), ("Taro Yamada・Hanako Sato", "Taro Yamada;Hanako Sato"),
      ("杰弗里·辛顿", "杰弗里·辛顿"), ("A B | C D", "A B;C D"), ("张三、李四，清华大学", "张三;李四 | 清华大学"),
      ("Jane Roe, John Doe, Stanford University", "Jane Roe;John Doe | Stanford University"),
      ("John Doe [MIT], Jane Roe[1]", "John Doe;Jane Roe | MIT"),
      ("Kaiming He（何恺明）, A B", "Kaiming He;A B"), ("何恺明（Kaiming He）、张三", "何恺明;张三"),
      ("Wei Li（李伟）", "Wei Li"), ("李四（Li Si, MIT）、王五（Wu Wang，北大）", "李四;王五 | MIT, 北大"),
      ("张三（Zhang Lab）", "张三 | Zhang Lab"),
      ("Lin Gao（高通）, Simon Du（杜克）", "Lin Gao;Simon Du | 高通, 杜克"),
      ("方明（Fang Tech）", "方明 | Fang Tech"), ("李小明（Xiao-Ming Li）", "李小明"),
      ("张三（Google Brain）", "张三 | Google Brain"), ("何恺明（He, Kaiming）", "何恺明"),
      ("来自 MIT 的张三、李四", "张三;李四 | MIT"), ("张三、来自清华的研究团队", "张三 | 清华"),
      ("Ada Lovelace from MIT", "Ada Lovelace | MIT"),
      ("N/A", ""), ("无", ""), ("—", ""), ("不详", ""), ("张三、不详", "张三"),
      ("张三, A B (高通)", "张三;A B | 高通"),
      ("张三（实习生）", "张三"),
      ("Liu, Junchen; Wu, Min; et al.", "Junchen Liu;Min Wu+"),
      ("Liu, Junchen and Wu, Min and others", "Junchen Liu;Min Wu+"),
      ("A et al. from MIT", "A+ | MIT"), ("A et al.: NVIDIA", "A+ | NVIDIA"),
      ("张三 等—斯坦福", "张三+ | 斯坦福"), ("张三 等，来自清华大学", "张三+ | 清华大学"),
      ("A Mu and 1 other", "A Mu+"), ("A Mu and one other", "A Mu+"),
      ("A B (and 10 others)", "A B+"), ("A B [et al.]", "A B+"), ("张三等。", "张三+"),
      ("Jane Roe 等（NVIDIA）。", "Jane Roe+ | NVIDIA"), ("张三、李四等研究人员", "张三;李四+"),
      ("张三及其团队", "张三+"),
      ("A B، C D؛ E F", "A B;C D;E F"), ("田中､佐藤", "田中;佐藤"), ("清华大学、张三", "张三 | 清华大学"),
      ("김철수, 이영희 및 박민수", "김철수;이영희;박민수"), ("김철수·이영희", "김철수;이영희"),
      ("김철수 외", "김철수+"), ("김철수, 이영희 등", "김철수;이영희+"), ("김철수 외 다수 (KAIST)", "김철수+ | KAIST"),
      ("김철수 외 2인", "김철수+"), ("김외등", "김외등"),
      ("A B / C D · E F", "A B;C D;E F"), ("张三、李四。", "张三;李四"), ("—, A, -", "A"), (" , ", ""),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "Chinese characters with a space between them",
    arguments: [
      ("张三 李四", "张三;李四", []), ("张三 李四 王小五 等", "张三;李四;王小五+", []),
      ("张三　李四", "张三;李四", []), ("王小明 李四、赵六", "王小明;李四;赵六", []),
      ("张三 清华大学", "张三 | 清华大学", []), ("张 三", "张 三", []), ("欧阳 锋", "欧阳 锋", []),
      ("山田 太郎", "山田 太郎", []), ("山田 太郎、佐藤 花子", "山田 太郎;佐藤 花子", []), ("高橋 一郎", "高橋 一郎", []),
      ("张三 樊登", "张三 樊登", [.spaced("张三 樊登")]),
      ("张三 李四 樊登", "张三 李四 樊登", [.spaced("张三 李四 樊登")]), ("Wei Li 张三", "Wei Li 张三", []),
    ] as [(String, String, [AuthorList.Problem])])
  func spaces(_ text: String, _ expected: String, _ problems: [AuthorList.Problem]) {
    #expect(Self.read(text) == expected)
    #expect(AuthorList(text).problems == problems)
  }

  @Test(
    "in a Japanese list two words are one name",
    arguments: [("石原 夏美", "石原 夏美"), ("林 修平、石原 夏美 ほか", "林 修平;石原 夏美+"), ("张三 樊登", "张三 樊登")])
  func japanese(_ text: String, _ expected: String) {
    #expect(Self.read(text, isJapanese: true) == expected)
    #expect(AuthorList(text, isJapanese: true).problems == [])
  }

  @Test(
    "organisations before their people",
    arguments: [
      ("清华大学：张三、李四", "张三;李四 | 清华大学"), ("NVIDIA: Weizhu Chen, A B 等", "Weizhu Chen;A B+ | NVIDIA"),
      ("清华大学：张三；北京大学：李四", "张三;李四 | 清华大学, 北京大学"), ("张三：清华大学", "张三 | 清华大学"),
      ("阿里云：张三", "张三 | 阿里云"), ("NVIDIA（Weizhu Chen 等）", "Weizhu Chen+ | NVIDIA"),
      ("NVIDIA (Weizhu Chen et al.)", "Weizhu Chen+ | NVIDIA"),
      ("清华大学（张三、李四）、MIT（Jane Roe 等）", "张三;李四;Jane Roe+ | 清华大学, MIT"),
      ("字节跳动（张三 等）", "张三+ | 字节跳动"), ("Qwen Team (Alibaba)", "Qwen Team | Alibaba"),
      ("OpenAI (San Francisco)", "OpenAI | San Francisco"),
      ("Jane Roe (Google 等)", "Jane Roe | Google 等"),
      ("Vaswani (Google Brain 等)", "Vaswani | Google Brain 等"), ("张三（清华、北大）", "张三 | 清华、北大"),
    ])
  func organizations(_ text: String, _ expected: String) {
    #expect(Self.read(text) == expected)
    #expect(AuthorList(text).problems == [])
  }

  @Test(
    "what says that there are more authors",
    arguments: [
      ("A B 等 (NVIDIA)", "A B+ | NVIDIA"), ("甲, 乙 等 (上海AI Lab, 清华等)", "甲;乙+ | 上海AI Lab, 清华等"),
      ("A and B et al.", "A;B+"), ("A (X) 等人", "A+ | X"), ("A, B, and others", "A;B+"),
      ("A, 其他", "A+"), ("A, B, ..., Z", "A;B;Z+"), ("A, B……", "A;B+"),
      ("C D 等 12 人", "C D+"), ("A B 等20人", "A B+"), ("A B 等 １２ 人", "A B+"), ("张三等共 5 人", "张三+"),
      ("张三 等十人", "张三+"), ("张三等多人", "张三+"), ("张三等数十位作者", "张三+"), ("张三等二十余人", "张三+"),
      ("张三等 20 余人", "张三+"), ("张三等 20+ 人", "张三+"), ("张三、李四等，共 12 人", "张三;李四+"),
      ("张三，共12位作者", "张三+"), ("张三等等", "张三+"), ("김철수, 이영희 외 3명", "김철수;이영희+"), ("王等 12 人", "王+"),
      ("王、李、张等（清华）", "王;李;张+ | 清华"),
      ("张三@清华 等", "张三+ | 清华"), ("A 等 B 等 C 等", "A;B;C+"), ("张三和其他 5 人", "张三+"),
      ("张三以及其他作者", "张三+"), ("张三 另有 12 人", "张三+"), ("張三 等 12 人", "張三+"), ("張三、其餘 3 位", "張三+"),
      ("A 等 12 位作者", "A+"), ("A 等 15 authors", "A+"),
      ("山田太郎 ほか 3 名", "山田太郎+"), ("山田太郎ほか3名", "山田太郎+"), ("山田太郎、佐藤花子 ほか", "山田太郎;佐藤花子+"),
      ("山田太郎 他", "山田太郎+"), ("山田太郎他", "山田太郎+"), ("山本他", "山本+"),
      ("小林等、佐藤花子", "小林等;佐藤花子"), ("张三等、李四", "张三;李四+"), ("佐藤花子、小林等", "佐藤花子;小林+"),
      ("山田太郎 他 5 名", "山田太郎+"), ("山田太郎他5名", "山田太郎+"),
      ("山田太郎、他多数", "山田太郎+"), ("山田太郎ほか数名", "山田太郎+"), ("山田太郎、その他5名", "山田太郎+"),
      ("山田太郎ら", "山田太郎+"), ("山田太郎 ら 5 名", "山田太郎+"), ("Vaswaniら", "Vaswani+"), ("山田太郎など", "山田太郎+"),
      ("山田太郎 外3名", "山田太郎+"), ("山田太郎、佐藤花子（計20名）", "山田太郎;佐藤花子+"),
      ("A and 10 others", "A+"), ("A, B and 10 more authors", "A;B+"), ("A, B, +12 more", "A;B+"),
      ("A +12", "A+"), ("A, + 3 others", "A+"), ("A & 12 others", "A+"), ("A, 10 more", "A+"),
      ("A, B et al. (20 authors)", "A;B+"), ("A, B (20 authors)", "A;B+"),
      ("A, B (2 authors)", "A;B"),
      ("A, B (et al.)", "A;B+"), ("A et al. (+10)", "A+"), ("A and several others", "A+"),
      ("A, and many other researchers", "A+"), ("A and colleagues", "A+"), ("A, and more", "A+"),
      ("A, ten others (MIT)", "A+ | MIT"), ("A plus 10 others", "A+"), ("A, B, etc.", "A;B+"),
      ("A et al. and 5 others", "A+"), ("A*, B† 等‡", "A;B+"), ("A ET AL.", "A+"), ("Others", "+"),
    ])
  func others(_ text: String, _ expected: String) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "names that end or begin like that",
    arguments: [
      "他山", "吉他", "王等", "More", "Thomas More", "佐藤さくら", "Anna Brothers", "山田直人", "山田一人", "李一名",
      "外山滋比古",
      "等々力", "其美", "Ann Total", "Bob Al", "Grete Al", "Rita Metal", "田中ひら", "Team Kimi", "百多", "计子",
      "近藤",
    ])
  func realNames(_ name: String) {
    #expect(Self.read(name) == name)
    #expect(Self.read("Ada Lovelace, \(name)") == "Ada Lovelace;\(name)")
    #expect(Self.read("\(name), Ada Lovelace 等") == "\(name);Ada Lovelace+")
  }

  @Test(
    "what stands behind the mark without parentheses",
    arguments: [
      ("张三 等 NVIDIA", "张三+ | NVIDIA"), ("A B et al. | Meta FAIR", "A B+ | Meta FAIR"),
      ("A B — NVIDIA", "A B | NVIDIA"), ("A B et al. — NVIDIA", "A B+ | NVIDIA"),
      ("A B, *et al.* - MIT, CMU", "A B+ | MIT, CMU"),
      ("张三@清华，李四@北大", "张三;李四 | 清华, 北大"), ("A B @ MIT, C D @ CMU", "A B;C D | MIT, CMU"),
      ("A B @MIT, C D @CMU", "A B;C D | MIT, CMU"), ("张三、李四、@MIT", "张三;李四 | MIT"),
      ("A B @ab", "A B @ab"), ("Andrej Karpathy @Karpathy", "Andrej Karpathy @Karpathy"),
      ("A B @MyLab", "A B @MyLab"), ("JANE ROE @ROE", "JANE ROE @ROE"), ("张三、@清华", "张三 | 清华"),
      ("Jean-Luc Picard", "Jean-Luc Picard"), ("张三等，清华大学", "张三+ | 清华大学"),
      ("A B et al., MIT", "A B+ | MIT"),
      ("A B et al. Google Research", "A B+ | Google Research"), ("张三 等，李四", "张三;李四+"),
      ("张三 等、李四 等", "张三;李四+"), ("A B et al., Bob Lee", "A B;Bob Lee+"),
      ("A 等 (X), B 等 (Y)", "A;B+ | X, Y"),
    ])
  func behindTheMark(_ text: String, _ expected: String) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "marks and notes",
    arguments: [
      ("A*, B†, C", "A;B;C"), ("A^1,2, B^2", "A;B"), ("A¹², B²", "A;B"), ("A¹,², B ³", "A;B"),
      ("A1,2, B2,*", "A;B"), ("A^{1,2}, B^{2}", "A;B"), ("Agent47, Bob9", "Agent47;Bob9"),
      ("张三（通讯作者）、李四", "张三;李四"), ("A (corresponding author), B", "A;B"), ("张三（共同一作，清华）", "张三 | 清华"),
      ("A (equal contribution), B (MIT)", "A;B | MIT"), ("張三（通訊作者）", "張三"), ("山田太郎（責任著者）", "山田太郎"),
      ("A (*), B (1,2), C (MIT)", "A;B;C | MIT"),
      ("张三¹、李四² （¹清华大学 ²北京大学，*通讯作者）", "张三;李四 | 清华大学, 北京大学"),
      ("A (共 60 人，阿里巴巴)", "A+ | 阿里巴巴"), ("第一作者 陈明；通讯作者 李华", "陈明;李华"), ("A (ETC)", "A | ETC"),
      ("A B (2026)", "A B"), ("A¹, B² | ¹MIT ²CMU", "A;B | MIT, CMU"),
      ("张三（清华）李四（北大） 等", "张三;李四+ | 清华, 北大"), ("张三（清华）和李四（北大）", "张三;李四 | 清华, 北大"),
      ("Jane Doe (MIT) John Roe (CMU) and A B", "Jane Doe;John Roe;A B | MIT, CMU"),
      ("Sam (Xiaoming) Wang, B", "Sam Wang;B"), ("A (a@b.edu)", "A"),
      ("A, B, *equal contribution", "A;B"),
      ("第一作者：张三；通讯作者：李四", "张三;李四"), ("A (Lead Star Lab)", "A | Lead Star Lab"), ("A【清华】", "A | 清华"),
      ("A ada@mit.edu, B", "A;B"), ("@handle", "@handle"),
    ])
  func marks(_ text: String, _ expected: String) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "parts of one name",
    arguments: [
      ("John Smith, Jr., Ada Lovelace", "John Smith Jr.;Ada Lovelace"),
      ("M. King III, B", "M. King III;B"),
      ("M. King, III", "M. King III"), ("A B, PhD, C D", "A B;C D"),
      ("O'Neil, J., Smith, K.", "J. O'Neil;K. Smith"),
      ("van der Berg, J. K., & Lee, C.-H.", "J. K. van der Berg;C.-H. Lee"),
      ("King, M. L., Jr., Lee, C. et al.", "M. L. King Jr.;C. Lee+"),
      ("Smith J., Lee K.", "Smith J.;Lee K."),
      ("Vaswani, Ashish and Shazeer, Noam", "Ashish Vaswani;Noam Shazeer"),
      ("Smith, John; Doe, Jane", "John Smith;Jane Doe"),
      ("Wei Li, Tom Ray; Bob Lee, Al Fox", "Wei Li;Tom Ray;Bob Lee;Al Fox"),
      ("Liu, Junchen; Wu, Min 等", "Junchen Liu;Min Wu+"),
      ("Liu, Junchen; Wu, Min et al.", "Junchen Liu;Min Wu+"),
      ("E, Weinan; O, Hyun", "Weinan E;Hyun O"), ("E, W.; O, H.", "W. E;H. O"),
      ("More, Thomas", "More;Thomas"), ("Vaswani, Shazeer, Parmar", "Vaswani;Shazeer;Parmar"),
    ])
  func partsOfNames(_ text: String, _ expected: String) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "what is no name is told, and nothing else gets lost",
    arguments: [
      ("A (X, B", "A;B | X", [.unpaired("(X")]),
      ("A (X, B (Y), C", "A;B;C | X, Y", [.unpaired("(X")]),
      ("A 等（上海AI Lab, 清华", "A+ | 上海AI Lab, 清华", [.unpaired("（上海AI Lab, 清华")]),
      ("A), B", "A;B", [.unpaired(")")]), ("A (X (Y)), B", "A;B | X (Y)", []),
      ("<script>, B", "B", [.markup("<script>")]), ("A<b>x</b>, B", "B", [.markup("A<b>x</b>")]),
      ("A <Bee> C", "A <Bee> C", []), ("A < B, C > D", "A < B;C > D", []),
      ("John Smith, J., B", "John Smith;B", [.initials("J.")]),
      ("张三：李四", "张三：李四", [.colon("张三：李四")]),
      ("清华大学、北京大学", " | 清华大学, 北京大学", [.institutions("清华大学、北京大学")]),
      ("来自清华的研究团队", " | 清华", [.institutions("来自清华的研究团队")]),
    ] as [(String, String, [AuthorList.Problem])])
  func problems(_ text: String, _ expected: String, _ problems: [AuthorList.Problem]) {
    #expect(Self.read(text) == expected)
    #expect(AuthorList(text).problems == problems)
  }

  @Test(
    "behind a label that names authors and organisations",
    arguments: [
      ("张三、李四 / 清华大学", "张三;李四 | 清华大学", false), ("A B, C D / NVIDIA", "A B;C D | NVIDIA", false),
      ("A B, C D | NVIDIA, MIT", "A B;C D | NVIDIA, MIT", false),
      ("A B (NVIDIA), C D (MIT)", "A B;C D | NVIDIA, MIT", false), ("A B, C D", "A B;C D", false),
      ("A B, C D, NVIDIA", "A B;C D;NVIDIA", true),
      ("A B/NVIDIA; C D/MIT", "A B/NVIDIA;C D/MIT", false),
      ("张三 / 李四", "张三;李四", false),
      ("Ada Lovelace; Alan Turing et al.", "Ada Lovelace;Alan Turing", false),
      ("A B, C D / Google DeepMind", "A B;C D | Google DeepMind", false),
    ])
  func withAffiliation(_ text: String, _ expected: String, _ isUnclear: Bool) {
    let both = AuthorsWithAffiliation(text, order: .behind, isJapanese: false)
    let affiliation = both.affiliation ?? both.authors.affiliation
    #expect(
      both.authors.names.joined(separator: ";") + (affiliation.map { " | \($0)" } ?? "")
        == expected)
    #expect(both.isUnclear == isUnclear)
  }

  @Test(
    "a name as it is written in a list",
    arguments: [
      ("Ada Lovelace", "Ada Lovelace"), ("Smith, Jr., John", "Smith Jr. John"),
      ("R&D Team", "R＆D Team"),
      ("Research and Development", "Research ＆ Development"),
      ("Qwen Team (Alibaba)", "Qwen Team 〔Alibaba〕"),
      ("et al.", ""), ("Jr.", ""), ("J.", ""), ("12", ""), ("张三和李四", "张三 ＆ 李四"),
      ("<b>Bold</b>", "‹b›Bold‹/b›"),
      ("山田 等 12 人", "山田"), ("A | B", "A ＆ B"), ("*Starred*", "Starred"), ("", ""),
    ])
  func spelling(_ name: String, _ expected: String) {
    #expect(ListedAuthor.spelling(name) == expected)
  }
}

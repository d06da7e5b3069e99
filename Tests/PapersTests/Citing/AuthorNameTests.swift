import Papers
import Testing

@Suite struct AuthorNameTests {
  @Test(
    "a name is divided into given, particle, family and suffix",
    arguments: [
      ("Junchen Liu", ["Junchen", "", "Liu", ""]),
      ("Li Fei-Fei", ["Fei-Fei", "", "Li", ""]),
      ("Fei-Fei Li", ["Fei-Fei", "", "Li", ""]),
      ("Ming-Hsuan Yang", ["Ming-Hsuan", "", "Yang", ""]),
      ("Lu Smith-Jones", ["Lu", "", "Smith-Jones", ""]),
      ("John  A. \t Smith", ["John A.", "", "Smith", ""]),
      ("Aäron van den Oord", ["Aäron", "van den", "Oord", ""]),
      ("Laurens van der Maaten", ["Laurens", "van der", "Maaten", ""]),
      ("Charles-Jean de la Vallée Poussin", ["Charles-Jean", "de la", "Vallée Poussin", ""]),
      ("Luc Van Gool", ["Luc", "", "Van Gool", ""]),
      ("Nicola De Cao", ["Nicola", "", "De Cao", ""]),
      ("Huy Van Nguyen", ["Huy Van", "", "Nguyen", ""]),
      ("de Haan", ["", "de", "Haan", ""]),
      ("Yann Le Cun", ["Yann", "", "Le Cun", ""]),
      ("danah boyd", ["danah", "", "boyd", ""]),
      ("Martin Luther King Jr.", ["Martin Luther", "", "King", "Jr."]),
      ("Martin Luther King, Jr.", ["Martin Luther", "", "King", "Jr."]),
      ("King, Jr., Martin Luther", ["Martin Luther", "", "King", "Jr."]),
      ("King, Martin Luther, Jr.", ["Martin Luther", "", "King", "Jr."]),
      ("Henry Ford III", ["Henry", "", "Ford", "III"]),
      ("Liu, Junchen", ["Junchen", "", "Liu", ""]),
      ("van Beethoven, Ludwig", ["Ludwig", "van", "Beethoven", ""]),
      ("Beethoven, Ludwig van", ["Ludwig", "van", "Beethoven", ""]),
      ("García Márquez, Gabriel", ["Gabriel", "", "García Márquez", ""]),
      ("Иван Петров", ["Иван", "", "Петров", ""]),
    ])
  func divides(_ text: String, _ parts: [String]) {
    let name = PersonalName(
      given: parts[0], particle: parts[1], family: parts[2], suffix: parts[3])
    #expect(AuthorName(text) == .person(name))
  }

  @Test(
    "a name that has no parts stays whole",
    arguments: ["张三", "欧阳修", "卡尔·马克思", "김철수", "山田 太郎", "Plato", "a, b, c, d"])
  func keepsWhole(_ text: String) {
    #expect(AuthorName(text) == .whole(text))
  }

  @Test(
    arguments: [
      "Qwen Team", "OpenAI", "DeepSeek-AI", "xAI", "Google DeepMind", "Shanghai AI Lab",
      "Foo, Inc.", "清华大学", "上海人工智能实验室", "Stanford University", "The LLM-jp Project",
    ])
  func knowsOrganizations(_ text: String) {
    #expect(AuthorName(text) == .organization(text))
  }

  @Test("a suffix that a list was split at goes back to its name")
  func joinsSuffix() {
    let names = AuthorName.list(["John Smith", "Jr.", " ", "Jane Doe"])
    #expect(names.map(\.displayed) == ["John Smith Jr.", "Jane Doe"])
  }
}

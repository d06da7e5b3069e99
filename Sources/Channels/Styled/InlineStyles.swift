/// The declarations that stand in `style` attributes. Size and height of lines are inherited from
/// the element around all, `ground`; each block has its colour, so that no dark mode picks one.
struct InlineStyles {
  let colors: ThemeColors
  /// In pixels.
  let fontSize: Int

  var ground: String { "font-size:\(fontSize)px;line-height:1.75;" + color(colors.ink) }

  private func color(_ color: ThemeColors.Color) -> String { "color:\(color)" }

  /// That of the text around it.
  var strong: String { "" }
  var link: String { color(colors.accent) + ";text-decoration:underline" }
  var quote: String {
    "margin:0 0 16px;padding:8px 14px;border-left:3px solid \(colors.line);"
      + "background-color:\(colors.sheet);" + color(colors.ink)
  }
  var list: String {
    "margin:0 0 16px;padding-left:22px;" + color(colors.ink)
  }
  var item: String { "margin:0 0 4px" }
  var code: String {
    "padding:1px 4px;background-color:\(colors.sheet);font-size:\(fontSize - 2)px;"
      + "font-family:Menlo,Consolas,monospace;" + color(colors.ink)
  }
  var codeBlock: String {
    "margin:0 0 16px;padding:12px;background-color:\(colors.sheet);border-radius:4px;"
      + "overflow-x:auto;" + color(colors.ink)
  }
  var codeInBlock: String {
    "font-size:13px;line-height:1.6;font-family:Menlo,Consolas,monospace;" + color(colors.ink)
  }
  var formula: String { "font-family:Georgia,serif;" + color(colors.ink) }
  var displayedFormula: String { "margin:0 0 16px;text-align:center;" + color(colors.ink) }
  var image: String { "display:block;width:100%;max-width:100%;height:auto;margin:0 auto" }
  var table: String {
    "width:100%;margin:0 0 16px;border-collapse:collapse;font-size:14px;"
      + "line-height:1.6;" + color(colors.ink)
  }
  var cell: String {
    "padding:6px 8px;border:1px solid \(colors.line);vertical-align:top;word-break:break-word;"
      + color(colors.ink)
  }
  var headerCell: String {
    cell + ";background-color:\(colors.sheet);text-align:left;font-weight:bold"
  }
  var rule: String { "margin:24px 0;border:0;border-top:1px solid \(colors.line)" }

  func paragraph(_ role: ParagraphRole) -> String {
    switch role {
    case .text: "margin:0 0 16px;" + color(colors.ink)
    case .facts: "margin:0 0 12px;font-size:14px;" + color(colors.faint)
    case .label: "margin:0 0 4px;" + color(colors.accent)
    case .ending:
      "margin:28px 0 16px;padding-top:14px;border-top:1px solid \(colors.line);font-size:14px;"
        + color(colors.faint)
    }
  }

  func heading(_ level: Int) -> String {
    switch level {
    case 1: "margin:0 0 16px;font-size:24px;line-height:1.35;" + color(colors.ink)
    case 2:
      "margin:32px 0 16px;padding-bottom:6px;border-bottom:2px solid \(colors.accent);"
        + "font-size:20px;line-height:1.4;" + color(colors.ink)
    case 3: "margin:28px 0 10px;font-size:18px;line-height:1.45;" + color(colors.ink)
    default: "margin:20px 0 8px;font-size:16px;line-height:1.5;" + color(colors.ink)
    }
  }
}

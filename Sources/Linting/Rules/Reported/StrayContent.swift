/// A file or folder stands in `content`, or beside it, where nothing reads it, such as
/// `content/images` or Hugo's `static`.
///
/// The message says where it belongs, if a site has a place for it.
struct StrayContent: ReportedRule {
  let name = "stray-content"
}

internal import Fetching
internal import Foundation
internal import SiteModel
internal import Records

/// GitHub's facts about the repositories that papers link to
/// (https://docs.github.com/en/rest/repos/repos#get-a-repository).
struct GitHubRepositories: PaperService {
  let address: String
  /// Never written anywhere.
  let token: String?
  let name = SourceName.github

  func ask(about known: Finds, of request: CollectRequest) async -> ServiceAnswer? {
    let linking = known.ids.compactMap { known.papers[$0] }.filter { $0.repository != nil }
    let names = Set(linking.compactMap { $0.repository?.value.name })
    guard !names.isEmpty else { return nil }
    let asked = Array(names.sorted().prefix(request.settings.maximumRepositories))
    var answer = ServiceAnswer(
      report: SourceReport(
        name: name, state: .answered, url: "\(address)/repos/OWNER/NAME", fetched: nil,
        paperCount: 0))
    let told = await repositories(asked, request, &answer.report)
    answer.papers = linking.compactMap { paper in
      guard let fact = paper.repository.flatMap({ told[$0.value.name] }) else { return nil }
      var facts = PaperFacts(id: paper.id)
      facts.repository = fact
      return facts
    }
    answer.report.paperCount = answer.papers.count
    if asked.count < names.count {
      answer.report.add(
        note: "\(names.count - asked.count) not asked for, over collect.maximum_repositories")
    }
    return answer
  }

  func askAgain(about known: Finds, of request: CollectRequest) async -> ServiceAnswer? {
    await ask(about: known, of: request)
  }

  /// The first refusal for too many requests ends the asking; another failure is that repository's.
  private func repositories(
    _ names: [String], _ request: CollectRequest, _ report: inout SourceReport
  ) async -> [String: Fact<Repository>] {
    var facts: [String: Fact<Repository>] = [:]
    var failures: [String] = []
    var isHeard = false
    for (index, name) in names.enumerated() {
      do throws(ServiceFailure) {
        let fact = try await repository(name, request, part: index + 1, of: names.count)
        facts[name] = fact
        report.fetched = fact.fetched
      } catch {
        failures.append("\(name): \(error.text)")
        if error == .absent { isHeard = true }
        guard case .limited = error else { continue }
        report.state = .limited
        break
      }
    }
    if facts.isEmpty, report.state == .answered, !isHeard, !failures.isEmpty {
      report.state = .failed
    }
    if let first = failures.first {
      report.add(note: failures.count == 1 ? first : "\(failures.count) failed, such as \(first)")
    }
    return facts
  }

  /// A rename answers with a redirect, which is followed; the answer has the new name.
  private func repository(
    _ name: String, _ request: CollectRequest, part: Int, of count: Int
  ) async throws(ServiceFailure) -> Fact<Repository> {
    var headers = ["Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"]
    headers["Authorization"] = token.map { "Bearer \($0)" }
    return try await request.read(
      from: self.name, "\(address)/repos/\(name)", type: "json", headers: headers, part: part,
      of: count
    ) { stored throws(ServiceFailure) -> Fact<Repository> in
      guard let read = try? JSONDecoder().decode(GitHubAnswer.self, from: Data(stored.body)) else {
        throw .failed("its answer is no JSON of a repository")
      }
      return Fact(read.repository, from: .github, fetched: UTCTime.text(stored.fetched))
    }
  }
}

private struct GitHubAnswer: Decodable {
  let id: Int?
  let full_name: String
  let stargazers_count: Int?
  let archived: Bool?
  let pushed_at: String?
  let license: License?

  struct License: Decodable {
    let spdx_id: String?
  }

  var repository: Repository {
    var repository = Repository(name: full_name)
    repository.stars = stargazers_count
    // `NOASSERTION` stands for a licence that GitHub does not know.
    repository.license = license?.spdx_id.flatMap { $0 == "NOASSERTION" ? nil : $0 }
    repository.isArchived = archived
    repository.pushed = pushed_at
    repository.number = id
    return repository
  }
}

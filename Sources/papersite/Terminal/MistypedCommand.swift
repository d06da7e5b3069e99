internal import ArgumentParser
internal import Text

/// A word that stands where a command is to be named, and names none.
enum MistypedCommand {
  /// What to say of it; nil where each command is known, or the words are no commands at all.
  static func error(
    in arguments: [String], of command: any ParsableCommand.Type = Papersite.self
  ) -> ValidationError? {
    let commands = command.configuration.subcommands
    guard let word = arguments.first, !word.hasPrefix("-"), !commands.isEmpty else { return nil }
    if word == "help" { return error(in: Array(arguments.dropFirst()), of: command) }
    if let known = commands.first(where: { $0.configuration.commandName == word }) {
      return error(in: Array(arguments.dropFirst()), of: known)
    }
    let names = commands.compactMap { $0.configuration.commandName }
    let hint = NearestName.of(word, in: names).map { " Did you mean '\($0)'?" }
    return ValidationError("There is no command '\(word)'.\(hint ?? "")")
  }
}

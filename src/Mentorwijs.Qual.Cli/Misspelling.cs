using System.CommandLine;
using System.CommandLine.Parsing;

namespace Mentorwijs.Qual.Cli;

/// <summary>What is wrong with a typed line, in the language of the person.</summary>
/// <remarks>Told from the shape of what was parsed: the library has these sentences in other languages only.</remarks>
internal static class Misspelling
{
    /// <summary>One sentence a mistake; unknown words first, since they often explain what else is missing.</summary>
    public static string Of(ParseResult parsed, Globals globals)
    {
        var command = parsed.CommandResult.Command;
        var name = Help.NameOf(command);
        List<string> told =
        [
            .. parsed.UnmatchedTokens.Select(word => Say("WordUnknown", word, name)),
            .. command.Options.Where(option => option.Required && parsed.GetResult(option) is not { Implicit: false })
                .Select(option => Say("OptionMissing", option.Name, name)),
            .. parsed.Errors.Select(error => error.SymbolResult).OfType<OptionResult>().Distinct()
                .Where(option => option.IdentifierToken is not null)
                .Select(option => option.Tokens.Count == 0
                    ? Say("ValueMissing", option.Option.Name)
                    : WrongValue(option.Option.Name, option.Option.HelpName, option.Tokens)),
            .. parsed.Errors.Select(error => error.SymbolResult).OfType<ArgumentResult>().Distinct()
                .Where(argument => argument.Parent is CommandResult && argument.Tokens.Count > 0)
                .Select(argument => WrongValue(argument.Argument.Name, null, argument.Tokens)),
            .. command.Arguments.Where(argument => IsMissing(parsed, argument))
                .Select(argument => Say("ArgumentMissing", argument.Name, name)),
        ];
        if (told.Count == 0)
        {
            told.Add(command.Subcommands.Count > 0 ? Say("CommandMissing", name) : Say("LineUnclear", name));
        }

        return string.Join(' ', told.Distinct());

        string Say(string key, params object[] words) => CliTexts.Say(key, globals.Language, words);

        string WrongValue(string option, string? allowed, IReadOnlyList<Token> typed) => allowed is null
            ? Say("ValueWrong", string.Join(' ', typed.Select(token => token.Value)), option)
            : Say("ValueNotOf", string.Join(' ', typed.Select(token => token.Value)), option, allowed);
    }

    private static bool IsMissing(ParseResult parsed, Argument argument) =>
        argument.Arity.MinimumNumberOfValues > 0 && (parsed.GetResult(argument)?.Tokens.Count ?? 0) == 0;
}

using System.CommandLine;
using System.Globalization;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Cli;

/// <summary>The options every command has: --json, --data DIR, --as USER and --lang.</summary>
internal sealed class Globals
{
    private readonly Option<string> _lang;
    private readonly Option<bool> _json;
    private readonly Option<string?> _data;
    private readonly Option<string?> _as;

    public Globals(CultureInfo language)
    {
        Language = language;
        _lang = Cli.Language.Option(language);
        _json = Make<bool>("--json", "Json", "");
        _data = Make<string?>("--data", "Data", "DIR");
        _as = Make<string?>("--as", "As", "USER");
    }

    public CultureInfo Language { get; }

    public IReadOnlyList<Option> All => [_json, _data, _as, _lang];

    /// <summary>Words of the console in the language of the person.</summary>
    public string Say(string key) => CliTexts.Say(key, Language);

    public Talk TalkOf(ParseResult parsed) => new(Language, parsed.GetValue(_json));

    /// <summary>The data folder; a path that is not full counts from where the person stands.</summary>
    public string DataOf(ParseResult parsed) => DataOf(parsed, DataFolder.DefaultPath);

    /// <summary>The same, for a command that has a folder of its own.</summary>
    public string DataOf(ParseResult parsed, string otherwise) =>
        parsed.GetValue(_data) is { Length: > 0 } typed ? Path.GetFullPath(typed) : otherwise;

    /// <summary>The name behind --as; null = the owner.</summary>
    public string? NameOf(ParseResult parsed) => parsed.GetValue(_as);

    /// <summary>"nl" or "en" when --lang was typed, else null.</summary>
    public string? LangOf(ParseResult parsed) => parsed.GetValue(_lang);

    private Option<T> Make<T>(string name, string key, string helpName)
    {
        var option = new Option<T>(name) { Description = Say(key), Recursive = true };
        if (helpName.Length > 0)
        {
            option.HelpName = helpName;
        }

        return option;
    }
}

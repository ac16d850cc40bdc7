using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual codebook check FILE [--json]: holds a codebook file against the rules of the format.</summary>
internal static class CodebookCheckCommand
{
    public static Command Make(CultureInfo language)
    {
        var file = new Argument<FileInfo>("file") { Description = CliTexts.Say("CodebookFile", language) };
        var json = new Option<bool>("--json") { Description = CliTexts.Say("Json", language) };
        var command = new Command("check", CliTexts.Say("CodebookCheck", language)) { file, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), language));
        return command;
    }

    private static int Run(FileInfo file, bool json, CultureInfo language)
    {
        if (!file.Exists)
        {
            return CommandRun.Refuse(CliTexts.Say("NoSuchFile", language, file.ToString()));
        }

        using var stream = file.OpenRead();
        var outcome = CodebookFiles.Read(stream);
        if (outcome.Refusal is { } refusal)
        {
            return CommandRun.Refuse(refusal, language);
        }

        var draft = outcome.Value;
        Console.Out.WriteLine(json ? Json(file, draft, language) : Lines(file, draft, language));
        return draft.ErrorCount == 0 ? Exit.Done : Exit.Refused;
    }

    // "file:line: code words", so that an editor can jump to it; last the sum.
    private static string Lines(FileInfo file, CodebookDraft draft, CultureInfo language) => string.Join(
        Environment.NewLine,
        draft.Problems
            .Select(problem => string.Create(
                language, $"{file}:{problem.Line}: {problem.Code} {SaidTexts.Say(problem, language)}"))
            .Append(CliTexts.Say(
                "CodebookChecked", language, file, draft.Codes.Count, draft.ErrorCount, draft.Problems.Count)));

    private static string Json(FileInfo file, CodebookDraft draft, CultureInfo language) => JsonSerializer.Serialize(
        new
        {
            file = file.ToString(),
            slug = draft.Slug,
            version = draft.Version,
            codes = draft.Codes.Count,
            errors = draft.ErrorCount,
            problems = draft.Problems.Select(problem => new
            {
                line = problem.Line,
                code = problem.Code,
                severity = SeverityName(problem.Severity),
                text = SaidTexts.Say(problem, language),
            }),
        },
        ConsoleJson.Options);

    private static string SeverityName(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Info => "info",
        ProblemSeverity.Warning => "warning",
        ProblemSeverity.Error => "error",
        _ => throw new InvalidOperationException($"Severity {severity}"),
    };
}

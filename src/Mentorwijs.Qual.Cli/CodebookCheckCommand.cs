using System.CommandLine;
using System.Globalization;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual codebook check FILE [--json]: holds a codebook file against the rules of the format.</summary>
internal static class CodebookCheckCommand
{
    public static Command Make(Globals globals)
    {
        var file = new Argument<FileInfo>("file") { Description = globals.Say("CodebookFile") };
        var command = new Command("check", globals.Say("CodebookCheck")) { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), globals.TalkOf(parsed)));
        return command;
    }

    private static int Run(FileInfo file, Talk talk)
    {
        if (!file.Exists)
        {
            return talk.Refuse("NoSuchFile", file.ToString());
        }

        using var stream = file.OpenRead();
        var outcome = CodebookFiles.Read(stream);
        if (outcome.Refusal is { } refusal)
        {
            return talk.Refuse(refusal);
        }

        var draft = outcome.Value;
        talk.Done(Shape(file, draft, talk.Language), Lines(file, draft, talk.Language));
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

    private static object Shape(FileInfo file, CodebookDraft draft, CultureInfo language) => new
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
    };

    private static string SeverityName(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Info => "info",
        ProblemSeverity.Warning => "warning",
        ProblemSeverity.Error => "error",
        _ => throw new InvalidOperationException($"Severity {severity}"),
    };
}

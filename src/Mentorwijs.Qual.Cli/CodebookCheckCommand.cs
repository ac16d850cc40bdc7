using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
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
        if (!InFile.IsThere(file))
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
        var shape = draft.ErrorCount == 0 ? [] : talk.Shape("CodebookHasErrors");
        foreach (var (key, value) in Shape(file, draft, talk.Language))
        {
            shape[key] = value?.DeepClone();
        }

        talk.Done(shape, Lines(file, draft, talk));
        return draft.ErrorCount == 0 ? Exit.Done : Exit.Refused;
    }

    // "file:line: code words", so that an editor can jump to it; last the sum.
    private static string Lines(FileInfo file, CodebookDraft draft, Talk talk) => string.Join(
        Environment.NewLine,
        draft.Problems
            .Select(problem => string.Create(
                talk.Language, $"{file}:{problem.Line}: {problem.Code} {SaidTexts.Say(problem, talk.Language)}"))
            .Append(talk.Say(
                "CodebookChecked", file, talk.Count("Codes", draft.Codes.Count), draft.ErrorCount,
                draft.Problems.Count)));

    private static JsonObject Shape(FileInfo file, CodebookDraft draft, CultureInfo language) => new()
    {
        ["file"] = file.ToString(),
        ["slug"] = draft.Slug,
        ["version"] = draft.Version,
        ["codes"] = draft.Codes.Count,
        ["errors"] = draft.ErrorCount,
        ["problems"] = new JsonArray(
        [
            .. draft.Problems.Select(problem => new JsonObject
            {
                ["line"] = problem.Line,
                ["code"] = problem.Code,
                ["severity"] = SeverityName(problem.Severity),
                ["text"] = SaidTexts.Say(problem, language),
            }),
        ]),
    };

    private static string SeverityName(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Info => "info",
        ProblemSeverity.Warning => "warning",
        ProblemSeverity.Error => "error",
        _ => throw new InvalidOperationException($"Severity {severity}"),
    };
}

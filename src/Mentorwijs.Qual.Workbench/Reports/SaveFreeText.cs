using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Writes one of the texts of the chapter that only people can write, or takes it away.</summary>
public sealed class SaveFreeText
{
    private readonly ProjectWriter _writer;

    internal SaveFreeText(ProjectWriter writer) => _writer = writer;

    /// <param name="name">One of <see cref="FreeTexts.All"/>.</param>
    /// <param name="before">As it was when the person began to write; empty = nothing. Refused when it has changed
    /// since.</param>
    /// <param name="typed">Empty = taken away.</param>
    /// <returns>The words as they are stored.</returns>
    public async Task<Outcome<string>> RunAsync(
        Actor actor,
        ProjectId project,
        string name,
        string before,
        string typed,
        CommandId command,
        CancellationToken ct)
    {
        var tidy = FreeTexts.Check(name, typed);
        if (tidy.Refusal is { } refusal)
        {
            return refusal;
        }

        var outcome = await _writer.CommitAsync(
            actor, Act.WriteTheme, project, command,
            async (work, innerCt) => tidy.Value == before
                ? Done.It
                : await work.ApplyAsync([new FreeTextChanged(TextOf(before), TextOf(tidy.Value))], innerCt),
            ct);
        return outcome.Refusal is { } refused ? refused : tidy.Value;

        FreeText? TextOf(string words) =>
            words.Length == 0 ? null : new FreeText { ProjectId = project, Name = name, Text = words };
    }
}

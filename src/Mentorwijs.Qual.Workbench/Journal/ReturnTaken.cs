using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>Changes that somebody made in the document were taken over into themes and texts, in one act.</summary>
internal sealed record ReturnTaken(IReadOnlyList<ThemeChanged> Themes, IReadOnlyList<FreeTextChanged> Texts) : Change
{
    public bool IsNothing => Themes.Count + Texts.Count == 0;

    public override Act Needs() => Act.ReturnChapter;

    public override Change Inverse() => new ReturnTaken(
        [.. Themes.Select(theme => new ThemeChanged(theme.After, theme.Before))],
        [.. Texts.Select(text => new FreeTextChanged(text.After, text.Before))]);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        foreach (var change in Themes.Concat<Change>(Texts))
        {
            if (await change.ApplyAsync(work, ct) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}

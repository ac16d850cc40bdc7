using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A theme was written, rewritten or removed.</summary>
internal sealed record ThemeChanged(Theme? Before, Theme? After) : Change
{
    public override Act Needs() => Act.WriteTheme;

    public override Change Inverse() => new ThemeChanged(After, Before);

    public override async Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct)
    {
        var theme = (After ?? Before)!; // not null: a change has at least one side
        var current = await work.Db.Themes.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == theme.Id, ct);
        // a theme of another project is not there for this one
        if ((current ?? theme).ProjectId != work.ProjectId || !IsSame(current, Before))
        {
            return new SomebodyElseChangedThis();
        }

        _ = (Before, After) switch
        {
            (null, not null) => work.Db.Themes.Add(After),
            (not null, null) => work.Db.Themes.Remove(Before),
            _ => work.Db.Themes.Update(theme),
        };
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Themes));
        return null;
    }

    // Lists are compared by their elements; the equality of a record would compare the list objects.
    internal static bool IsSame(Theme? one, Theme? other) => (one, other) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => one with { Codes = other.Codes, Quotes = other.Quotes } == other
            && one.Codes.ToHashSet().SetEquals(other.Codes) && one.Quotes.SequenceEqual(other.Quotes),
    };
}

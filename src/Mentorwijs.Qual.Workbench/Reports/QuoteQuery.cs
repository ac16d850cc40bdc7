using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>One quote with what was said and what was made of it.</summary>
public sealed record QuoteView
{
    public required ProjectId ProjectId { get; init; }

    /// <summary>"nl" or "en": what was spoken.</summary>
    public required string Language { get; init; }

    public required Coding Coding { get; init; }

    public required Quote Quote { get; init; }

    /// <summary>As it is kept; null = as it was said.</summary>
    public required EditedQuote? Kept { get; init; }

    /// <summary>What was said now, laid beside the words that are kept; null = those do not fit any more.</summary>
    public required QuoteDifference? Difference { get; init; }

    public required string TranscriptName { get; init; }

    /// <summary>Slug of the round it was coded in.</summary>
    public required string Round { get; init; }

    /// <summary>The themes that show it.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    public required string? TranslatedBy { get; init; }

    public required string? CheckedBy { get; init; }

    /// <summary>True: there is a translation, and the reader did not make it.</summary>
    public required bool MayCheck { get; init; }
}

/// <summary>Reads one quote, to edit it.</summary>
public sealed class QuoteQuery
{
    private readonly ProjectAccess _access;

    internal QuoteQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<QuoteView>> RunAsync(Actor actor, string project, CodingId coding, CancellationToken ct) =>
        _access.ReadAsync<QuoteView>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) =>
                await FoundQuote.LoadAsync(db, found, actor.Id, coding, found.Language, innerCt) is { } one
                    ? await ViewAsync(db, one, actor, innerCt)
                    : new QuotedCodingIsGone(),
            ct);

    private static async Task<QuoteView> ViewAsync(
        QualDbContext db, FoundQuote found, Actor actor, CancellationToken ct)
    {
        var kept = await db.EditedQuotes.AsNoTracking().FirstOrDefaultAsync(
            quote => quote.ProjectId == found.Project.Id && quote.CodingId == found.Coding.Id, ct);
        var names = await PersonNames.LoadAsync(db, ct);
        var said = QuoteLines.Tidy(found.Quote.Said);
        var difference = QuoteDifference.Of(said, kept is null || kept.Text == kept.Original ? said : kept.Text);
        return new QuoteView
        {
            ProjectId = found.Project.Id,
            Language = found.Project.Language,
            Coding = found.Coding,
            Quote = found.Quote,
            Kept = kept,
            Difference = difference.IsDone ? difference.Value : null,
            TranscriptName = found.Rows.Transcripts.Single(text => text.Id == found.Coding.TranscriptId).Name,
            Round = found.Rows.Rounds.Single(round => round.Id == found.Coding.RoundId).Slug,
            Themes = [.. found.Themes.Where(theme => theme.Quotes.Contains(found.Coding.Id))],
            TranslatedBy = NameOf(kept?.TranslatedBy),
            CheckedBy = NameOf(kept?.CheckedBy),
            MayCheck = kept is { Translation.Length: > 0 } && kept.TranslatedBy != actor.Id,
        };

        string? NameOf(PersonId? person) => person is { } id ? names.GetValueOrDefault(id) : null;
    }
}

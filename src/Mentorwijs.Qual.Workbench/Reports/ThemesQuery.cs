using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What the chapter page shows: the themes, and the passages they can quote from.</summary>
public sealed record ThemesView
{
    public required ProjectId ProjectId { get; init; }

    public required string Language { get; init; }

    /// <summary>In the order of the chapter.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>Every coding of the analysis layer, by transcript and place.</summary>
    public required IReadOnlyList<QuotablePassage> Passages { get; init; }

    public required IReadOnlyList<Perspective> Perspectives { get; init; }

    /// <summary>Chosen quotes whose coding is there, but is not one that counts now.</summary>
    public required IReadOnlyDictionary<CodingId, SetAsideQuote> SetAside { get; init; }

    /// <summary>Whose codings count.</summary>
    public required LayerView Layer { get; init; }
}

/// <summary>A coding of the analysis layer as something that could be quoted, in the words that would be printed.
/// </summary>
public sealed record QuotablePassage(
    Coding Coding, string TranscriptName, string Text, string SourceLabel, Direction? Direction)
{
    /// <summary>The respondents whose words it holds.</summary>
    public IReadOnlyList<Respondent> People { get; init; } = [];

    /// <summary>Slug of the round it was coded in.</summary>
    public string Round { get; init; } = "";

    /// <summary>1-based number of the turn it begins in.</summary>
    public int Turn { get; init; }
}

/// <summary>Reads the themes with what they can be made from.</summary>
public sealed class ThemesQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal ThemesQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <param name="picked">Whose codings count where there is no consensus, for this once; null = as the lead has
    /// chosen.</param>
    public Task<Outcome<ThemesView>> RunAsync(Actor actor, string project, PersonId? picked, CancellationToken ct) =>
        _access.ReadAsync<ThemesView>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) =>
            {
                var rows = await AnalysisRows.LoadAsync(db, found.Id, actor.Id, picked, innerCt);
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == found.Id)
                    .OrderBy(theme => theme.Order).ToListAsync(innerCt);
                return new ThemesView
                {
                    ProjectId = found.Id,
                    Language = found.Language,
                    Themes = themes,
                    Tree = CodeTree.Of(books),
                    Perspectives = Codebook.PerspectivesOf(books),
                    Passages = PassagesOf(rows, QuotesOf.Project(rows, books, found.Language)),
                    SetAside = await SetAsideQuote.ListAsync(db, themes, rows, innerCt),
                    Layer = await LayerView.LoadAsync(_kept, db, found, rows, innerCt),
                };
            },
            ct);

    private static List<QuotablePassage> PassagesOf(AnalysisRows rows, Quotes quotes)
    {
        var names = rows.Transcripts.ToDictionary(transcript => transcript.Id, transcript => transcript.Name);
        var rounds = rows.Rounds.ToDictionary(round => round.Id, round => round.Slug);
        return
        [
            .. from layer in rows.Layer.Transcripts
            from coding in layer.Codings
            let quote = quotes.Of(coding)
            where quote is not null
            select new QuotablePassage(
                coding, names[layer.Id], quote.Text, quote.SourceLabel, Directions.Of(coding.Marks))
            {
                People = quote.People,
                Round = rounds[coding.RoundId],
                Turn = quote.Turn,
            },
        ];
    }
}

using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Whose voice is heard in the draft.</summary>
public sealed record VoicesView
{
    public required ProjectId ProjectId { get; init; }

    /// <summary>Over all codings and all quotes of the draft.</summary>
    public required VoiceBalance Whole { get; init; }

    /// <summary>In the order of the chapter.</summary>
    public required IReadOnlyList<ThemeVoices> Themes { get; init; }

    /// <summary>The passages that quiet voices could still be quoted with, at most
    /// <see cref="VoicesQuery.MostOffered"/> of each.</summary>
    public required IReadOnlyDictionary<CodingId, QuotablePassage> Passages { get; init; }

    /// <summary>Respondents who are counted and stand in no quote.</summary>
    public required IReadOnlyList<Respondent> NeverQuoted { get; init; }
}

/// <summary>Reads the balance of voices over people, codings and quotes.</summary>
public sealed class VoicesQuery
{
    /// <summary>So many passages of a quiet voice are offered in a theme: enough to choose from, not to read all.
    /// </summary>
    public const int MostOffered = 5;

    private readonly ProjectAccess _access;

    internal VoicesQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<VoicesView>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<VoicesView>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) =>
            {
                var rows = await AnalysisRows.LoadAsync(db, found.Id, actor.Id, null, innerCt);
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == found.Id)
                    .OrderBy(theme => theme.Order).ToListAsync(innerCt);
                var chosen = await QuotesOf.ChosenAsync(db, themes, rows, innerCt);
                var quotes = await QuotesOf.ProjectAsync(db, found, rows, books, found.Language, innerCt);
                return View(found.Id, rows, books, themes, chosen, quotes);
            },
            ct);

    private static VoicesView View(
        ProjectId project,
        AnalysisRows rows,
        IReadOnlyList<Codebook> books,
        IReadOnlyList<Theme> themes,
        IReadOnlyDictionary<CodingId, Coding> chosen,
        Quotes quotes)
    {
        var people = new PeopleOnCodings(rows);
        var counts = new RespondentCounts(rows.Transcripts, rows.Respondents, [], rows.Coded);
        var columns = PerspectiveTable.ColumnsOf(counts, Codebook.PerspectivesOf(books));
        var tree = CodeTree.Of(books);
        var layer = rows.Layer.Codings.Select(coding => new HeardCoding(coding, people.On(coding))).ToList();
        // who did not agree to be quoted is not printed, so that quote is nobody's voice
        var printed = chosen.Values.Select(coding => (coding.Id, People: people.On(coding)))
            .Where(quote => quote.People.All(person => person.MayQuote != Consent.No))
            .ToDictionary(quote => quote.Id, quote => quote.People);
        var voices = themes
            .Select(theme => ThemeVoices.Of(theme, counts.Heard, columns, tree, layer, printed)).ToList();
        var offered = voices.SelectMany(theme => theme.Quiet)
            .SelectMany(quiet => quiet.Unused.Take(MostOffered)).ToHashSet();
        return new VoicesView
        {
            ProjectId = project,
            Whole = VoiceBalance.Of(
                counts.Heard, columns, [.. layer.Select(one => one.People)],
                [.. themes.SelectMany(theme => theme.Quotes).Where(printed.ContainsKey).Select(id => printed[id])]),
            Themes = voices,
            Passages = QuotablePassages
                .Of(rows.Layer.Codings.Where(coding => offered.Contains(coding.Id)), rows, quotes)
                .ToDictionary(passage => passage.Coding.Id),
            NeverQuoted = QuoteSpread.NeverQuoted(counts.Heard, printed.Values),
        };
    }

    /// <summary>The respondents on a coding, looked up once for each transcript.</summary>
    private sealed class PeopleOnCodings(AnalysisRows rows)
    {
        private readonly Dictionary<TranscriptId, CodingSpeakers> _speakers =
            rows.Transcripts.ToDictionary(text => text.Id, text => new CodingSpeakers(text));

        private readonly Dictionary<RespondentId, Respondent> _known =
            rows.Respondents.ToDictionary(person => person.Id);

        public IReadOnlyList<Respondent> On(Coding coding) =>
        [
            .. _speakers[coding.TranscriptId].RespondentsOn(coding.Span).Where(_known.ContainsKey)
                .Select(id => _known[id]),
        ];
    }
}

using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>What the coders of one round did, laid side by side: all of a comparison but what was decided.</summary>
/// <remarks>Invariant: never changes once it is made, so it can be kept and shared.</remarks>
internal sealed class RoundComparison
{
    private readonly ComparedTexts _texts;
    private readonly Lazy<AgreementTable> _table;
    private readonly Lazy<AgreementIntervals> _intervals;
    private readonly Lazy<AgreementBoard> _board;
    private readonly Lazy<string> _input;
    private readonly Lazy<AgreementTable> _forgiven;
    private readonly Lazy<ConfusionTable> _confusion;

    private RoundComparison(AgreementStudy study, CodeTree tree, ComparedTexts texts)
    {
        (Study, Tree, _texts) = (study, tree, texts);
        Comparisons = DisagreementFinder.CompareAll(study, tree);
        _table = new Lazy<AgreementTable>(() => AgreementTable.Of(study, tree));
        _intervals = new Lazy<AgreementIntervals>(() => AgreementIntervals.Of(Table, BootstrapOptions.Default));
        _input = new Lazy<string>(() => AgreementInput.Write(study, tree));
        _board = new Lazy<AgreementBoard>(() =>
            AgreementBoard.Of(Table, Comparisons, tree, BoardColumn.PerTranscript(study)));
        _forgiven = new Lazy<AgreementTable>(() =>
            AgreementTable.Of(ForgivenBoundaries.Of(study, Comparisons), tree));
        _confusion = new Lazy<ConfusionTable>(() => ConfusionTable.Of(Comparisons, tree));
    }

    public AgreementStudy Study { get; }

    /// <summary>The books the round used: codes of a book that was not there would count as never coded.</summary>
    public CodeTree Tree { get; }

    /// <summary>The same books, in the versions the round was coded under.</summary>
    public required IReadOnlyList<BookOfRound> Books { get; init; }

    public required IReadOnlyDictionary<TranscriptId, string> TranscriptNames { get; init; }

    /// <summary>How the project has chosen to measure, whatever was asked for here.</summary>
    public required AgreementOptions Chosen { get; init; }

    /// <summary>Every two coders side by side.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>Computed when it is first asked for; the differences do not need it.</summary>
    public AgreementTable Table => _table.Value;

    /// <summary>Drawn when they are first asked for.</summary>
    public AgreementIntervals Intervals => _intervals.Value;

    /// <summary>What the figures rest on, written down; see <see cref="AgreementInput"/>.</summary>
    public string Input => _input.Value;

    /// <summary>Codes against transcripts, made when it is first asked for.</summary>
    public AgreementBoard Board => _board.Value;

    /// <summary>The figures without quarrels about boundaries, made when they are first asked for.</summary>
    public AgreementTable Forgiven => _forgiven.Value;

    /// <summary>Code against code, made when it is first asked for.</summary>
    public ConfusionTable Confusion => _confusion.Value;

    /// <param name="options">How to measure; null = as the project has chosen.</param>
    /// <param name="earlier">Of the same round, made since its texts last changed; null = they are read.</param>
    public static async Task<RoundComparison> LoadAsync(
        QualDbContext db, CodingRound round, AgreementOptions? options, RoundComparison? earlier,
        CancellationToken ct)
    {
        var chosen = await ChosenAsync(db, round.ProjectId, ct);
        var texts = earlier?._texts is { } kept && kept.AreOf(round, options ?? chosen)
            ? kept
            : await ComparedTexts.LoadAsync(db, round, options ?? chosen, ct);
        var finished = await FinishedAsync(db, round, ct);
        var books = await StoredBooks.LoadAsync(db, round.ProjectId, ct);
        var study = new AgreementStudy
        {
            Coders = round.Compared,
            Options = texts.Options,
            Transcripts =
            [
                .. texts.Texts.Select(text => text.Unfinished with { FinishedBy = [.. finished[text.Unfinished.Id]] }),
            ],
            Codings = await CodingsAsync(
                db, round, [.. texts.Texts.Select(text => text.Unfinished.Id)], ct),
        };
        var used = BooksOfRound.Of(round, CodeTree.Of(books), study.Codings);
        return new RoundComparison(
            study, CodeTree.Of([.. books.Where(book => used.Any(one => one.CodebookId == book.Id))]), texts)
        {
            Books = used,
            TranscriptNames = texts.Texts.ToDictionary(text => text.Unfinished.Id, text => text.Name),
            Chosen = chosen,
        };
    }

    // What was judged the first time is finished: it stands as it was.
    private static async Task<ILookup<TranscriptId, PersonId>> FinishedAsync(
        QualDbContext db, CodingRound round, CancellationToken ct)
    {
        var marks = await db.FinishedMarks.AsNoTracking().Where(mark => mark.RoundId == round.Id).ToListAsync(ct);
        return marks.Select(mark => (mark.TranscriptId, mark.PersonId))
            .Concat(round.Transcripts.SelectMany(transcript => round.Compared.Except(round.Coders)
                .Select(first => (TranscriptId: transcript, PersonId: first))))
            .ToLookup(mark => mark.TranscriptId, mark => mark.PersonId);
    }

    private static async Task<IReadOnlyList<Coding>> CodingsAsync(
        QualDbContext db, CodingRound round, IReadOnlyList<TranscriptId> transcripts, CancellationToken ct)
    {
        var codings = await RoundRows.CodingsAsync(db, round.Id, transcripts, CodingSource.Coder, ct);
        if (round.Kind != RoundKind.Repeat)
        {
            return codings;
        }

        var first = await RoundRows.CodingsAsync(db, round.Id, transcripts, CodingSource.FirstTime, ct);
        return
        [
            .. first.Select(coding => coding with { CoderId = CodingRound.FirstTimeOf(coding.CoderId) }), .. codings,
        ];
    }

    private static async Task<AgreementOptions> ChosenAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.ChosenAgreements.AsNoTracking()
            .Where(chosen => chosen.ProjectId == project)
            .Select(chosen => chosen.Options)
            .FirstOrDefaultAsync(ct) ?? AgreementOptions.Default;
}

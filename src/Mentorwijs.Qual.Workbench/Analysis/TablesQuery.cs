using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Analysis;

/// <summary>How many respondents of each perspective raised each code, and on which codings that rests.</summary>
public sealed record TablesView
{
    public required ProjectId ProjectId { get; init; }

    public required PerspectiveTable Table { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>Those who are counted: the n of all together.</summary>
    public required int Respondents { get; init; }

    /// <summary>More than are counted while some transcripts do not take part.</summary>
    public required int Interviewed { get; init; }

    /// <summary>Whose codings count.</summary>
    public required LayerView Layer { get; init; }

    /// <summary>True: of some at least it is known what was asked.</summary>
    public required bool HasGuides { get; init; }

    /// <summary>True: of everybody it is known what was asked.</summary>
    public required bool KnowsAllGuides { get; init; }
}

/// <summary>Reads the table of perspectives and codes.</summary>
public sealed class TablesQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal TablesQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <param name="picked">Whose codings count where there is no consensus, for this once; null = as the lead has
    /// chosen.</param>
    public Task<Outcome<TablesView>> RunAsync(Actor actor, string project, PersonId? picked, CancellationToken ct) =>
        _access.ReadAsync<TablesView>(
            actor, project, Act.ReadTables,
            async (db, found, innerCt) =>
            {
                var rows = await AnalysisRows.LoadAsync(db, found.Id, actor.Id, picked, innerCt);
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var guides = await GuidesQuery.ListAsync(db, found.Id, innerCt);
                var tree = CodeTree.Of(books);
                var counts = new RespondentCounts(
                    rows.Transcripts, rows.Respondents, rows.Layer.Codings, rows.Coded);
                var asked = new AskedQuestions(tree, guides);
                return new TablesView
                {
                    ProjectId = found.Id,
                    Table = PerspectiveTable.OfBooks(
                        counts, Codebook.PerspectivesOf(books), tree, asked),
                    Tree = tree,
                    Respondents = counts.Heard.Count,
                    Interviewed = rows.Respondents.Count,
                    Layer = await LayerView.LoadAsync(_kept, db, found, rows, innerCt),
                    HasGuides = guides.Count > 0,
                    KnowsAllGuides = asked.KnowsAll(counts.Heard),
                };
            },
            ct);
}

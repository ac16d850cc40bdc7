using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Analysis;

/// <summary>How many respondents of each perspective raised each code, and on which codings that rests.</summary>
public sealed record TablesView
{
    public required ProjectId ProjectId { get; init; }

    public required PerspectiveTable Table { get; init; }

    public required CodeTree Tree { get; init; }

    public required int Respondents { get; init; }

    /// <summary>Which codings count for each transcript, or why none do.</summary>
    public required IReadOnlyList<(string Transcript, LayerOrigin Origin)> Layers { get; init; }

    /// <summary>Coders who can be picked for transcripts without a consensus.</summary>
    public required IReadOnlyList<MemberView> Coders { get; init; }

    /// <summary>True: of some at least it is known what was asked.</summary>
    public required bool HasGuides { get; init; }

    /// <summary>True: of everybody it is known what was asked.</summary>
    public required bool KnowsAllGuides { get; init; }
}

/// <summary>Reads the table of perspectives and codes.</summary>
public sealed class TablesQuery
{
    private readonly ProjectAccess _access;

    internal TablesQuery(ProjectAccess access) => _access = access;

    /// <param name="picked">Coder who counts where nothing was decided; null = such transcripts are left out.</param>
    public Task<Outcome<TablesView>> RunAsync(Actor actor, string project, PersonId? picked, CancellationToken ct) =>
        _access.ReadAsync<TablesView>(
            actor, project, Act.ReadTables,
            async (db, found, innerCt) =>
            {
                var rows = await AnalysisRows.LoadAsync(db, found.Id, picked, innerCt);
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var guides = await GuidesQuery.ListAsync(db, found.Id, innerCt);
                var tree = CodeTree.Of(books);
                var counts = new RespondentCounts(
                    rows.Transcripts, rows.Respondents, rows.Layer.Codings, rows.Coded);
                var asked = new AskedQuestions(tree, guides);
                var names = rows.Transcripts.ToDictionary(transcript => transcript.Id, transcript => transcript.Name);
                return new TablesView
                {
                    ProjectId = found.Id,
                    Table = PerspectiveTable.OfBooks(
                        counts, Codebook.PerspectivesOf(books), tree, asked),
                    Tree = tree,
                    Respondents = rows.Respondents.Count,
                    Layers = [.. rows.Layer.Transcripts.Select(layer => (names[layer.Id], layer.Origin))],
                    Coders = await AnalysisRows.CodersAsync(db, found.Id, rows, innerCt),
                    HasGuides = guides.Count > 0,
                    KnowsAllGuides = asked.KnowsAll(rows.Respondents),
                };
            },
            ct);
}

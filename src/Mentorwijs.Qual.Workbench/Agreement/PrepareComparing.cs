using System.Text.Json;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Goes once through all that the first comparison of a round needs, so that nobody waits for it.</summary>
/// <remarks>
/// The first query of a kind and the first call of a method are compiled on the way, which for a board takes longer
/// than the board. Nothing is read of any project, and nothing is kept.
/// </remarks>
public sealed class PrepareComparing
{
    private const int Texts = 10;
    private const int CodingsInText = 12;

    // A method called so often is compiled anew, with what was seen of it: .NET 10 does so from 30 calls on.
    private const int Times = 40;

    private readonly ProjectAccess _access;
    private readonly IDbContextFactory<QualDbContext> _contexts;

    internal PrepareComparing(ProjectAccess access, IDbContextFactory<QualDbContext> contexts) =>
        (_access, _contexts) = (access, contexts);

    public async Task RunAsync(CancellationToken ct)
    {
        var (study, tree) = Invented();
        _ = await _access.ReadAsync<Done>(
            new Actor(default, ""), "", null, (_, _, _) => Task.FromResult<Outcome<Done>>(Done.It), ct);
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var round = new CodingRound
        {
            Id = default,
            ProjectId = default,
            Slug = "",
            Name = "",
            Phase = RoundPhase.Comparing,
            Coders = study.Coders,
            Transcripts = [study.Transcripts[0].Id],
            StartedAt = default,
        };
        var access = new FoundProject(default, "", "", "nl", Role.Lead);
        _ = await RoundAccess.OpenAsync(new KeptComparisons(), db, access, new Actor(default, ""), "", null, ct);
        _ = await ComparedRound.LoadAsync(new KeptComparisons(), db, round, null, ct);
        _ = await AgreementOff.RefusalAsync(db, default, ct);
        _ = await PersonNames.LoadAsync(db, ct);
        _ = JsonSerializer.Deserialize<List<PersonId>>(
            JsonSerializer.Serialize(study.Coders, StoredJson.Options), StoredJson.Options);
        _ = JsonSerializer.Deserialize<List<TranscriptId>>(
            JsonSerializer.Serialize(round.Transcripts, StoredJson.Options), StoredJson.Options);
        for (var time = 0; time < Times; time++)
        {
            ct.ThrowIfCancellationRequested();
            Compare(study, tree);
        }
    }

    private static void Compare(AgreementStudy study, CodeTree tree)
    {
        var table = AgreementTable.Of(study, tree);
        var comparisons = DisagreementFinder.CompareAll(study, tree);
        _ = AgreementBoard.Of(table, comparisons, tree, BoardColumn.PerTranscript(study));
        _ = AgreementIntervals.Of(table, BootstrapOptions.Default with { Resamples = 100 });
    }

    // Small, and with everything in it that a comparison can meet: siblings, shifted edges, codings of one alone.
    private static (AgreementStudy Study, CodeTree Tree) Invented()
    {
        PersonId[] coders = [Ids.New<PersonId>(), Ids.New<PersonId>()];
        var book = Ids.New<CodebookId>();
        var theme = CodeOf(book, 0, null);
        Code[] codes = [theme, .. Enumerable.Range(1, 5).Select(place => CodeOf(book, place, theme.Id))];
        TranscriptId[] texts = [.. Enumerable.Range(0, Texts).Select(_ => Ids.New<TranscriptId>())];
        var study = new AgreementStudy
        {
            Coders = coders,
            Transcripts =
            [
                .. texts.Select(text => new AgreementText
                {
                    Id = text,
                    Scope = SpanSet.Of([new TextSpan(0, 900), new TextSpan(950, 2000)]),
                    FinishedBy = coders,
                }),
            ],
            Codings =
            [
                .. from text in texts
                   from place in Enumerable.Range(0, CodingsInText)
                   from coder in Enumerable.Range(0, 2)
                   where (place + coder) % 7 != 0
                   select new Coding
                   {
                       Id = Ids.New<CodingId>(),
                       TranscriptId = text,
                       CodeId = codes[(place + (place % 5 == 0 ? coder : 0)) % codes.Length].Id,
                       CoderId = coders[coder],
                       RoundId = default,
                       Span = new TextSpan((place * 150) + (place % 3 * coder), (place * 150) + 100),
                       CodebookVersion = "",
                       At = default,
                   },
            ],
        };
        return (study, new CodeTree(codes));
    }

    private static Code CodeOf(CodebookId book, int place, CodeId? parent) => new()
    {
        Id = Ids.New<CodeId>(),
        CodebookId = book,
        ParentId = parent,
        Slug = $"c{place}",
        Name = new LocalText("", ""),
        Level = parent is null ? 1 : 2,
        Order = place,
    };
}

using System.Globalization;
using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Tests.Codebooks;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Workbench.Tests.People;

/// <summary>One way into the workbench, who gets through, and how it is tried.</summary>
/// <param name="Cells">
/// A sign for each of <see cref="RoleTable.People"/>: + done, - <see cref="NotAllowed"/>,
/// 0 <see cref="ProjectNotFound"/>.
/// </param>
internal sealed record RoleRow(string Way, string Cells, Func<RoleWorld, Actor, Task<Refusal?>> Try)
{
    public char CellOf(string person) => Cells.Split(' ')[RoleTable.People.ToList().IndexOf(person)][0];
}

/// <summary>Every public way into the workbench × every role, other projects included.</summary>
/// <remarks>
/// What is asked by a project's name answers outsiders that there is no such project; what is asked by its id, which
/// nobody can guess, answers everybody alike that it is not allowed, whether there is such a project or not.
/// </remarks>
internal static class RoleTable
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private static int _percent = AgreementOptions.LeastPercent;

    public static readonly IReadOnlyList<string> People =
        ["Lead", "Coder", "SecondCoder", "Reader", "OtherProject", "Stranger"];

    //                                             L C S R O X
    public static readonly IReadOnlyList<RoleRow> Rows =
    [
        new("ProjectQuery.RunAsync",              "+ + + + 0 0", Ask<ProjectQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("MembersQuery.RunAsync",              "+ + + + 0 0", Ask<MembersQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("RoleQuery.RunAsync",                 "+ + + + 0 0", Ask<RoleQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("InvitePerson.RunAsync",              "+ - - - - -", Ask<InvitePerson>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Project, Fresh(), Role.Lead, New(), Ct)))),
        new("InvitePerson.RenewAsync",            "+ - - - - -", Ask<InvitePerson>(
            (use, world, who) => RefusalOf(use.RenewAsync(who, world.Project, world.Guest.Id, New(), Ct)))),
        new("ChangeMember.RunAsync",              "+ - - - - -", Ask<ChangeMember>(
            (use, world, who) => RefusalOf(
                use.RunAsync(who, world.Project, world.Guest.Id, Role.SecondCoder, New(), Ct)))),
        new("ChangeMember.RemoveAsync",           "+ - - - - -", Ask<ChangeMember>(
            async (use, world, who) =>
            {
                var gone = await world.Bench.InviteAsync(world.Lead, world.Project, Fresh(), Role.Lead);
                return await RefusalOf(use.RemoveAsync(who, world.Project, gone.Id, New(), Ct));
            })),
        new("CodebookQuery.RunAsync",             "+ + + + 0 0", Ask<CodebookQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, null, null, Ct)))),
        new("CodebookVersionsQuery.RunAsync",     "+ + + + 0 0", Ask<CodebookVersionsQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, null, Ct)))),
        new("CodebookVersionsQuery.CompareAsync", "+ + + + 0 0", Ask<CodebookVersionsQuery>(
            async (query, world, who) => await RefusalOf(
                query.CompareAsync(who, world.Slug, await BookAsync(world), 1, 1, Ct)))),
        new("CodebookVersionsQuery.FileAsync",    "+ + + + 0 0", Ask<CodebookVersionsQuery>(
            async (query, world, who) => await RefusalOf(
                query.FileAsync(who, world.Slug, await BookAsync(world), null, Ct)))),
        new("CodebookPreviewQuery.RunAsync",      "+ - - - 0 0", Ask<CodebookPreviewQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Book(FreshSlug()), Ct)))),
        new("AddCodebook.RunAsync",               "+ - - - - -", Ask<AddCodebook>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Project, Book(FreshSlug()), New(), Ct)))),
        new("UpdateCodebook.RunAsync",            "+ - - - - -", Ask<UpdateCodebook>(
            async (use, world, who) => await RefusalOf(
                use.RunAsync(who, world.Project, Book(await BookAsync(world), "0.2.0"), 1, New(), Ct)))),
        new("ImportFormQuery.RunAsync",           "+ + - - 0 0", Ask<ImportFormQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("ImportTranscript.RunAsync",          "+ + - - - -", Ask<ImportTranscript>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Project, Interview(), New(), Ct)))),
        new("ChangeRespondent.RunAsync",          "+ + - - - -", Ask<ChangeRespondent>(
            (use, world, who) => RefusalOf(use.RunAsync(
                who, world.Project, null,
                ChangeRespondent.New(world.Project) with { Pseudonym = Fresh(), Perspective = "werknemer" },
                New(), Ct)))),
        new("RespondentsQuery.RunAsync",          "+ + - - 0 0", Ask<RespondentsQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("ReadRespondents.RunAsync",           "+ + - - 0 0", Ask<ReadRespondents>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Listed(), Ct)))),
        new("ImportRespondents.RunAsync",         "+ + - - - -", Ask<ImportRespondents>(
            async (use, world, who) =>
            {
                var listing = await world.Get<ReadRespondents>().RunAsync(world.Lead, world.Slug, Listed(), Ct);
                return await RefusalOf(use.RunAsync(who, world.Project, listing.Value, New(), Ct));
            })),
        new("TranscriptListQuery.RunAsync",       "+ + + - 0 0", Ask<TranscriptListQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("RoundsQuery.RunAsync",               "+ + + - 0 0", Ask<RoundsQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("BlindRoundFormQuery.RunAsync",       "+ - - - 0 0", Ask<BlindRoundFormQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("StartBlindRound.RunAsync",           "+ - - - - -", Ask<StartBlindRound>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, Fresh(), [world.People["Coder"].Id, world.People["SecondCoder"].Id],
                [(await world.TranscriptAsync("L07")).Id], New(), Ct)))),
        new("ChangeDueDate.RunAsync",             "+ - - - - -", Ask<ChangeDueDate>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.RoundAsync("ronde-1"), null, New(), Ct)))),
        new("DrawTextQuery.RunAsync",             "+ + + - 0 0", Ask<DrawTextQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(
                who, world.Slug, "ronde-1", CultureInfo.InvariantCulture, Ct)))),
        new("MoveRound.RunAsync",                 "+ - - - - -", Ask<MoveRound>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.RoundAsync("ronde-3"), RoundPhase.Independent, New(), Ct)))),
        new("CodingDeskQuery.RunAsync",           "+ + + - 0 0", Ask<CodingDeskQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(
                who, world.Slug, RoundOf(who, world), TextOf(who, world), Ct)))),
        new("CodingDeskQuery.TextAsync",          "+ + + - 0 0", Ask<CodingDeskQuery>(
            (query, world, who) => RefusalOf(query.TextAsync(
                who, world.Slug, RoundOf(who, world), TextOf(who, world), Ct)))),
        new("CodingDeskQuery.BooksAsync",         "+ + + - 0 0", Ask<CodingDeskQuery>(
            (query, world, who) => RefusalOf(query.BooksAsync(who, world.Slug, Ct)))),
        new("CodingDeskQuery.CodingsAsync",       "+ + + - 0 0", Ask<CodingDeskQuery>(
            async (query, world, who) =>
            {
                var place = await world.PlaceAsync(who);
                return await RefusalOf(query.CodingsAsync(who, world.Slug, place.Round, place.Transcript, Ct));
            })),
        new("ApplyCode.RunAsync",                 "+ + + - - -", Ask<ApplyCode>(
            (_, world, who) => RefusalOf(world.CodeAnewAsync(who)))),
        new("CodeInVivo.RunAsync",                "+ + - - - -", Ask<CodeInVivo>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, await world.PlaceAsync(who), Fresh(), New(), Ct)))),
        new("RemoveCoding.RunAsync",              "+ + + - - -", Ask<RemoveCoding>(
            async (use, world, who) => await RefusalOf(
                use.RunAsync(who, world.Project, await world.CodingOfAsync(who), New(), Ct)))),
        new("MarkCoding.RunAsync",                "+ + + - - -", Ask<MarkCoding>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.CodingOfAsync(who), "richting", "gemengd", New(), Ct)))),
        new("StarCoding.RunAsync",                "+ + + - - -", Ask<StarCoding>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.CodingOfAsync(who), 2, New(), Ct)))),
        new("DoubtCoding.RunAsync",               "+ + + - - -", Ask<DoubtCoding>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.CodingOfAsync(who), true, New(), Ct)))),
        new("MoveCoding.RunAsync",                "+ + + - - -", Ask<MoveCoding>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.CodingOfAsync(who), 0, 4, 1, New(), Ct)))),
        new("PinCode.RunAsync",                   "+ + + - - -", Ask<PinCode>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.CodeAsync("steun"), 1, Ct)))),
        new("WriteMemo.RunAsync",                 "+ + + - - -", Ask<WriteMemo>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.CodingOfAsync(who), Fresh(), New(), Ct)))),
        new("FinishTranscript.RunAsync",          "+ + + - - -", Ask<FinishTranscript>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, (await world.PlaceAsync(who)).Round,
                (await world.TranscriptAsync(RoundOf(who, world) == "open" ? "L05" : "L06")).Id, true, New(), Ct)))),
        new("UndoLast.RunAsync",                  "+ + + - - -", Ask<UndoLast>(
            async (use, world, who) =>
            {
                await world.CodeAnewAsync(who);
                var scope = UndoScope.On((await world.PlaceAsync(who)).Transcript);
                return await RefusalOf(use.RunAsync(who, world.Project, scope, New(), Ct));
            })),
        new("UndoLast.RedoAsync",                 "+ + + - - -", Ask<UndoLast>(
            async (use, world, who) =>
            {
                await world.CodeAnewAsync(who);
                var scope = UndoScope.On((await world.PlaceAsync(who)).Transcript);
                await use.RunAsync(who, world.Project, scope, New(), Ct);
                return await RefusalOf(use.RedoAsync(who, world.Project, scope, New(), Ct));
            })),
        new("ExportCodings.RunAsync",             "+ + + - 0 0", Ask<ExportCodings>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "ronde-2", Ct)))),
        // an empty file: whose codings a person may bring in has tests of its own
        new("ImportCodings.RunAsync",             "+ + + - - -", Ask<ImportCodings>(
            async (use, world, who) =>
            {
                var none = await world.Get<ExportCodings>().RunAsync(world.Lead, world.Slug, "ronde-3", Ct);
                using var file = new MemoryStream(none.Value.File.Content);
                return await RefusalOf(use.RunAsync(who, world.Project, file, New(), Ct));
            })),
        new("ComputeAgreement.RunAsync",          "+ + + - 0 0", Ask<ComputeAgreement>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "ronde-2", null, Ct)))),
        new("BoardQuery.RunAsync",                "+ + + - 0 0", Ask<BoardQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "ronde-2", new BoardAsk(), Ct)))),
        new("ConfusionQuery.RunAsync",            "+ + + - 0 0", Ask<ConfusionQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "ronde-2", null, Ct)))),
        new("CourseQuery.RunAsync",               "+ + + - 0 0", Ask<CourseQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "ronde-2", Ct)))),
        new("RuleProposalQuery.RunAsync",         "+ - - - 0 0", Ask<RuleProposalQuery>(
            (query, world, who) => RefusalOf(
                query.RunAsync(who, world.Slug, "klein:tijd", "klein:steun", "ronde-2", Ct)))),
        new("DisagreementQuery.RunAsync",         "+ + + - 0 0", Ask<DisagreementQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "ronde-2", null, Ct)))),
        new("DisagreementQuery.TurnsAsync",       "+ + + - 0 0", Ask<DisagreementQuery>(
            async (query, world, who) => await RefusalOf(
                query.TurnsAsync(who, world.Slug, "ronde-2", await PairAsync(world), Ct)))),
        new("ResolveDisagreement.RunAsync",       "+ + + - - -", Ask<ResolveDisagreement>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, await world.RoundAsync("ronde-2"), await PairAsync(world), Decision.First, null,
                (await DifferenceAsync(world)).Resolution?.At, New(), Ct)))),
        new("ChooseAgreement.RunAsync",           "+ - - - - -", Ask<ChooseAgreement>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Project, AgreementOptions.Default, New(), Ct)))),
        // without a change: a switch would close the ways above to the others
        new("SwitchAgreement.RunAsync",           "+ - - - - -", Ask<SwitchAgreement>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Project, null, New(), Ct)))),
        new("SwitchAgreement.LookAsync",          "+ + + - 0 0", Ask<SwitchAgreement>(
            (use, world, who) => RefusalOf(use.LookAsync(who, world.Slug, Ct)))),
        new("KeepRun.RunAsync",                   "+ + - - 0 0", Ask<KeepRun>(
            (_, world, who) => RefusalOf(KeptAsync(world, who)))),
        new("KeptRunsQuery.RunAsync",             "+ + + - 0 0", Ask<KeptRunsQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "ronde-2", Ct)))),
        new("KeptRunsQuery.AgainAsync",           "+ + + - 0 0", Ask<KeptRunsQuery>(
            async (query, world, who) =>
            {
                var run = await KeptAsync(world, world.Lead);
                return await RefusalOf(query.AgainAsync(who, world.Slug, "ronde-2", run.Value, Ct));
            })),
        new("ExportAgreement.RunAsync",           "+ + + - 0 0", Ask<ExportAgreement>(
            (use, world, who) => RefusalOf(use.RunAsync(
                who, world.Slug, "ronde-2", null, null, AgreementFile.Csv, "nl", New(), Ct)))),
        new("RequireReason.RunAsync",             "+ - - - - -", Ask<RequireReason>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Project, false, New(), Ct)))),
        new("ReasonRuleQuery.RunAsync",           "+ + + - 0 0", Ask<ReasonRuleQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("OutcomeQuery.RunAsync",              "+ + + - 0 0", Ask<OutcomeQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "ronde-2", null, Ct)))),
        new("ChooseLayer.RunAsync",               "+ - - - - -", Ask<ChooseLayer>(
            (use, world, who) => RefusalOf(
                use.RunAsync(who, world.Project, world.People["Coder"].Id, New(), Ct)))),
        new("ThemesQuery.RunAsync",               "+ + - - 0 0", Ask<ThemesQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, null, Ct)))),
        new("ReleasedThemesQuery.RunAsync",       "+ + - + 0 0", Ask<ReleasedThemesQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "nl", Ct)))),
        new("TablesQuery.RunAsync",               "+ + - - 0 0", Ask<TablesQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, null, Ct)))),
        new("GuidesQuery.RunAsync",               "+ + - - 0 0", Ask<GuidesQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("SaveGuide.RunAsync",                 "+ + - - - -", Ask<SaveGuide>(
            (use, world, who) => RefusalOf(use.RunAsync(
                who, world.Project, null, SaveGuide.New(world.Project) with { Version = Fresh()[..30] }, New(), Ct)))),
        new("SaveGuide.RemoveAsync",              "+ + - - - -", Ask<SaveGuide>(
            async (use, world, who) =>
            {
                var fresh = SaveGuide.New(world.Project) with { Version = Fresh()[..30] };
                var guide = await use.RunAsync(world.Lead, world.Project, null, fresh, New(), Ct);
                return await RefusalOf(use.RemoveAsync(who, world.Project, guide.Value, New(), Ct));
            })),
        new("FreeTextsQuery.RunAsync",            "+ + - - 0 0", Ask<FreeTextsQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("SaveFreeText.RunAsync",              "+ + - - - -", Ask<SaveFreeText>(
            async (use, world, who) => await RefusalOf(use.RunAsync(
                who, world.Project, "Question",
                (await world.Get<FreeTextsQuery>().RunAsync(world.Lead, world.Slug, Ct)).Value.Of("Question"),
                Fresh(), New(), Ct)))),
        new("ChooseTemplate.NameAsync",           "+ + - - 0 0", Ask<ChooseTemplate>(
            (query, world, who) => RefusalOf(query.NameAsync(who, world.Slug, Ct)))),
        new("ChooseTemplate.RunAsync",            "+ - - - - -", Ask<ChooseTemplate>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Project, "", null, New(), Ct)))),
        new("SaveTheme.RunAsync",                 "+ + - - - -", Ask<SaveTheme>(
            (use, world, who) => RefusalOf(use.RunAsync(
                who, world.Project, null, SaveTheme.New(world.Project, 0) with { Title = Fresh() }, New(), Ct)))),
        new("SaveTheme.RemoveAsync",              "+ + - - - -", Ask<SaveTheme>(
            async (use, world, who) => await RefusalOf(
                use.RemoveAsync(who, world.Project, (await world.ThemeAsync()).Id, New(), Ct)))),
        new("QuotesQuery.RunAsync",               "+ + - - 0 0", Ask<QuotesQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("VoicesQuery.RunAsync",               "+ + - - 0 0", Ask<VoicesQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("QuoteQuery.RunAsync",                "+ + - - 0 0", Ask<QuoteQuery>(
            async (query, world, who) => await RefusalOf(
                query.RunAsync(who, world.Slug, (await QuoteAsync(world)).Coding.Id, Ct)))),
        new("EditQuote.RunAsync",                 "+ + - - 0 0", Ask<EditQuote>(
            async (use, world, who) =>
            {
                var quote = await QuoteAsync(world);
                return await RefusalOf(use.RunAsync(
                    who, world.Slug, quote.Coding.Id, quote.Kept, $"{quote.Quote.Said} [{Fresh()}]", New(), Ct));
            })),
        new("EditQuote.TranslateAsync",           "+ + - - 0 0", Ask<EditQuote>(
            async (use, world, who) =>
            {
                var quote = await QuoteAsync(world);
                return await RefusalOf(use.TranslateAsync(
                    who, world.Slug, quote.Coding.Id, quote.Kept, Fresh(), New(), Ct));
            })),
        new("EditQuote.CheckAsync",               "+ + - - 0 0", Ask<EditQuote>(
            async (use, world, who) =>
            {
                var quote = await QuoteAsync(world);
                await use.TranslateAsync(
                    world.Lead, world.Slug, quote.Coding.Id, quote.Kept, Fresh(), New(), Ct);
                return await RefusalOf(use.CheckAsync(
                    who, world.Slug, quote.Coding.Id, (await QuoteAsync(world)).Kept, false, New(), Ct));
            })),
        new("ExportChapter.RunAsync",             "+ + - - 0 0", Ask<ExportChapter>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Slug, "nl", null, New(), Ct)))),
        new("ExportTables.RunAsync",              "+ + - - 0 0", Ask<ExportTables>(
            (use, world, who) => RefusalOf(use.RunAsync(
                who, world.Slug, TableKind.Codings, TableFile.Csv, null, "nl", New(), Ct)))),
        .. PaperWays.Rows,
        new("JournalQuery.RunAsync",              "+ + + + 0 0", Ask<JournalQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, 10, Ct)))),
        new("JournalQuery.CheckChainAsync",       "+ + - - 0 0", Ask<JournalQuery>(
            (query, world, who) => RefusalOf(query.CheckChainAsync(who, world.Slug, Ct)))),
        // whoever is signed in begins projects and has a name
        new("CreateProject.RunAsync",             "+ + + + + +", Ask<CreateProject>(
            (use, _, who) => RefusalOf(use.RunAsync(who, Fresh(), "nl", "procesevaluatie", New(), Ct)))),
        new("ChangeOwnName.RunAsync",             "+ + + + + +", Ask<ChangeOwnName>(
            (use, _, who) => RefusalOf(use.RunAsync(who, Fresh(), Ct)))),
        .. RoleTableOfExports.Rows,
        .. MatrixRoles.Rows,
    ];

    public static Func<RoleWorld, Actor, Task<Refusal?>> Ask<T>(Func<T, RoleWorld, Actor, Task<Refusal?>> ask)
        where T : notnull => (world, who) => ask(world.Get<T>(), world, who);

    public static async Task<Refusal?> RefusalOf<T>(Task<Outcome<T>> outcome) => (await outcome).Refusal;

    public static CommandId New() => CommandId.New();

    public static async Task<CodingPair> PairAsync(RoleWorld world) => (await DifferenceAsync(world)).Difference.Pair;

    private static async Task<QuoteView> QuoteAsync(RoleWorld world)
    {
        var themes = await world.Get<ThemesQuery>().RunAsync(world.Lead, world.Slug, world.People["Coder"].Id, Ct);
        var coding = themes.Value.Passages[0].Coding.Id;
        await world.Get<SaveTheme>().RunAsync(
            world.Lead, world.Project, null,
            SaveTheme.New(world.Project, 0) with { Title = Fresh(), Quotes = [coding] }, New(), Ct);
        return (await world.Get<QuoteQuery>().RunAsync(world.Lead, world.Slug, coding, Ct)).Value;
    }

    private static async Task<DisagreementView> DifferenceAsync(RoleWorld world) =>
        (await world.Get<DisagreementQuery>().RunAsync(world.Lead, world.Slug, "ronde-2", null, Ct)).Value
            .Differences[0];

    public static TranscriptImport Interview()
    {
        var draft = new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers = [new DraftSpeaker("I", SpeakerRole.Interviewer, true)],
            Turns = [new DraftTurn("I", "Hoe gaat het?")],
        };
        return new(Fresh(), draft, [new("I", SpeakerRole.Interviewer, null, null, null)]);
    }

    // Each time in another way: the same figures are not kept twice.
    private static Task<Outcome<KeptRunId>> KeptAsync(RoleWorld world, Actor who)
    {
        var percent = Interlocked.Increment(ref _percent);
        var options = AgreementOptions.Choose(AgreementUnit.Turns, percent, false).Value;
        return world.Get<KeepRun>().RunAsync(who, world.Slug, "ronde-2", options, "", New(), Ct);
    }

    /// <summary>A further book that the lead just added; gives its id.</summary>
    private static async Task<string> BookAsync(RoleWorld world)
    {
        var slug = FreshSlug();
        await world.Get<AddCodebook>().RunAsync(world.Lead, world.Project, Book(slug), New(), Ct);
        return slug;
    }

    private static CodebookFile Book(string slug, string version = "0.1.0") =>
        BookText.Read(slug, version, "# Tijd {#tijd}\n");

    private static string FreshSlug() => $"boek-{Guid.NewGuid():N}";

    private static MemoryStream Listed() =>
        new(Encoding.UTF8.GetBytes($"nr;perspectief\n{Fresh()};werknemer\n"));

    internal static string Fresh() => $"Nieuw {Guid.NewGuid()}";

    private static string RoundOf(Actor who, RoleWorld world) =>
        who == world.People["SecondCoder"] ? "ronde-1" : "open";

    private static string TextOf(Actor who, RoleWorld world) => who == world.People["SecondCoder"] ? "L02" : "L01";
}

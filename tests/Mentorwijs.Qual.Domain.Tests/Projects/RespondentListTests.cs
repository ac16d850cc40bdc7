using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Tests.Projects;

public sealed class RespondentListTests
{
    private static readonly ProjectId Project = new(Guid.Parse("01930000-0000-7000-8000-000000000001"));

    private static readonly Perspective[] Perspectives =
    [
        new("leidinggevende", new LocalText("Leidinggevende", "Supervisor")),
        new("werknemer", new LocalText("Kwetsbare werknemer", "Vulnerable employee")),
        new("werkgever", new LocalText("Werkgever of HR", "Employer or HR")),
    ];

    private byte _ids;

    [Theory]
    [InlineData("Respondentnummer", "Perspectief")]
    [InlineData("respondent number", "PERSPECTIVE")]
    [InlineData("Respondent-nr.", "  perspectief ")]
    public void The_headers_may_be_dutch_or_english(string number, string perspective)
    {
        var listing = Read([number, perspective], ["L01", "Leidinggevende"]).Value;

        Assert.Equal(("L01", "leidinggevende", 1), Facts(listing.Changes[0].After));
        Assert.Equal(RespondentNews.Added, listing.Changes[0].News);
    }

    [Theory]
    [InlineData("leidinggevende", "leidinggevende")]
    [InlineData("SUPERVISOR", "leidinggevende")]
    [InlineData("Werkgever/HR", "werkgever")]
    [InlineData("HR en werkgever", "werkgever")]
    [InlineData("Kwetsbare  werknemer", "werknemer")]
    [InlineData("Werknemer", "werknemer")]
    public void A_perspective_is_known_by_its_id_or_its_label(string words, string id) =>
        Assert.Equal(id, Read(["nr", "perspectief"], ["X1", words]).Value.Changes[0].After.Perspective);

    [Theory]
    [InlineData("04-11-2025", 2025, 11, 4)]
    [InlineData("4-11-2025", 2025, 11, 4)]
    [InlineData("4/11/2025", 2025, 11, 4)]
    [InlineData("2025-11-04", 2025, 11, 4)]
    [InlineData("4 november 2025", 2025, 11, 4)]
    public void A_date_is_day_month_year_or_iso(string text, int year, int month, int day) => Assert.Equal(
        new DateOnly(year, month, day),
        Read(["nr", "perspectief", "datum"], ["X1", "werknemer", text]).Value.Changes[0].After.InterviewedOn);

    [Theory]
    [InlineData("31-02-2025")]
    [InlineData("13-13-2025")]
    [InlineData("04-11-25")]
    [InlineData("45965")]
    [InlineData("vorige week")]
    public void Another_date_is_a_fault_of_its_line(string text)
    {
        var outcome = Read(["nr", "perspectief", "Datum"], ["X1", "werknemer", text]);

        Assert.Equal([new RespondentProblem(RespondentFault.DateBroken, 2, "Datum", text)], Problems(outcome));
    }

    [Theory]
    [InlineData("ja", Consent.Yes)]
    [InlineData("YES", Consent.Yes)]
    [InlineData("nee", Consent.No)]
    [InlineData("", Consent.NotKnown)]
    [InlineData("onbekend", Consent.NotKnown)]
    public void Consent_is_yes_no_or_not_known(string text, Consent consent) => Assert.Equal(
        consent,
        Read(["nr", "perspectief", "Mag citeren"], ["X1", "werknemer", text]).Value.Changes[0].After.MayQuote);

    [Fact]
    public void Every_line_that_is_wrong_is_told_and_not_only_the_first()
    {
        var outcome = Read(
            ["Nummer", "Perspectief", "Datum", "Mag citeren"],
            ["L01", "leidinggevende", "", "ja"],
            ["", "werknemer", "", "ja"],
            ["l01", "burgemeester", "gisteren", "misschien"],
            ["W02", "", "", ""]);

        Assert.Equal(
            [
                (RespondentFault.NumberMissing, 3, ""),
                (RespondentFault.NumberTwice, 4, "l01"),
                (RespondentFault.PerspectiveUnknown, 4, "burgemeester"),
                (RespondentFault.DateBroken, 4, "gisteren"),
                (RespondentFault.ConsentUnclear, 4, "misschien"),
                (RespondentFault.PerspectiveMissing, 5, ""),
            ],
            Problems(outcome).Select(problem => (problem.Fault, problem.Line, problem.Value)));
    }

    [Fact]
    public void Numbers_go_on_within_a_perspective_in_the_order_of_the_list()
    {
        var known = Read(["nr", "perspectief"], ["L01", "leidinggevende"], ["W01", "werknemer"]).Value;

        var listing = Read(
            known, ["nr", "perspectief"], ["W01", "werknemer"], ["L02", "leidinggevende"], ["L03", "leidinggevende"]);

        Assert.Equal([1, 2, 3], listing.Changes.Select(change => change.After.Number));
        Assert.Equal(RespondentNews.Unchanged, listing.Changes[0].News);
    }

    [Fact]
    public void A_column_that_is_not_in_the_list_leaves_what_is_known_and_an_empty_cell_takes_it_away()
    {
        var known = Read(
            ["nr", "perspectief", "sector", "regio", "Contract", "Span"],
            ["L01", "leidinggevende", "zorg", "Noord", "vast", "1-4"]).Value;

        var after = Read(known, ["nr", "perspectief", "regio", "contract"], ["l01", "", "", "tijdelijk"])
            .Changes[0].After;

        Assert.Equal(("L01", "zorg", null), (after.Pseudonym, after.Sector, after.Region));
        Assert.Equal([new OtherTrait("contract", "tijdelijk"), new OtherTrait("Span", "1-4")], after.Others);
    }

    [Fact]
    public void Whoever_gets_another_perspective_gets_the_next_number_there()
    {
        var known = Read(["nr", "perspectief"], ["L01", "leidinggevende"], ["W01", "werknemer"]).Value;

        var after = Read(known, ["nr", "perspectief"], ["L01", "werknemer"]).Changes[0].After;

        Assert.Equal(("L01", "werknemer", 2), Facts(after));
    }

    [Fact]
    public void Columns_that_tell_who_somebody_is_are_left_out_and_named()
    {
        var listing = Read(
            ["nr", "perspectief", "Naam", "E-mail", "Geboortedatum"],
            ["L01", "leidinggevende", "Iemand", "a@b.example", "1-1-1980"]).Value;

        Assert.Equal(["Naam", "E-mail", "Geboortedatum"], listing.LeftOut);
        Assert.Empty(listing.Changes[0].After.Others);
    }

    [Fact]
    public void Transcripts_are_names_of_files_without_their_extension() => Assert.Equal(
        ["GR01", "Gesprek 2.1"],
        Read(["nr", "perspectief", "transcript"], ["G1", "werknemer", "GR01.docx, Gesprek 2.1; gr01"])
            .Value.Changes[0].After.Transcripts);

    [Fact]
    public void A_list_without_its_columns_or_with_one_twice_is_refused()
    {
        Assert.Equal(
            new ColumnIsMissing(RespondentColumn.Pseudonym), Read(["perspectief"], ["werknemer"]).Refusal);
        Assert.Equal(new ColumnIsMissing(RespondentColumn.Perspective), Read(["nr"], ["L01"]).Refusal);
        Assert.Equal(new ColumnStandsTwice("Code"), Read(["nr", "perspectief", "Code"], ["1", "2", "3"]).Refusal);
        Assert.Equal(
            new ColumnStandsTwice("contract"),
            Read(["nr", "perspectief", "Contract", "contract"], ["1", "2", "3", "4"]).Refusal);
        Assert.Equal(new ColumnHasNoName(3), Read(["nr", "perspectief", ""], ["L01", "werknemer", "x"]).Refusal);
        Assert.Equal(new ListIsEmpty(), Read(["nr", "perspectief"]).Refusal);
    }

    [Fact]
    public void A_formula_stays_text() => Assert.Equal(
        [new OtherTrait("Duur", "=1+1")],
        Read(["nr", "perspectief", "Duur"], ["L01", "werknemer", "=1+1"]).Value.Changes[0].After.Others);

    [Fact]
    public void By_hand_a_number_that_is_taken_a_perspective_and_a_length_are_checked()
    {
        var known = Read(["nr", "perspectief"], ["L01", "leidinggevende"], ["L02", "leidinggevende"])
            .Value.Changes.Select(change => change.After).ToList();

        Assert.Equal(
            new RespondentNumberIsTaken("l02"),
            RespondentRules.Check(known[0] with { Pseudonym = " l02" }, Perspectives, known).Refusal);
        Assert.Equal(
            new RespondentNeedsPerspective(),
            RespondentRules.Check(known[0] with { Perspective = "" }, Perspectives, known).Refusal);
        Assert.Equal(
            new TraitIsTooLong(RespondentColumn.Region, RespondentRules.MaxTraitLength),
            RespondentRules.Check(known[0] with { Region = new string('x', 201) }, Perspectives, known).Refusal);
        Assert.Null(RespondentRules.Check(known[0] with { Region = "  " }, Perspectives, known).Value.Region);
    }

    private static (string, string, int) Facts(Respondent respondent) =>
        (respondent.Pseudonym, respondent.Perspective, respondent.Number);

    private static IReadOnlyList<RespondentProblem> Problems(Outcome<RespondentListing> outcome) =>
        Assert.IsType<RespondentLinesAreWrong>(outcome.Refusal).Problems;

    private RespondentListing Read(RespondentListing known, string[] header, params string[][] rows) =>
        Read([.. known.Changes.Select(change => change.After)], header, rows).Value;

    private Outcome<RespondentListing> Read(string[] header, params string[][] rows) => Read([], header, rows);

    private Outcome<RespondentListing> Read(Respondent[] known, string[] header, string[][] rows) =>
        RespondentList.Read(
            new FieldTable(header, [.. rows.Select((cells, at) => new FieldRow(at + 2, cells))]),
            Perspectives, known, Project, () => new RespondentId(new Guid(++_ids, 0, 0, new byte[8])));
}

using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class BoardProperties
{
    private const int Length = 60;
    private static readonly string[] Codes = ["left", "right", "other"];
    private static readonly CodeTree Book = Tree("theme", "left<theme", "right<theme", "other");

    [Property]
    public bool Changing_places_turns_the_confusion_table_over((byte, byte)[] first, (byte, byte)[] second)
    {
        var study = Study(first, second);

        var there = ConfusionTable.Of(DisagreementFinder.CompareAll(study, Book), Book);
        var turned = study.Between(Coders[1], Coders[0]);
        var back = ConfusionTable.Of(DisagreementFinder.CompareAll(turned, Book), Book);

        return there.Codes.All(one => there.Codes.All(other =>
            there[one, other].Count() == back[other, one].Count()));
    }

    [Property]
    public bool A_theme_is_covered_where_any_code_of_it_is((byte, byte)[] first, (byte, byte)[] second)
    {
        var study = Study(first, second);

        var theme = AgreementTable.Of(study, Book).Rows.Single(row => row.WithDescendants);

        var covered = Coders.Take(2).Select(coder => SpanSet.Of(study.Codings
            .Where(coding => coding.CoderId == coder && coding.CodeId != CodeOf("other"))
            .Select(coding => coding.Span))).ToList();
        var both = covered[0].Intersect(covered[1]).Length;
        return theme.Pooled.Pair == new PairCounts(
            both, covered[0].Length - both, covered[1].Length - both,
            Length - covered[0].Length - covered[1].Length + both);
    }

    [Property]
    public bool Text_that_does_not_count_changes_no_figure_in_any_unit(
        (byte, byte)[] first, (byte, byte)[] second, byte from, byte more)
    {
        var study = Study(first, second);
        var outside = new TextSpan(Length + from, Length + from + more + 1);
        var added = study with
        {
            Codings =
            [
                .. study.Codings,
                Coding(0, "left", outside.Start, outside.End),
                Coding(1, "other", outside.Start, outside.End + 5),
            ],
        };

        return Enum.GetValues<AgreementUnit>().All(unit => AreEqual(In(study, unit), In(added, unit)));
    }

    [Property]
    public bool The_order_of_units_and_codings_changes_no_figure_in_any_unit(
        (byte, byte)[] first, (byte, byte)[] second)
    {
        var study = Study(first, second);
        var turned = study with { Codings = [.. study.Codings.Reverse()] };

        return Enum.GetValues<AgreementUnit>().All(unit => AreEqual(In(study, unit), In(turned, unit)));
    }

    [Property]
    public bool Forgiving_boundaries_never_widens_a_difference((byte, byte)[] first, (byte, byte)[] second)
    {
        var study = Study(first, second);

        var forgiven = ForgivenBoundaries.Of(study, DisagreementFinder.CompareAll(study, Book));

        return AgreementTable.Of(study, Book).Rows.Zip(AgreementTable.Of(forgiven, Book).Rows).All(rows =>
            rows.First.Pooled.Pair is { } before && rows.Second.Pooled.Pair is { } after
            && after.Both >= before.Both
            && after.OnlyFirst <= before.OnlyFirst
            && after.OnlySecond <= before.OnlySecond);
    }

    private static AgreementTable In(AgreementStudy study, AgreementUnit unit) => AgreementTable.Of(
        study with { Options = new() { Unit = unit } }, Book);

    private static bool AreEqual(AgreementTable one, AgreementTable other) => one.Rows.Zip(other.Rows).All(rows =>
        AgreementMeasures.All.All(measure => rows.First.Pooled[measure] == rows.Second.Pooled[measure]));

    // Twelve units of five letters, and three people who speak in turn.
    private static AgreementStudy Study((byte, byte)[] first, (byte, byte)[] second)
    {
        var study = Of(Length, 2, [.. Codings(0, first), .. Codings(1, second)]);
        var units = Enumerable.Range(0, 12).Select(unit => new TextSpan(5 * unit, (5 * unit) + 5)).ToList();
        var turns = units.Select((unit, at) => new SpokenTurn(unit, Id($"person {at % 3}"), false));
        return study with
        {
            Transcripts = [study.Transcripts[0] with { Units = units, Voices = Voice.Of(turns) }],
        };
    }

    private static IEnumerable<Coding> Codings(int coder, (byte From, byte To)[] ends) => ends
        .Select((pair, at) => (Code: Codes[(pair.From + at) % 3], From: pair.From % Length, To: pair.To % (Length + 1)))
        .Select(one => (one.Code, Span: new TextSpan(Math.Min(one.From, one.To), Math.Max(one.From, one.To))))
        .Where(one => !one.Span.IsEmpty)
        .Distinct()
        .Select(one => Coding(coder, one.Code, one.Span.Start, one.Span.End));
}

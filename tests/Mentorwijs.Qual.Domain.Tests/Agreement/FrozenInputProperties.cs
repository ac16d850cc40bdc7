using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class FrozenInputProperties
{
    private const int Length = 60;
    private static readonly string[] Slugs = ["left", "right", "other"];
    private static readonly CodeTree Book = Tree("theme", "left<theme", "right<theme", "other");

    [Property]
    public bool What_was_frozen_gives_every_figure_and_every_interval_again(
        (byte, byte)[] first, (byte, byte)[] second, (byte, byte)[] third, bool isFinished)
    {
        var study = Study(isFinished, first, second, third);

        return Enum.GetValues<AgreementUnit>().All(unit =>
        {
            var measured = study with { Options = new() { Unit = unit, Coverage = 0.4 } };
            var frozen = new FrozenInput(AgreementInput.Write(measured, Book));
            return frozen.Hash == AgreementInput.HashOf(measured, Book)
                && AgreementInput.Write(frozen.Study(), Book) == frozen.ToString()
                && HashOf(frozen.Study()) == HashOf(measured);
        });
    }

    [Property]
    public bool Another_coding_shows_as_a_change_of_codings_and_of_nothing_else((byte, byte)[] first)
    {
        var study = Study(true, first, [], []);
        var more = study with { Codings = [.. study.Codings, Coding(1, "other", 3, 9)] };

        var changed = Frozen(more).DifferencesFrom(Frozen(study));

        return changed.SequenceEqual([InputPart.Codings]) && Frozen(study).DifferencesFrom(Frozen(study)).Count == 0;
    }

    [Fact]
    public void Each_part_that_changes_is_named()
    {
        var study = Study(true, [(1, 9)], [(2, 8)], []);
        var unfinished = study with
        {
            Transcripts = [study.Transcripts[0] with { FinishedBy = [Coders[0], Coders[1]] }],
        };
        var shorter = study with { Transcripts = [study.Transcripts[0] with { Scope = SpanSet.Of([new(0, 50)]) }] };

        Assert.Equal([InputPart.Finished], Frozen(unfinished).DifferencesFrom(Frozen(study)));
        Assert.Equal([InputPart.Texts], Frozen(shorter).DifferencesFrom(Frozen(study)));
        Assert.Equal(
            [InputPart.Codes],
            new FrozenInput(AgreementInput.Write(study, Tree("theme", "left", "right<theme", "other")))
                .DifferencesFrom(Frozen(study)));
        Assert.Equal(
            [InputPart.Coders, InputPart.Finished],
            Frozen(study.Between(Coders[0], Coders[1])).DifferencesFrom(Frozen(study)));
    }

    private static FrozenInput Frozen(AgreementStudy study) => new(AgreementInput.Write(study, Book));

    private static string HashOf(AgreementStudy study)
    {
        var table = AgreementTable.Of(study, Book);
        return FiguresHash.Of(table, AgreementIntervals.Of(table, new BootstrapOptions { Resamples = 100 }));
    }

    // Twelve units of five letters; the third coder may have left the text out.
    private static AgreementStudy Study(bool isFinished, params (byte, byte)[][] codings)
    {
        var study = Of(Length, 3, [.. codings.SelectMany((own, coder) => Codings(coder, own))]);
        var units = Enumerable.Range(0, 12).Select(unit => new TextSpan(5 * unit, (5 * unit) + 5)).ToList();
        var turns = units.Select((unit, at) => new SpokenTurn(unit, Id($"person {at % 3}"), false));
        return study with
        {
            Transcripts =
            [
                study.Transcripts[0] with
                {
                    Units = units,
                    Voices = Voice.Of(turns),
                    FinishedBy = [.. Coders.Take(isFinished ? 3 : 2)],
                },
            ],
        };
    }

    private static IEnumerable<Coding> Codings(int coder, (byte From, byte To)[] ends) => ends
        .Select((pair, at) => (Code: Slugs[(pair.From + at) % 3], From: pair.From % Length, To: pair.To % (Length + 1)))
        .Select(one => (one.Code, Span: new TextSpan(Math.Min(one.From, one.To), Math.Max(one.From, one.To))))
        .Where(one => !one.Span.IsEmpty)
        .Distinct()
        .Select(one => Coding(coder, one.Code, one.Span.Start, one.Span.End));
}

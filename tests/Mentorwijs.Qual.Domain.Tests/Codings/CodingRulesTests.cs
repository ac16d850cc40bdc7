using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public sealed class CodingRulesTests
{
    private static readonly PersonId Anna = new(Guid(1));
    private static readonly PersonId Bram = new(Guid(2));

    private static readonly Dimension[] Dimensions =
        [new("richting", LocalText.Empty, [new("belemmerend", LocalText.Empty)])];

    public static Arbitrary<TextSpan[]> Spans() => Arb.From(
        (from start in Gen.Choose(0, 30)
         from length in Gen.Choose(1, 12)
         select new TextSpan(start, start + length)).ArrayOf());

    [Fact]
    public void A_heading_that_only_groups_and_a_retired_code_are_refused()
    {
        var groups = CodingRules.Apply(Code(isAssignable: false), Coding(1, 0, 4), [], "nl");
        var retired = CodingRules.Apply(Code(isRetired: true), Coding(1, 0, 4), [], "en");

        Assert.Equal(new CodeOnlyGroups("Tijd"), groups.Refusal);
        Assert.Equal(new CodeIsRetired("Time"), retired.Refusal);
    }

    [Fact]
    public void On_free_text_the_coding_is_made_as_it_is_wanted()
    {
        var wanted = Coding(2, 4, 8);

        var changes = CodingRules.Apply(Code(), wanted, [Coding(1, 0, 4), Coding(3, 4, 8, code: 9)], "nl").Value;

        Assert.Equal([new CodingChange(null, wanted)], changes);
    }

    [Fact]
    public void The_same_code_on_overlapping_text_grows_the_first_coding_and_takes_the_others_in()
    {
        var marks = Marks.None.With("richting", "belemmerend");
        var first = Coding(1, 0, 5) with { Memo = "eerste", Stars = 1, Marks = marks };
        var second = Coding(2, 8, 12) with { Memo = "tweede", Stars = 3 };

        var changes = CodingRules.Apply(Code(), Coding(3, 4, 9), [second, first], "nl").Value;

        var grown = first with { Span = new TextSpan(0, 12), Memo = "eerste\n\ntweede", Stars = 3 };
        Assert.Equal([new CodingChange(second, null), new CodingChange(first, grown)], changes);
    }

    [Fact]
    public void A_moved_coding_takes_in_what_has_the_same_code_and_gives_up_what_lies_outside()
    {
        var moved = Coding(1, 0, 10) with { Memo = "eerste" };
        var met = Coding(2, 12, 16) with { Memo = "tweede", Stars = 2, IsUncertain = true };
        var others = new[] { moved, met, Coding(3, 20, 24), Coding(4, 8, 14, code: 9) };

        var changes = CodingRules.Move(moved, Anna, new TextSpan(4, 14), others).Value;

        var after = moved with
        {
            Span = new TextSpan(4, 16),
            Memo = "eerste\n\ntweede",
            Stars = 2,
            IsUncertain = true,
        };
        Assert.Equal([new CodingChange(met, null), new CodingChange(moved, after)], changes);
        Assert.Equal(new NotYourCoding(), CodingRules.Move(moved, Bram, new TextSpan(4, 14), others).Refusal);
        Assert.Empty(CodingRules.Move(moved, Anna, moved.Span, others).Value);
    }

    [Fact]
    public void Stars_and_doubt_belong_to_ones_own_coding()
    {
        var coding = Coding(1, 0, 4);

        Assert.Equal(3, CodingRules.Star(coding, Anna, 3).Value.Single().After?.Stars);
        Assert.Equal(new StarsOutOfRange(4, 3), CodingRules.Star(coding, Anna, 4).Refusal);
        Assert.Equal(new NotYourCoding(), CodingRules.Star(coding, Bram, 3).Refusal);
        Assert.True(CodingRules.Doubt(coding, Anna, true).Value.Single().After?.IsUncertain);
        Assert.Equal(new NotYourCoding(), CodingRules.Doubt(coding, Bram, true).Refusal);
        Assert.Empty(CodingRules.Doubt(coding, Anna, false).Value);
    }

    [Fact]
    public void Applying_inside_an_own_coding_changes_nothing()
    {
        var changes = CodingRules.Apply(Code(), Coding(2, 2, 4), [Coding(1, 0, 8)], "nl").Value;

        Assert.Empty(changes);
    }

    [Property(Arbitrary = [typeof(CodingRulesTests)])]
    public bool However_often_a_code_is_applied_its_codings_stay_apart_and_cover_the_text(TextSpan[] spans)
    {
        var codings = new Dictionary<CodingId, Coding>();
        for (var i = 0; i < spans.Length; i++)
        {
            var wanted = Coding(i + 1, spans[i].Start, spans[i].End);
            Carry(codings, CodingRules.Apply(Code(), wanted, codings.Values.ToList(), "nl").Value);
        }

        var made = codings.Values.Select(coding => coding.Span).OrderBy(span => span.Start).ToList();
        return made.Zip(made.Skip(1)).All(pair => !pair.First.Overlaps(pair.Second))
            && SpanSet.Of(made).Spans.SequenceEqual(SpanSet.Of(spans).Spans);
    }

    [Property(Arbitrary = [typeof(CodingRulesTests)])]
    public bool The_inverse_of_the_changes_gives_back_what_was(TextSpan[] spans)
    {
        var codings = new Dictionary<CodingId, Coding>();
        for (var i = 0; i < spans.Length; i++)
        {
            var before = codings.ToDictionary();
            var changes = CodingRules.Apply(
                Code(), Coding(i + 1, spans[i].Start, spans[i].End), codings.Values.ToList(), "nl").Value;
            Carry(codings, changes);
            var undone = codings.ToDictionary();
            Carry(undone, changes.Reverse().Select(change => change.Inverse()));
            if (undone.Count != before.Count || before.Any(pair => undone[pair.Key] != pair.Value))
            {
                return false;
            }
        }

        return true;
    }

    [Fact]
    public void Only_the_coder_changes_a_coding()
    {
        var coding = Coding(1, 0, 4);

        Assert.Equal(new NotYourCoding(), CodingRules.Remove(coding, Bram).Refusal);
        Assert.Equal(new NotYourCoding(), CodingRules.Mark(coding, Bram, "richting", null, Dimensions).Refusal);
        Assert.Equal(new NotYourCoding(), CodingRules.WriteMemo(coding, Bram, "x").Refusal);
        Assert.Equal([new CodingChange(coding, null)], CodingRules.Remove(coding, Anna).Value);
    }

    [Fact]
    public void Another_direction_begins_plain_and_the_same_one_stays_as_strong_as_it_was()
    {
        Dimension[] dimensions =
        [
            new("richting", LocalText.Empty, [new("belemmerend", LocalText.Empty), new("gemengd", LocalText.Empty)]),
            new("sterkte", LocalText.Empty, [new("gewoon", LocalText.Empty), new("sterk", LocalText.Empty)]),
        ];
        var strong = Coding(1, 0, 4) with
        {
            Marks = Marks.None.With("richting", "belemmerend").With("sterkte", "sterk"),
        };

        var other = CodingRules.Mark(strong, Anna, "richting", "gemengd", dimensions).Value;

        Assert.Equal(Marks.None.With("richting", "gemengd"), other[0].After?.Marks);
        Assert.Empty(CodingRules.Mark(strong, Anna, "richting", "belemmerend", dimensions).Value);
    }

    [Fact]
    public void A_mark_must_stand_in_the_codebook()
    {
        var coding = Coding(1, 0, 4);

        var marked = CodingRules.Mark(coding, Anna, "richting", "belemmerend", Dimensions).Value;

        Assert.Equal("belemmerend", marked[0].After?.Marks["richting"]);
        Assert.Equal(
            new UnknownMark("richting", "weg"), CodingRules.Mark(coding, Anna, "richting", "weg", Dimensions).Refusal);
        Assert.Equal(
            new UnknownMark("sterkte", ""), CodingRules.Mark(coding, Anna, "sterkte", null, Dimensions).Refusal);
        Assert.Empty(CodingRules.Mark(coding, Anna, "richting", null, Dimensions).Value);
    }

    [Fact]
    public void A_memo_is_trimmed_cleared_when_blank_and_refused_when_too_long()
    {
        var coding = Coding(1, 0, 4) with { Memo = "oud" };

        Assert.Equal("nieuw", CodingRules.WriteMemo(coding, Anna, " nieuw ").Value[0].After?.Memo);
        Assert.Null(CodingRules.WriteMemo(coding, Anna, "  ").Value[0].After?.Memo);
        Assert.Empty(CodingRules.WriteMemo(coding, Anna, "oud").Value);
        Assert.True(CodingRules.WriteMemo(coding, Anna, new string('x', CodingRules.MaxMemoLength)).IsDone);
        Assert.Equal(
            new MemoIsTooLong(CodingRules.MaxMemoLength),
            CodingRules.WriteMemo(coding, Anna, new string('x', CodingRules.MaxMemoLength + 1)).Refusal);
    }

    private static void Carry(Dictionary<CodingId, Coding> codings, IEnumerable<CodingChange> changes)
    {
        foreach (var change in changes)
        {
            codings.Remove(change.Id);
            if (change.After is { } after)
            {
                codings[change.Id] = after;
            }
        }
    }

    private static Guid Guid(int n) => new(n, 0, 0, new byte[8]);

    private static Code Code(bool isAssignable = true, bool isRetired = false) => new()
    {
        Id = new CodeId(Guid(1)),
        CodebookId = new CodebookId(Guid(1)),
        Slug = "tijd",
        Name = new LocalText("Tijd", "Time"),
        Level = 1,
        Order = 0,
        IsAssignable = isAssignable,
        IsRetired = isRetired,
    };

    private static Coding Coding(int id, int start, int end, int code = 1) => new()
    {
        Id = new CodingId(Guid(id)),
        TranscriptId = new TranscriptId(Guid(1)),
        CodeId = new CodeId(Guid(code)),
        CoderId = Anna,
        RoundId = new RoundId(Guid(1)),
        Span = new TextSpan(start, end),
        CodebookVersion = "0.1.0",
        At = DateTimeOffset.UnixEpoch,
    };
}

using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using static Mentorwijs.Qual.Domain.Tests.Agreement.Studies;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class CoderCourseTests
{
    [Fact]
    public void The_halves_follow_the_order_in_which_the_coder_began_the_texts()
    {
        // The third text was coded first, and there the two agree; in the last one they do not.
        var table = Table(
            At(0, 2, 0, 10, minute: 0), At(1, 2, 0, 10, minute: 0),
            At(0, 0, 0, 10, minute: 60), At(1, 0, 0, 10, minute: 60),
            At(0, 1, 0, 10, minute: 120), At(1, 1, 50, 60, minute: 120));

        var halves = CoderCourse.Of(table, Coders[0]);

        Assert.Equal([2, 1], halves.Select(half => half.Texts));
        Assert.Equal([1.0, 0.0], halves.Select(half => half.Positive));
    }

    [Fact]
    public void A_pause_is_no_work()
    {
        var table = Table(
            At(0, 0, 0, 10, minute: 0), At(0, 0, 20, 30, minute: 6), At(0, 0, 40, 50, minute: 12),
            At(0, 1, 0, 10, minute: 300), At(0, 1, 20, 30, minute: 301));

        var halves = CoderCourse.Of(table, Coders[0]);

        Assert.Equal(15, halves[0].PerHour);
        Assert.Null(halves[1].PerHour);
    }

    [Fact]
    public void One_text_has_no_halves_and_text_of_others_does_not_count()
    {
        var table = Table(At(0, 0, 0, 10, minute: 0), At(1, 1, 0, 10, minute: 5));

        Assert.Empty(CoderCourse.Of(table, Coders[0]));
    }

    [Fact]
    public void Three_coders_are_compared_two_by_two()
    {
        var table = Table(At(0, 0, 0, 10, 0), At(1, 0, 0, 10, 0), At(0, 1, 0, 10, 30), At(2, 1, 0, 10, 30));

        var halves = CoderCourse.Of(table, Coders[0]);

        // in each half one of the two others followed: a = 10, b = 10
        Assert.All(halves, half => Assert.Equal(2.0 / 3, half.Positive ?? 9, precision: 12));
    }

    private static Coding At(int coder, int text, int start, int end, int minute) =>
        Coding(coder, "x", start, end, id: $"{coder} {text} {start} {minute}") with
        {
            TranscriptId = ManyTexts.IdOf(text),
            At = Noon.AddMinutes(minute),
        };

    private static AgreementTable Table(params Coding[] codings)
    {
        var coders = codings.Max(coding => Array.IndexOf(Coders, coding.CoderId)) + 1;
        return AgreementTable.Of(
            Of(100, Math.Max(2, coders), codings) with
            {
                Transcripts =
                [
                    .. Enumerable.Range(0, 3).Select(text =>
                        Whole(ManyTexts.IdOf(text), 100, Math.Max(2, coders))),
                ],
            },
            Tree("x"));
    }
}

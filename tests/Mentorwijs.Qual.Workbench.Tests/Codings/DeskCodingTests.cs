using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

/// <summary>What an open desk keeps of a coding is all of it, in less memory.</summary>
public sealed class DeskCodingTests
{
    private static readonly Coding Full = new()
    {
        Id = new CodingId(Guid.CreateVersion7()),
        TranscriptId = new TranscriptId(Guid.CreateVersion7()),
        CodeId = new CodeId(Guid.CreateVersion7()),
        CoderId = new PersonId(Guid.CreateVersion7()),
        RoundId = new RoundId(Guid.CreateVersion7()),
        Source = CodingSource.Consensus,
        ResolutionId = new ResolutionId(Guid.CreateVersion7()),
        Span = new TextSpan(3, 9),
        Marks = Marks.None.With("richting", "bevorderend"),
        Stars = 3,
        IsUncertain = true,
        Memo = "navragen",
        CodebookVersion = "1.2.0",
        At = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero),
    };

    [Fact]
    public void A_coding_comes_out_as_it_went_in()
    {
        var shown = new DeskCoding(Full, "Bo", true);

        Assert.Equal(Full, shown.Coding);
        Assert.Equal(("Bo", true), (shown.CoderName, shown.IsMine));
    }

    [Fact]
    public void Whatever_differs_is_seen()
    {
        var shown = new DeskCoding(Full, "Bo", true);
        Coding[] others =
        [
            Full with { Span = new TextSpan(3, 8) }, Full with { Stars = 2 }, Full with { IsUncertain = false },
            Full with { Memo = null }, Full with { Marks = Marks.None }, Full with { CodebookVersion = "1.3.0" },
            Full with { At = Full.At.AddTicks(1) }, Full with { CodeId = new CodeId(Guid.CreateVersion7()) },
        ];

        Assert.All(others, other => Assert.False(shown.LooksAs(new DeskCoding(other, "Bo", true))));
        Assert.All(others, other => Assert.NotEqual(shown, new DeskCoding(other, "Bo", true)));
        Assert.Equal(shown, new DeskCoding(Full, "Bo", true));
        Assert.True(shown.LooksAs(new DeskCoding(Full, "Bo Nieuw", true)));
        Assert.False(shown.LooksAs(new DeskCoding(Full, "Bo", false)));
    }
}

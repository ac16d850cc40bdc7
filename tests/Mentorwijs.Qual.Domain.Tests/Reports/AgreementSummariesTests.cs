using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class AgreementSummariesTests
{
    private static readonly PersonId First = new(Guid.CreateVersion7());

    private static readonly PersonId Second = new(Guid.CreateVersion7());

    private readonly SmallStudy _study = new();

    [Fact]
    public void What_two_coders_did_becomes_percentages_and_counts_by_heading()
    {
        var (heading, below) = TwoCodersOnTenLetters();

        var summary = Summarise([Decided(Decision.First), Decided(Decision.First), Decided(Decision.NewSpan)]);

        // 10 letters and 3 codes: in 2 of 30 judgements they differ; positive agreement 2 × 4 / (2 × 4 + 2) = .80.
        Assert.Equal(100 * 28.0 / 30, summary.PercentMicro.GetValueOrDefault(), precision: 9);
        Assert.Equal(80, summary.PositiveMicro.GetValueOrDefault(), precision: 9);
        Assert.Equal((2, 0, 1), (summary.DecidedFirst, summary.DecidedSecond, summary.DecidedNew));
        Assert.Equal((1, 3), (summary.DoubleCoded, summary.Transcripts));
        Assert.True(summary.WasBlind);
        Assert.Equal(["middelen", "los"], summary.PerCode.Select(row => row.CodeName));
        Assert.Equal((10L, 6L, 4L), (summary.PerCode[0].Units, summary.PerCode[0].First, summary.PerCode[0].Second));
        Assert.Null(summary.PerCode[1].Kappa);
        Assert.Equal(2, heading.Level);
        Assert.Equal(3, below.Level);
    }

    [Fact]
    public void Without_any_coding_the_reason_is_given_and_no_coefficient()
    {
        var root = _study.Code("boek", isAssignable: false);
        _study.Code("los", root);
        Talk();

        var summary = Summarise([]);

        Assert.Null(summary.AlphaMicro);
        Assert.Equal("NobodyUsedTheCode", summary.WhyUndefined);
        Assert.Equal((0, 1), (summary.DefinedCodes, summary.Codes));
    }

    [Fact]
    public void A_layer_is_counted_by_where_its_codings_come_from()
    {
        var layer = new AnalysisLayer(
        [
            Analysed(LayerOrigin.Consensus),
            Analysed(LayerOrigin.OnlyCoder),
            Analysed(LayerOrigin.PickedCoder),
            Analysed(LayerOrigin.PickedCoder),
            Analysed(LayerOrigin.NobodyPicked),
            Analysed(LayerOrigin.StillBlind),
            Analysed(LayerOrigin.NotCoded),
        ]);

        var used = LayerUsed.Of(layer, _ => "codeur A");

        Assert.Equal(new LayerUsed(1, 1, 2, "codeur A", LeftOut: 1, NotCoded: 1, Blind: 1), used);
    }

    private (Code Heading, Code Below) TwoCodersOnTenLetters()
    {
        var root = _study.Code("boek", isAssignable: false);
        var heading = _study.Code("middelen", root);
        var below = _study.Code("tijd", heading);
        _study.Code("los", root);
        var talk = Talk();
        var mine = _study.Mark(below, talk, "abcdef");
        var theirs = _study.Mark(below, talk, "abcd");
        _study.Codings.Clear();
        _study.Codings.AddRange([mine with { CoderId = First }, theirs with { CoderId = Second }]);
        return (heading, below);
    }

    private Transcript Talk()
    {
        _study.Ask("werknemer");
        return _study.Hold(("werknemer 1", "abcdefghij"));
    }

    private AgreementSummary Summarise(IEnumerable<Resolution> resolutions)
    {
        var study = new AgreementStudy
        {
            Coders = [First, Second],
            Transcripts = [AgreementText.Of(_study.Transcripts[0], [First, Second], AgreementOptions.Default)],
            Codings = _study.Codings,
        };
        var round = new CodingRound
        {
            Id = new RoundId(Guid.CreateVersion7()),
            ProjectId = SmallStudy.Project,
            Slug = "dubbel",
            Name = "Dubbel",
            Phase = RoundPhase.Comparing,
            Coders = [First, Second],
            Transcripts = [_study.Transcripts[0].Id],
            StartedAt = DateTimeOffset.UnixEpoch,
        };
        return AgreementSummaries.Of(
            AgreementTable.Of(study, new CodeTree(_study.Codes)),
            round,
            transcripts: 3,
            resolutions,
            new CodeTree(_study.Codes),
            "teken",
            why => why.ToString(),
            "nl");
    }

    private static Resolution Decided(Decision decision) => new()
    {
        Id = new ResolutionId(Guid.CreateVersion7()),
        RoundId = new RoundId(Guid.Empty),
        First = new CodingId(Guid.CreateVersion7()),
        Second = null,
        Decision = decision,
        By = First,
        At = DateTimeOffset.UnixEpoch,
    };

    private static AnalysedTranscript Analysed(LayerOrigin origin) =>
        new(new TranscriptId(Guid.CreateVersion7()), origin, First, null, []);
}

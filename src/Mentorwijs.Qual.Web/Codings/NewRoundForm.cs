using System.Security.Cryptography;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What is being filled in about a round that has not started.</summary>
public sealed class NewRoundForm
{
    private readonly List<PersonId?> _coders = [null, null];
    private readonly HashSet<TranscriptId> _transcripts = [];
    private readonly List<string> _traits = [RespondentTraits.Perspective];

    public RoundKind Kind { get; private set; }

    public string Name { get; set; } = "";

    public DateOnly? DueOn { get; set; }

    /// <summary>New for each round that was started, so that sending a form twice starts one.</summary>
    public CommandId Command { get; private set; } = CommandId.New();

    /// <summary>True: the transcripts are drawn; false: chosen by hand.</summary>
    public bool IsDrawn { get; set; }

    public SampleMeasure Measure { get; set; } = SampleMeasure.Percent;

    /// <summary>Percent or transcripts; null = nothing readable was typed.</summary>
    public int? Amount { get; set; } = 20;

    /// <summary>Any number will do; a new one is short enough to be read out.</summary>
    public int? Seed { get; set; } = NewSeed();

    public bool InPairs { get; set; }

    /// <summary>In order, A first; null where nobody is chosen yet. A repeat round has one place.</summary>
    public IReadOnlyList<PersonId?> Coders => Kind == RoundKind.Repeat ? _coders[..1] : _coders;

    public IReadOnlyList<PersonId> ChosenCoders => [.. Coders.OfType<PersonId>()];

    public IReadOnlyList<TranscriptId> ChosenTranscripts => [.. _transcripts];

    /// <summary>True: the work can be divided over pairs.</summary>
    public bool CanBeInPairs => Kind != RoundKind.Repeat && ChosenCoders.Count > 2;

    public static int NewSeed() => RandomNumberGenerator.GetInt32(1, 1_000_000);

    /// <summary>Another kind has other transcripts, so none stays chosen; work is repeated from a sample as a rule.
    /// </summary>
    public void ChooseKind(RoundKind kind)
    {
        (Kind, IsDrawn) = (kind, kind == RoundKind.Repeat);
        _transcripts.Clear();
    }

    /// <summary>What can be chosen or drawn now.</summary>
    public IReadOnlyList<DrawCandidate> Candidates(BlindRoundForm choices) =>
        choices.For(Kind, ChosenCoders is [var first, ..] ? first : null);

    /// <summary>A person who is chosen at one place is not offered at another.</summary>
    public IReadOnlyList<MemberView> OfferedAt(int place, BlindRoundForm choices) =>
    [
        .. choices.Coders.Where(member => Kind == RoundKind.Repeat
            ? choices.CodedEarlier.ContainsKey(member.Id)
            : _coders[place] == member.Id || !_coders.Contains(member.Id)),
    ];

    public void ChooseCoder(int place, string? id)
    {
        _coders[place] = Guid.TryParse(id, out var value) ? new PersonId(value) : null;
        if (Kind == RoundKind.Repeat)
        {
            _transcripts.Clear();
        }
    }

    public void AddPlace() => _coders.Add(null);

    public bool Has(TranscriptId transcript) => _transcripts.Contains(transcript);

    public void Toggle(TranscriptId transcript)
    {
        if (!_transcripts.Remove(transcript))
        {
            _transcripts.Add(transcript);
        }
    }

    public bool HasAll(BlindRoundForm choices) => Candidates(choices).All(transcript => Has(transcript.Id));

    public void ToggleAll(BlindRoundForm choices)
    {
        var hasAll = HasAll(choices);
        _transcripts.Clear();
        _transcripts.UnionWith(hasAll ? [] : Candidates(choices).Select(transcript => transcript.Id));
    }

    /// <summary>Traits that tell transcripts apart; with one value for all there is nothing to stratify by.</summary>
    public IReadOnlyList<string> OfferedTraits(BlindRoundForm choices) =>
    [
        .. from trait in Candidates(choices).SelectMany(one => one.Traits.Keys).Distinct(StringComparer.Ordinal)
           where Candidates(choices).Select(one => one[trait]).Distinct(StringComparer.Ordinal).Skip(1).Any()
           select trait,
    ];

    public bool HasTrait(string trait) => _traits.Contains(trait, StringComparer.Ordinal);

    public void ToggleTrait(string trait)
    {
        if (!_traits.Remove(trait))
        {
            _traits.Add(trait);
        }
    }

    /// <summary>What the draw gives as it is filled in now, or why it gives nothing.</summary>
    public Outcome<SampleDraw> Draw(BlindRoundForm choices) =>
        Seed is not { } seed ? new SeedIsMissing() : SampleDraw.Of(PlanOf(seed, choices), Candidates(choices));

    /// <summary>How many transcripts each chosen coder gets when always two code one, in their order.</summary>
    public IReadOnlyList<int> Loads(BlindRoundForm choices)
    {
        var transcripts = IsDrawn && Draw(choices) is { IsDone: true } draw
            ? [.. draw.Value.Transcripts]
            : ChosenTranscripts;
        var dealt = PairsByTurns.Deal(transcripts, ChosenCoders);
        return [.. ChosenCoders.Select(coder => dealt.Count(one => one.Coders.Contains(coder)))];
    }

    /// <summary>The round to start, or why it cannot be drawn.</summary>
    public Outcome<RoundPlan> Plan(BlindRoundForm choices)
    {
        var plan = new RoundPlan
        {
            Kind = Kind,
            Name = Name,
            Coders = ChosenCoders,
            Transcripts = ChosenTranscripts,
            InPairs = InPairs && CanBeInPairs,
            DueOn = DueOn,
        };
        return !IsDrawn
            ? plan
            : Draw(choices).Then(draw => Outcome.Of(plan with
            {
                Transcripts = [.. draw.Transcripts],
                Draw = draw.Plan,
            }));
    }

    /// <summary>Leaves out what can no longer be chosen: somebody began to code it meanwhile.</summary>
    public void KeepPossible(BlindRoundForm choices) =>
        _transcripts.IntersectWith(Candidates(choices).Select(transcript => transcript.Id));

    /// <summary>Empty again, for another round with the same coders.</summary>
    public void StartAnew()
    {
        (Name, DueOn) = ("", null);
        Command = CommandId.New();
        Seed = NewSeed();
        _transcripts.Clear();
    }

    private DrawPlan PlanOf(int seed, BlindRoundForm choices) => new()
    {
        Measure = Measure,
        Amount = Amount ?? 0,
        Seed = seed,
        Traits = [.. OfferedTraits(choices).Where(HasTrait)],
    };
}

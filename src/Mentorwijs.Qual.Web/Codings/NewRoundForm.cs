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

    public string Name { get; set; } = "";

    /// <summary>New for each round that was started, so that sending a form twice starts one.</summary>
    public CommandId Command { get; private set; } = CommandId.New();

    /// <summary>In order, A first; null where nobody is chosen yet.</summary>
    public IReadOnlyList<PersonId?> Coders => _coders;

    public IReadOnlyList<PersonId> ChosenCoders => [.. _coders.OfType<PersonId>()];

    public IReadOnlyList<TranscriptId> ChosenTranscripts => [.. _transcripts];

    /// <summary>A person who is chosen at one place is not offered at another.</summary>
    public IReadOnlyList<MemberView> OfferedAt(int place, BlindRoundForm choices) =>
        [.. choices.Coders.Where(member => _coders[place] == member.Id || !_coders.Contains(member.Id))];

    public void ChooseCoder(int place, string? id) =>
        _coders[place] = Guid.TryParse(id, out var value) ? new PersonId(value) : null;

    public void AddPlace() => _coders.Add(null);

    public bool Has(TranscriptId transcript) => _transcripts.Contains(transcript);

    public void Toggle(TranscriptId transcript)
    {
        if (!_transcripts.Remove(transcript))
        {
            _transcripts.Add(transcript);
        }
    }

    public bool HasAll(BlindRoundForm choices) => choices.Transcripts.All(transcript => Has(transcript.Id));

    public void ToggleAll(BlindRoundForm choices)
    {
        var hasAll = HasAll(choices);
        _transcripts.Clear();
        _transcripts.UnionWith(hasAll ? [] : choices.Transcripts.Select(transcript => transcript.Id));
    }

    /// <summary>Leaves out what can no longer be chosen: somebody began to code it meanwhile.</summary>
    public void KeepPossible(BlindRoundForm choices) =>
        _transcripts.IntersectWith(choices.Transcripts.Select(transcript => transcript.Id));

    /// <summary>Empty again, for another round with the same coders.</summary>
    public void StartAnew()
    {
        Name = "";
        Command = CommandId.New();
        _transcripts.Clear();
    }
}

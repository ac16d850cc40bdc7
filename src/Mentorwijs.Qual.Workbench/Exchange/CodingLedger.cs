using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>Codings as they were and as they become while a file is gone through, line by line.</summary>
internal sealed class CodingLedger
{
    private readonly Dictionary<CodingId, Coding> _before;
    private readonly Dictionary<CodingId, Coding> _after;
    private readonly Dictionary<(TranscriptId, RoundId, PersonId, CodeId, CodingSource), List<CodingId>> _places = [];

    public CodingLedger(IReadOnlyList<Coding> stored)
    {
        _before = stored.ToDictionary(coding => coding.Id);
        _after = stored.ToDictionary(coding => coding.Id);
        foreach (var coding in stored)
        {
            PlaceOf(coding).Add(coding.Id);
        }
    }

    /// <summary>True when this very judgement is there, whatever its id, version and time.</summary>
    public bool Has(Coding coding) => Here(coding).Any(one => one.Span == coding.Span && SaysTheSame(one, coding)
        && one.Stars == coding.Stars && one.IsUncertain == coding.IsUncertain && one.Memo == coding.Memo);

    /// <summary>Adds it by the rule the desk has (the same code grows where it overlaps), or says why not.</summary>
    /// <param name="read">The coding of the file.</param>
    /// <param name="language">Of the names in a refusal.</param>
    public IEnumerable<Refusal> Add(ReadCoding read, string language)
    {
        var mine = Here(read.Coding).ToList();
        if (mine.Exists(one => one.Span.Overlaps(read.Coding.Span) && !SaysTheSame(one, read.Coding)))
        {
            var turn = TurnPlace.Of(read.Coding.Span, read.Text).Turn + 1;
            return [new OtherMarksThere(read.Text.Name, turn, read.Code.Name.In(language))];
        }

        var changes = CodingRules.Apply(read.Code, read.Coding, mine, language);
        if (changes.Refusal is { } refusal)
        {
            return [refusal];
        }

        foreach (var change in changes.Value)
        {
            Make(change);
        }

        return [];
    }

    /// <summary>What became different, each coding once.</summary>
    public IReadOnlyList<CodingChange> Changes() =>
    [
        .. _before.Keys.Union(_after.Keys)
            .Select(id => new CodingChange(_before.GetValueOrDefault(id), _after.GetValueOrDefault(id)))
            .Where(change => change.Before != change.After),
    ];

    private static bool SaysTheSame(Coding one, Coding other) => one.Marks == other.Marks;

    private void Make(CodingChange change)
    {
        if (change.After is { } after)
        {
            if (_after.TryAdd(after.Id, after))
            {
                PlaceOf(after).Add(after.Id);
            }

            _after[after.Id] = after;
        }
        else if (change.Before is { } gone)
        {
            _after.Remove(gone.Id);
            PlaceOf(gone).Remove(gone.Id);
        }
    }

    private IEnumerable<Coding> Here(Coding coding) => PlaceOf(coding).Select(id => _after[id]);

    private List<CodingId> PlaceOf(Coding coding)
    {
        var key = (coding.TranscriptId, coding.RoundId, coding.CoderId, coding.CodeId, coding.Source);
        if (!_places.TryGetValue(key, out var place))
        {
            _places[key] = place = [];
        }

        return place;
    }
}

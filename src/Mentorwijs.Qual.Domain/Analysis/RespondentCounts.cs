using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>Counts people: how many respondents raised a code, by perspective and direction; never codings.</summary>
/// <remarks>Invariant: within one count a respondent counts once, however many codings lie on the own words. One
/// request uses it: it is not meant for several threads.</remarks>
public sealed class RespondentCounts
{
    private readonly HashSet<RespondentId> _heard;
    private readonly ILookup<CodeId, Said> _said;
    private List<CodeId> _lastAsked = [];
    private List<Said> _lastStances = [];

    /// <summary>Codings hold one analysis layer: no coding of a second coder beside the first.</summary>
    /// <param name="coded">Transcripts that take part; of who speaks in others nothing can be said. Null: all.</param>
    public RespondentCounts(
        IReadOnlyCollection<Transcript> transcripts,
        IEnumerable<Respondent> respondents,
        IEnumerable<Coding> codings,
        IReadOnlySet<TranscriptId>? coded = null)
    {
        Respondents = [.. respondents];
        var known = Respondents.ToDictionary(respondent => respondent.Id);
        var speakers = transcripts
            .ToDictionary(transcript => transcript.Id, transcript => new CodingSpeakers(transcript));
        var said = new List<(CodeId Code, Said Said)>();
        foreach (var coding in codings)
        {
            var people = speakers.TryGetValue(coding.TranscriptId, out var here) ? here.RespondentsOn(coding.Span) : [];
            var found = people.Where(known.ContainsKey)
                .Select(person => (coding.CodeId, new Said(known[person], Directions.Of(coding.Marks)))).ToList();
            said.AddRange(found);
            CodingsWithoutRespondent += found.Count == 0 ? 1 : 0;
        }

        _heard = transcripts.Where(transcript => coded?.Contains(transcript.Id) ?? true)
            .SelectMany(transcript => transcript.Speakers)
            .Select(speaker => speaker.RespondentId)
            .OfType<RespondentId>()
            .ToHashSet();
        Heard = [.. Respondents.Where(IsHeard)];
        _said = said.ToLookup(pair => pair.Code, pair => pair.Said);
    }

    /// <summary>Everybody who was interviewed, also those who raised nothing.</summary>
    public IReadOnlyList<Respondent> Respondents { get; }

    /// <summary>Those who are counted: they speak in a transcript that takes part.</summary>
    public IReadOnlyList<Respondent> Heard { get; }

    /// <summary>True: speaks in a transcript that takes part, so silence on a code means something.</summary>
    public bool IsHeard(Respondent respondent) => _heard.Contains(respondent.Id);

    /// <summary>Codings on an interviewer's turn, or on a speaker who is not linked to a respondent.</summary>
    public int CodingsWithoutRespondent { get; }

    /// <summary>The distinct respondents with at least one of the codes.</summary>
    public IReadOnlyList<Respondent> Raising(IEnumerable<CodeId> codes) =>
        [.. StancesOn(codes).Select(stance => stance.Respondent)];

    /// <summary>Who raised at least one of the codes, with what they say over all of them; null = no direction.
    /// </summary>
    public IReadOnlyDictionary<RespondentId, Direction?> StancesOf(IEnumerable<CodeId> codes) =>
        StancesOn(codes).ToDictionary(said => said.Respondent.Id, said => said.Direction);

    /// <summary>Respondents by direction over all these codes together; null = every perspective.</summary>
    public StanceCounts Count(IEnumerable<CodeId> codes, string? perspective = null) =>
        StanceCounts.Of(StancesOn(codes)
            .Where(stance => perspective is null
                || string.Equals(stance.Respondent.Perspective, perspective, StringComparison.Ordinal))
            .Select(stance => stance.Direction));

    /// <summary>
    /// What a gathered code stands for: a heading that only groups for everything below it, any other code for itself
    /// (its sub-codes are gathered on their own), or with <paramref name="withDescendants"/> for all below it too.
    /// </summary>
    public static IReadOnlyList<CodeId> Reach(CodeTree tree, CodeId code, bool withDescendants = false) =>
        tree.Find(code) is { } found && (withDescendants || !found.IsAssignable)
            ? [.. tree.SelfAndDescendants(code).Select(below => below.Id)]
            : [code];

    // A row asks for the same codes once for each column, so the last answer is kept.
    private List<Said> StancesOn(IEnumerable<CodeId> codes)
    {
        var asked = codes.Distinct().ToList();
        if (!asked.SequenceEqual(_lastAsked))
        {
            _lastStances =
            [
                // by id: the equality of a record looks at every trait
                .. asked.SelectMany(code => _said[code]).GroupBy(said => said.Respondent.Id)
                    .Select(own => new Said(
                        own.First().Respondent, StanceCounts.StanceOf([.. own.Select(said => said.Direction)]))),
            ];
            _lastAsked = asked;
        }

        return _lastStances;
    }

    private sealed record Said(Respondent Respondent, Direction? Direction);
}

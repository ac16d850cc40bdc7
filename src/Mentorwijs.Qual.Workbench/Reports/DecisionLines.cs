using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Puts every difference of a round with its decision into words; places are turns, the text stays here.
/// </summary>
internal sealed class DecisionLines
{
    private readonly ComparedRound _compared;
    private readonly OutputWords _words;
    private readonly IReadOnlyDictionary<PersonId, string> _names;
    private readonly ILookup<TranscriptId, (int Ordinal, TextSpan Span)> _turns;

    private DecisionLines(
        ComparedRound compared, OutputWords words, IReadOnlyDictionary<PersonId, string> names,
        ILookup<TranscriptId, (int Ordinal, TextSpan Span)> turns) =>
        (_compared, _words, _names, _turns) = (compared, words, names, turns);

    /// <summary>In the order of transcripts and places.</summary>
    public static async Task<IReadOnlyList<DecisionLine>> OfAsync(
        QualDbContext db, ComparedRound compared, OutputWords words, CancellationToken ct)
    {
        var turns = await db.Transcripts.AsNoTracking()
            .Where(transcript => compared.Round.Transcripts.Contains(transcript.Id))
            .SelectMany(transcript => transcript.Turns, (transcript, turn) =>
                new { transcript.Id, turn.Ordinal, turn.Span.Start, turn.Span.End })
            .ToListAsync(ct);
        var lines = new DecisionLines(
            compared, words, await PersonNames.LoadAsync(db, ct),
            turns.OrderBy(turn => turn.Ordinal).ToLookup(
                turn => turn.Id, turn => (turn.Ordinal, new TextSpan(turn.Start, turn.End))));
        var resolutions = compared.Resolutions.ToDictionary(resolution => resolution.Pair);
        var names = compared.Comparison.TranscriptNames;
        return
        [
            .. compared.Differences
                .OrderBy(difference => names[difference.TranscriptId], StringComparer.Ordinal)
                .ThenBy(difference => difference.Passage.Start)
                .ThenBy(difference => difference.Either.Id.Value)
                .Select(difference => lines.Of(difference, resolutions.GetValueOrDefault(difference.Pair))),
        ];
    }

    private DecisionLine Of(Disagreement difference, Resolution? resolution) => new()
    {
        Place = Joined(
            _compared.Comparison.TranscriptNames[difference.TranscriptId],
            PlaceOf(difference.TranscriptId, difference.Passage),
            KindOf(difference),
            VersionsOf(difference)),
        First = Side(difference.First, difference.Coders.First, difference.Passage),
        Second = Side(difference.Second, difference.Coders.Second, difference.Passage),
        Decision = resolution is null ? _words["Log_Open"] : Decided(difference, resolution),
        State = resolution is null ? DecisionState.Open
            : resolution.IsFinal ? DecisionState.Decided
            : DecisionState.Parked,
    };

    private string KindOf(Disagreement difference)
    {
        var kind = KindWords.Say(difference.Kind, _words.Culture);
        var also = difference.Also.Select(other => KindWords.Say(other, _words.Culture));
        return string.Join("; ", also.Prepend(difference.Relation is { } relation
            ? $"{kind}: {KindWords.Say(relation, _words.Culture)}"
            : kind));
    }

    private string VersionsOf(Disagreement difference) => _words.Say("Log_Version", string.Join(
        ", ", new[] { difference.First, difference.Second }.OfType<Coding>()
            .Select(coding => coding.CodebookVersion).Distinct()));

    // The place is said where it is not that of the whole difference.
    private string Side(Coding? coding, PersonId coder, TextSpan passage)
    {
        var letter = _compared.Round.LetterOf(coder);
        return coding is null
            ? $"{letter}: –"
            : Joined(
                $"{letter}: {CodeWords(coding.CodeId, coding.Marks)}",
                coding.Span == passage ? "" : PlaceOf(coding.TranscriptId, coding.Span));
    }

    private string Decided(Disagreement difference, Resolution resolution) => Joined(
        KindWords.Say(resolution.Decision, _words.Culture),
        resolution.Agreed is { } agreed
            ? _words.Say("Log_Agreed", Joined(
                CodeWords(agreed.CodeId, agreed.Marks), PlaceOf(difference.TranscriptId, agreed.Span)))
            : "",
        string.IsNullOrWhiteSpace(resolution.Rationale)
            ? _words["Log_NoReason"]
            : _words.Say("Log_Reason", resolution.Rationale),
        _words.Say("Log_By", _names[resolution.By], _words.Moment(resolution.At)));

    // "Tijd (belemmerend, sterk)"
    private string CodeWords(CodeId id, Marks marks)
    {
        var tree = _compared.Comparison.Tree;
        var name = tree.Find(id) is { } code ? tree.NameOf(code, _words.Language) : "–";
        var said = tree.DimensionsOf(id)
            .Select(dimension => dimension.Values.FirstOrDefault(value => value.Id == marks[dimension.Id]))
            .OfType<DimensionValue>()
            .Select(value => value.Label.In(_words.Language))
            .ToList();
        return said.Count == 0 ? name : $"{name} ({string.Join(", ", said)})";
    }

    // Characters count within the first turn; over several turns the turns say enough.
    private string PlaceOf(TranscriptId transcript, TextSpan span)
    {
        var touched = _turns[transcript].Where(turn => turn.Span.Overlaps(span)).ToList();
        return touched switch
        {
            [] => "",
            [var only] => _words.Say(
                "Log_Signs", _words.Say("Log_Turn", only.Ordinal + 1),
                span.Start - only.Span.Start, span.End - only.Span.Start),
            [var first, .., var last] => _words.Say("Log_Turns", first.Ordinal + 1, last.Ordinal + 1),
        };
    }

    private static string Joined(params string[] lines) =>
        string.Join('\n', lines.Where(line => line.Length > 0));
}

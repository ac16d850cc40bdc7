using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What the data hold for the author of a theme to look at; proposed beside the text, never written in it.
/// </summary>
public sealed record ThemeHints
{
    /// <summary>Below this many people with a direction one voice would be called the exception.</summary>
    public const int FewestForMajority = 3;

    /// <summary>Codes that one perspective calls a help and another a hindrance, in the order of the book.</summary>
    public required IReadOnlyList<OppositeCode> Opposites { get; init; }

    /// <summary>Respondents who say the opposite of most others about a code, in the order of the book.</summary>
    public required IReadOnlyList<DeviatingRespondent> Deviations { get; init; }

    /// <summary>What respondents advise: first what lies on the words of this theme.</summary>
    public required IReadOnlyList<AdvicePassage> Advice { get; init; }

    /// <param name="layer">Every coding that counts, with the respondents whose words it holds.</param>
    /// <param name="codes">Those that the theme gathers.</param>
    public static ThemeHints Of(IReadOnlyList<HeardCoding> layer, CodeTree tree, IReadOnlyCollection<CodeId> codes)
    {
        var byCode = layer.ToLookup(heard => heard.Coding.CodeId);
        var voices = codes.OrderBy(tree.PlaceOf).Select(code => (Code: code, Voices: VoicesOf(code))).ToList();
        return new ThemeHints
        {
            Opposites = [.. voices.Select(pair => Opposite(pair.Code, pair.Voices)).OfType<OppositeCode>()],
            Deviations = [.. voices.SelectMany(pair => Deviating(pair.Code, pair.Voices))],
            Advice = AdvicePassage.Of(layer, tree, codes),
        };

        List<Voice> VoicesOf(CodeId code) =>
        [
            .. RespondentCounts.Reach(tree, code).SelectMany(reached => byCode[reached])
                .SelectMany(heard => heard.People.Select(person => (Person: person, heard.Coding)))
                .GroupBy(said => said.Person.Id)
                .Select(own => new Voice(
                    own.First().Person,
                    StanceCounts.StanceOf([.. own.Select(said => Directions.Of(said.Coding.Marks))]),
                    [.. own.Select(said => said.Coding.Id)])),
        ];
    }

    private static OppositeCode? Opposite(CodeId code, List<Voice> voices)
    {
        var leaning = voices.GroupBy(voice => voice.Person.Perspective, StringComparer.Ordinal)
            .Select(own => (Perspective: own.Key, Said: StanceCounts.Of(own.Select(voice => voice.Stance)), Own: own))
            .Where(side => side.Said.Facilitator != side.Said.Barrier)
            .Select(side => new LeaningPerspective(
                side.Perspective,
                side.Said.Facilitator > side.Said.Barrier ? Direction.Facilitator : Direction.Barrier,
                side.Said,
                [.. side.Own.SelectMany(voice => voice.Codings)]))
            .ToList();
        return leaning.Select(side => side.Leans).Distinct().Count() > 1 ? new OppositeCode(code, leaning) : null;
    }

    private static IEnumerable<DeviatingRespondent> Deviating(CodeId code, List<Voice> voices)
    {
        var said = StanceCounts.Of(voices.Select(voice => voice.Stance));
        var all = said.Total - said.NotSaid;
        Direction? most = 2 * said.Facilitator > all ? Direction.Facilitator
            : 2 * said.Barrier > all ? Direction.Barrier
            : null;
        return most is not { } majority || all < FewestForMajority
            ? []
            : voices.Where(voice => voice.Stance is Direction.Facilitator or Direction.Barrier
                    && voice.Stance != majority)
                .Select(voice => new DeviatingRespondent(code, voice.Person, majority, said, voice.Codings));
    }

    private sealed record Voice(Respondent Person, Direction? Stance, IReadOnlyList<CodingId> Codings);
}

/// <summary>A coding that counts, and the respondents whose words it holds.</summary>
public sealed record HeardCoding(Coding Coding, IReadOnlyList<Respondent> People);

/// <summary>A code on which perspectives lean different ways; those that lean neither way are left out.</summary>
public sealed record OppositeCode(CodeId Code, IReadOnlyList<LeaningPerspective> Perspectives);

/// <summary>One perspective on a code.</summary>
/// <param name="Leans">Facilitator or barrier: what more of its respondents say.</param>
/// <param name="Said">Its respondents by direction.</param>
/// <param name="Codings">Where they say it.</param>
public sealed record LeaningPerspective(
    string Perspective, Direction Leans, StanceCounts Said, IReadOnlyList<CodingId> Codings);

/// <summary>Somebody who says about a code the opposite of what more than half of all say.</summary>
/// <param name="Majority">Facilitator or barrier: what most say.</param>
/// <param name="Said">Everybody by direction.</param>
/// <param name="Codings">Where this respondent says it.</param>
public sealed record DeviatingRespondent(
    CodeId Code, Respondent Person, Direction Majority, StanceCounts Said, IReadOnlyList<CodingId> Codings);

using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>On whom a theme leans too much.</summary>
public enum VoiceWarning
{
    /// <summary>One respondent raised it.</summary>
    OneRespondent,

    /// <summary>Respondents of one perspective raised it, and others were heard.</summary>
    OnePerspective,

    /// <summary>Several raised it, and all quotes are of one of them.</summary>
    QuotesOfOneRespondent,

    /// <summary>Several perspectives raised it, and all quotes are of one of them.</summary>
    QuotesOfOnePerspective,
}

/// <summary>Whose voice is heard in one theme, and what of the quiet ones could still be quoted.</summary>
public sealed record ThemeVoices(Theme Theme, VoiceBalance Balance)
{
    public required IReadOnlyList<VoiceWarning> Warnings { get; init; }

    /// <summary>Perspectives that raised it and have too few quotes, the quietest first.</summary>
    public required IReadOnlyList<QuietVoice> Quiet { get; init; }

    /// <summary>Perspectives of whom nobody raised it.</summary>
    public IReadOnlyList<Perspective> Silent =>
        [.. Balance.Parts.Where(part => part.Raised == 0).Select(part => part.Perspective)];

    /// <param name="heard">The respondents who are counted.</param>
    /// <param name="layer">Every coding that counts, with the respondents whose words it holds.</param>
    /// <param name="quotes">The same for every quote that the chapter can print.</param>
    public static ThemeVoices Of(
        Theme theme,
        IReadOnlyList<Respondent> heard,
        IReadOnlyList<PerspectiveColumn> columns,
        CodeTree tree,
        IReadOnlyList<HeardCoding> layer,
        IReadOnlyDictionary<CodingId, IReadOnlyList<Respondent>> quotes)
    {
        var reach = theme.Codes.SelectMany(code => RespondentCounts.Reach(tree, code)).ToHashSet();
        var codings = layer.Where(one => reach.Contains(one.Coding.CodeId)).ToList();
        var quoted = theme.Quotes.Where(quotes.ContainsKey).Select(id => quotes[id]).ToList();
        var balance = VoiceBalance.Of(heard, columns, [.. codings.Select(one => one.People)], quoted);
        return new ThemeVoices(theme, balance)
        {
            Warnings = [.. WarningsOf(balance, [.. codings.Select(one => one.People)], quoted)],
            Quiet =
            [
                .. balance.Parts.Where(part => part.Raised > 0 && balance.IsQuiet(part))
                    .OrderBy(part => (double)part.Quotes / part.People)
                    .Select(part => new QuietVoice(part.Perspective, Unused(part.Perspective))),
            ],
        };

        // Somebody who did not agree to be quoted is counted as a voice, and has no passages to offer.
        List<CodingId> Unused(Perspective perspective) =>
        [
            .. codings.Where(one => one.People.Any(QuoteSpread.Is(perspective))
                    && one.People.All(person => person.MayQuote != Consent.No)
                    && !theme.Quotes.Contains(one.Coding.Id))
                .OrderByDescending(one => one.Coding.Stars)
                .Select(one => one.Coding.Id),
        ];
    }

    private static IEnumerable<VoiceWarning> WarningsOf(
        VoiceBalance balance, List<IReadOnlyList<Respondent>> codings, List<IReadOnlyList<Respondent>> quotes)
    {
        var (raised, raising) = Different(codings);
        var (quoted, speaking) = Different(quotes);
        if (raised == 1)
        {
            yield return VoiceWarning.OneRespondent;
            yield break;
        }

        if (raising == 1 && balance.Parts.Count > 1)
        {
            yield return VoiceWarning.OnePerspective;
        }

        if (quoted == 1 && quotes.Count > 1 && raised > 1)
        {
            yield return VoiceWarning.QuotesOfOneRespondent;
        }
        else if (speaking == 1 && quotes.Count > 1 && raising > 1)
        {
            yield return VoiceWarning.QuotesOfOnePerspective;
        }
    }

    private static (int People, int Perspectives) Different(IEnumerable<IReadOnlyList<Respondent>> all)
    {
        var people = all.SelectMany(people => people).DistinctBy(person => person.Id).ToList();
        return (people.Count, people.Select(person => person.Perspective).Distinct(StringComparer.Ordinal).Count());
    }
}

/// <summary>A perspective with too few quotes.</summary>
/// <param name="Unused">Its codings in the theme that are no quote and may be, most starred first.</param>
public sealed record QuietVoice(Perspective Perspective, IReadOnlyList<CodingId> Unused);

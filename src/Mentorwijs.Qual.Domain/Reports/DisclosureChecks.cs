using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The rules for what may leave a project: consent, sensitive codes, few people, pairs.</summary>
/// <remarks>Made once for a project and asked for each document, so that all documents keep the same rules. One
/// request uses it: it is not meant for several threads.</remarks>
public sealed class DisclosureChecks
{
    private readonly Dyads _dyads;
    private readonly CodeTree _tree;
    private readonly Dictionary<ThemeId, HashSet<CodeId>> _gathered = [];
    private readonly IReadOnlySet<string> _answered;
    private readonly ILookup<TranscriptId, Coding> _sensitive;
    private readonly HashSet<CodeId> _sensitiveCodes;
    private readonly Dictionary<string, int> _sizes;

    /// <param name="respondents">Everybody who takes part.</param>
    /// <param name="layer">The codings that count.</param>
    /// <param name="answered">Keys of checks that somebody gave a reason for.</param>
    public DisclosureChecks(
        IReadOnlyCollection<Respondent> respondents,
        CodeTree tree,
        IEnumerable<Coding> layer,
        IReadOnlySet<string> answered)
    {
        (_dyads, _tree, _answered) = (new Dyads(respondents), tree, answered);
        _sensitiveCodes = tree.Codes.Where(code => code.IsSensitive)
            .SelectMany(code => tree.SelfAndDescendants(code.Id)).Select(code => code.Id).ToHashSet();
        _sensitive = layer.Where(coding => _sensitiveCodes.Contains(coding.CodeId))
            .ToLookup(coding => coding.TranscriptId);
        _sizes = respondents.CountBy(person => person.Perspective, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>What there is to look at in these quotes, by place; a quote can have several.</summary>
    /// <param name="quotes">In the order of the document.</param>
    public IReadOnlyList<ExportCheck> Of(IReadOnlyList<CheckedQuote> quotes)
    {
        var single = quotes.SelectMany(OfOne).ToList();
        var leftOut = LeftOut(single);
        return
        [
            .. single,
            .. quotes.Where(quote => !leftOut.ContainsKey(quote.Coding.Id))
                .GroupBy(quote => quote.Theme?.Id.Value.ToString() ?? quote.Place, StringComparer.Ordinal)
                .SelectMany(place => OfPairs([.. place])),
        ];
    }

    /// <summary>The perspectives that tables and figures cannot show on their own without a reason.</summary>
    public IEnumerable<ExportCheck> OfTables(IReadOnlyList<Perspective> perspectives, string language) =>
        _sizes.Where(size => size.Value < SourceLabel.SmallestPerspective && _sizes.Count > 1)
            .OrderBy(size => size.Key, StringComparer.Ordinal)
            .Select(size => Answered(new ExportCheck(
                CheckKind.SmallPerspective, size.Key, null,
                SourceLabel.NameOf(size.Key, perspectives, language))));

    /// <summary>The quotes that a document leaves out, each with the first reason.</summary>
    public static IReadOnlyDictionary<CodingId, CheckKind> LeftOut(IEnumerable<ExportCheck> checks) =>
        checks.Where(check => check is { LeavesOut: true, Coding: not null })
            .GroupBy(check => check.Coding!.Value) // not null: filtered on the line above
            .ToDictionary(same => same.Key, same => same.Min(check => check.Kind));

    private IEnumerable<ExportCheck> OfOne(CheckedQuote quote)
    {
        var people = quote.Quote.People;
        if (people.Any(person => person.MayQuote == Consent.No))
        {
            yield return About(quote, CheckKind.Refused);
            yield break; // nothing else matters for words that are never printed
        }

        if (people.Any(person => person.MayQuote == Consent.NotKnown))
        {
            yield return About(quote, CheckKind.ConsentNotKnown);
        }

        if (_sensitiveCodes.Contains(quote.Coding.CodeId) || _sensitive[quote.Coding.TranscriptId]
            .Any(coding => coding.Span.Overlaps(quote.Coding.Span)))
        {
            yield return About(quote, CheckKind.Sensitive);
        }

        if (people.Any(IsOneOfFew))
        {
            yield return About(quote, CheckKind.FewPeople);
        }

        if (quote.Theme is { Codes.Count: > 0 } theme && !GatheredBy(theme).Contains(quote.Coding.CodeId))
        {
            yield return About(quote, CheckKind.OtherCode);
        }
    }

    private HashSet<CodeId> GatheredBy(Theme theme)
    {
        if (!_gathered.TryGetValue(theme.Id, out var codes))
        {
            codes = [.. theme.Codes.SelectMany(code => RespondentCounts.Reach(_tree, code, withDescendants: true))];
            _gathered[theme.Id] = codes;
        }

        return codes;
    }

    // All with a general label together: a label that three people share, of whatever perspective, is general enough.
    private bool IsOneOfFew(Respondent person) =>
        _sizes.GetValueOrDefault(person.Perspective) < SourceLabel.SmallestPerspective
        && _sizes.Values.Where(size => size < SourceLabel.SmallestPerspective).Sum() < SourceLabel.SmallestPerspective;

    // The later of the two is the one to leave out.
    private IEnumerable<ExportCheck> OfPairs(IReadOnlyList<CheckedQuote> quotes)
    {
        for (var at = 1; at < quotes.Count; at++)
        {
            var (later, before) = (quotes[at], quotes.Take(at).ToList());
            if (before.FindLast(other => _dyads.Ties(other.Quote.People, later.Quote.People)) is not { } half)
            {
                continue;
            }

            var isTied = half == quotes[at - 1] && Tie(half.Quote, later.Quote);
            var subject = $"{later.Coding.Id.Value:N}+{half.Coding.Id.Value:N}";
            yield return Answered(About(later, isTied ? CheckKind.TiedPair : CheckKind.Pair) with
            {
                Subject = subject,
                Other = half.Quote.SourceLabel,
            });
        }
    }

    // "(leidinggevende 3, zorg)" and "(werknemer 3)" by the number, "(…, zorg)" and "(…, zorg)" by the sector.
    private bool Tie(Quote one, Quote other) =>
        (from first in one.People
         from second in other.People
         where _dyads.IsPair(first, second)
         let isSameNumber = first.Number == second.Number
             && Says(one, $" {first.Number}") && Says(other, $" {second.Number}")
         let isSameSector = first.Sector is { Length: > 0 } sector
             && string.Equals(sector, second.Sector, StringComparison.OrdinalIgnoreCase)
             && Says(one, $", {sector}") && Says(other, $", {sector}")
         select isSameNumber || isSameSector).Any(ties => ties);

    private static bool Says(Quote quote, string part) =>
        quote.SourceLabel.Contains(part + ")", StringComparison.OrdinalIgnoreCase)
        || quote.SourceLabel.Contains(part + ",", StringComparison.OrdinalIgnoreCase);

    private ExportCheck About(CheckedQuote quote, CheckKind kind) =>
        Answered(new ExportCheck(kind, quote.Coding.Id.Value.ToString("N"), quote.Coding.Id, quote.Place)
        {
            Theme = quote.Theme?.Id,
            Words = quote.Quote.Text,
            Label = quote.Quote.SourceLabel,
        });

    private ExportCheck Answered(ExportCheck check) => check with { IsAnswered = _answered.Contains(check.Key) };
}

using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>A passage with the code for practical advice.</summary>
/// <param name="IsAboutTheme">True: a code of the theme lies on the same words, as the codebook asks for.</param>
public sealed record AdvicePassage(HeardCoding Heard, bool IsAboutTheme)
{
    /// <summary>The code for advice, by its slug in a book in Dutch or English.</summary>
    private static readonly HashSet<string> Slugs = new(StringComparer.Ordinal)
    {
        "handvat", "handvatten", "advies", "aanbeveling", "aanbevelingen",
        "practical-advice", "advice", "recommendation", "recommendations",
    };

    /// <summary>Every passage with a code for advice or one below it; those about the theme first.</summary>
    public static IReadOnlyList<AdvicePassage> Of(
        IReadOnlyList<HeardCoding> layer, CodeTree tree, IReadOnlyCollection<CodeId> codes)
    {
        var advice = tree.Codes.Where(code => Slugs.Contains(code.Slug))
            .SelectMany(code => tree.SelfAndDescendants(code.Id)).Select(code => code.Id).ToHashSet();
        var gathered = codes.Except(advice)
            .SelectMany(code => Analysis.RespondentCounts.Reach(tree, code)).ToHashSet();
        var about = layer.Where(heard => gathered.Contains(heard.Coding.CodeId))
            .ToLookup(heard => heard.Coding.TranscriptId, heard => heard.Coding.Span);
        return
        [
            .. layer.Where(heard => advice.Contains(heard.Coding.CodeId))
                .Select(heard => new AdvicePassage(
                    heard, about[heard.Coding.TranscriptId].Any(span => span.Overlaps(heard.Coding.Span))))
                .OrderByDescending(passage => passage.IsAboutTheme),
        ];
    }
}

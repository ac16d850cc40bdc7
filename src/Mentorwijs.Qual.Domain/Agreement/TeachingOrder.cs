using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Puts differences in the order that teaches most: by kind, and the same two codes together.</summary>
/// <remarks>
/// The most frequent confusion of two codes stands first: whoever decides three of them on a row sees what the
/// definitions leave open. Then as in the book, and then as in the texts.
/// </remarks>
internal static class TeachingOrder
{
    public static IReadOnlyList<Disagreement> Of(
        IReadOnlyList<Disagreement> differences, AgreementStudy study, CodeTree tree)
    {
        var place = study.Transcripts.Index().ToDictionary(text => text.Item.Id, text => text.Index);
        var perCodes = differences.CountBy(difference => (difference.Kind, CodesOf(difference))).ToDictionary();
        return
        [
            .. differences
                .OrderBy(difference => difference.Kind)
                .ThenByDescending(difference => perCodes[(difference.Kind, CodesOf(difference))])
                .ThenBy(difference => OrderOf(CodesOf(difference).One))
                .ThenBy(difference => OrderOf(CodesOf(difference).Other))
                .ThenBy(difference => place[difference.TranscriptId])
                .ThenBy(difference => difference.Passage.Start)
                .ThenBy(difference => difference.Either.Id.Value),
        ];

        // Either way round: A chose x where B chose y, and the other way about, is one confusion.
        (CodeId One, CodeId Other) CodesOf(Disagreement difference)
        {
            var one = difference.Either.CodeId;
            var other = (difference.Second ?? difference.Either).CodeId;
            return OrderOf(other) < OrderOf(one) ? (other, one) : (one, other);
        }

        int OrderOf(CodeId code) => tree.PlaceOf(code);
    }
}

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
        var placed = differences.Select(difference => new Placed(difference, tree, place)).ToList();
        var perCodes = placed.CountBy(one => (one.Kind, one.Codes)).ToDictionary();
        placed.ForEach(one => one.Alike = perCodes[(one.Kind, one.Codes)]);
        placed.Sort((one, other) =>
        {
            var order = ((int)one.Kind).CompareTo((int)other.Kind);
            order = order != 0 ? order : other.Alike.CompareTo(one.Alike);
            order = order != 0 ? order : one.Places.CompareTo(other.Places);
            order = order != 0 ? order : one.Text.CompareTo(other.Text);
            order = order != 0 ? order : one.Start.CompareTo(other.Start);
            return order != 0 ? order
                : one.Difference.Either.Id.Value.CompareTo(other.Difference.Either.Id.Value);
        });
        return placed.ConvertAll(one => one.Difference);
    }

    /// <summary>A difference with what its place depends on, looked up once.</summary>
    private sealed class Placed(
        Disagreement difference, CodeTree tree, Dictionary<Transcripts.TranscriptId, int> texts)
    {
        public Disagreement Difference { get; } = difference;

        public DisagreementKind Kind { get; } = difference.Kind;

        /// <summary>How many differ in the same way between the same codes.</summary>
        public int Alike { get; set; }

        public (CodeId One, CodeId Other) Codes { get; } = CodesOf(difference, tree);

        public (int One, int Other) Places { get; } = PlacesOf(CodesOf(difference, tree), tree);

        public int Text { get; } = texts[difference.TranscriptId];

        public int Start { get; } = difference.Passage.Start;

        // Either way round: A chose x where B chose y, and the other way about, is one confusion.
        private static (CodeId, CodeId) CodesOf(Disagreement difference, CodeTree tree)
        {
            var one = difference.Either.CodeId;
            var other = (difference.Second ?? difference.Either).CodeId;
            return tree.PlaceOf(other) < tree.PlaceOf(one) ? (other, one) : (one, other);
        }

        private static (int, int) PlacesOf((CodeId One, CodeId Other) codes, CodeTree tree) =>
            (tree.PlaceOf(codes.One), tree.PlaceOf(codes.Other));
    }
}

using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Two codes that were taken for each other: what a change of their definitions starts from.</summary>
/// <param name="One">The first of the two in the book.</param>
/// <param name="Other">The second of the two in the book.</param>
/// <param name="Passages">Where it happened, whichever way round.</param>
/// <param name="Relation">Where the other stands seen from the one.</param>
/// <param name="Proposal">Which rule to look at.</param>
public sealed record ConfusedCodes(
    CodeId One, CodeId Other, IReadOnlyList<BoardPassage> Passages, CodeRelation Relation, DefinitionProposal Proposal)
{
    internal static ConfusedCodes Of(
        CodeId one, CodeId other, IReadOnlyList<BoardPassage> passages, CodeTree tree) => new(
            one, other, passages,
            Relations.Of(one, other, tree) ?? CodeRelation.OtherBranch,
            (PointsTo(one, other, tree), PointsTo(other, one, tree)) switch
            {
                (true, true) => DefinitionProposal.SharpenBoth,
                (true, false) => DefinitionProposal.PointFromOther,
                (false, true) => DefinitionProposal.PointFromOne,
                (false, false) => DefinitionProposal.PointFromBoth,
            });

    private static bool PointsTo(CodeId from, CodeId to, CodeTree tree) =>
        tree.Find(from) is { } code
        && code.Confusions.Any(link => tree.Follow(link, code.CodebookId)?.Id == to);
}

/// <summary>What the rules of two confused codes could say that they do not; words in AgreementTexts.</summary>
public enum DefinitionProposal
{
    /// <summary>Neither rule names the other code yet: both need a 'do not code when'.</summary>
    PointFromBoth,

    /// <summary>Only the other's rule names the one: the rule of the one needs a pointer as well.</summary>
    PointFromOne,

    /// <summary>Only the one's rule names the other.</summary>
    PointFromOther,

    /// <summary>Both name each other and are confused all the same: the words do not divide them.</summary>
    SharpenBoth,
}

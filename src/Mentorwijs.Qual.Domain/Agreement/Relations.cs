using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How near two codes stand in the tree: a sibling is a smaller difference than another branch.</summary>
public static class Relations
{
    /// <summary>Where the second stands seen from the first; null for one and the same.</summary>
    public static CodeRelation? Of(CodeId first, CodeId second, CodeTree tree)
    {
        if (first == second)
        {
            return null;
        }

        if (tree.Find(first) is not { } from || tree.Find(second) is not { } to)
        {
            return CodeRelation.OtherBranch;
        }

        return from.ParentId == to.Id ? CodeRelation.Parent
            : to.ParentId == from.Id ? CodeRelation.Child
            : from.ParentId is not null && from.ParentId == to.ParentId ? CodeRelation.Sibling
            : tree.RootOf(from).Id == tree.RootOf(to).Id ? CodeRelation.SameBranch
            : CodeRelation.OtherBranch;
    }
}

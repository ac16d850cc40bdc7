using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>Who was asked after what, by the guide each was interviewed with.</summary>
/// <remarks>A respondent without a guide, or with one that the project does not hold, counts as asked: 'not asked' is
/// only said where it is known.</remarks>
public sealed class AskedQuestions(CodeTree tree, IReadOnlyList<InterviewGuide> guides)
{
    private readonly Dictionary<string, InterviewGuide> _guides =
        guides.ToDictionary(guide => guide.Version, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<(GuideId Guide, CodeId Code), bool> _asks = [];

    /// <summary>True: the guide is known and none of its questions is about any of the codes.</summary>
    public bool WasNotAsked(Respondent respondent, IEnumerable<CodeId> codes) =>
        respondent.Guide is { } version
        && _guides.TryGetValue(version, out var guide)
        && !codes.Any(code => Asks(guide, code));

    /// <summary>True: of everybody it is known with which guide they were interviewed.</summary>
    public bool KnowsAll(IEnumerable<Respondent> respondents) => respondents.All(respondent =>
        respondent.Guide is { } version && _guides.ContainsKey(version));

    private bool Asks(InterviewGuide guide, CodeId code)
    {
        if (!_asks.TryGetValue((guide.Id, code), out var asks))
        {
            asks = guide.AsksAfter(tree, code);
            _asks[(guide.Id, code)] = asks;
        }

        return asks;
    }
}

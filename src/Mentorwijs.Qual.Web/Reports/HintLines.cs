using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.Extensions.Localization;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>One proposal in words, and the passages it rests on.</summary>
public sealed record HintLine(string Words, IReadOnlyList<QuotablePassage> Passages);

/// <summary>The proposals beside the fields of a theme, in the language of the reader.</summary>
/// <param name="Contrast">Codes that perspectives see in opposite ways.</param>
/// <param name="Exceptions">Respondents who say the opposite of most.</param>
/// <param name="Advice">What respondents advise on the words of this theme.</param>
/// <param name="OtherAdvice">What they advise elsewhere.</param>
public sealed record HintLines(
    IReadOnlyList<HintLine> Contrast,
    IReadOnlyList<HintLine> Exceptions,
    IReadOnlyList<HintLine> Advice,
    IReadOnlyList<HintLine> OtherAdvice)
{
    public static HintLines Of(ThemesView view, IReadOnlyList<CodeId> codes, IStringLocalizer texts)
    {
        var passages = view.Passages.ToDictionary(passage => passage.Coding.Id);
        var hints = ThemeHints.Of(
            [.. view.Passages.Select(passage => new HeardCoding(passage.Coding, passage.People))], view.Tree, codes);
        return new HintLines(
            [.. hints.Opposites.Select(Opposite)],
            [.. hints.Deviations.Select(Deviating)],
            [.. hints.Advice.Where(advice => advice.IsAboutTheme).Select(Advised)],
            [.. hints.Advice.Where(advice => !advice.IsAboutTheme).Select(Advised)]);

        HintLine Opposite(OppositeCode opposite) => new(
            texts["Opposite", NameOf(opposite.Code), string.Join("; ", opposite.Perspectives.Select(side => texts[
                $"Leans_{side.Leans}",
                SourceLabel.NameOf(side.Perspective, view.Perspectives, Languages.Current),
                side.Said.Facilitator, side.Said.Barrier].Value))],
            [.. opposite.Perspectives.SelectMany(side => side.Codings).Distinct().Select(id => passages[id])]);

        HintLine Deviating(DeviatingRespondent one) => new(
            texts[
                $"Deviates_{one.Majority}",
                NameOf(one.Code),
                SourceLabel.NameOf(one.Person.Perspective, view.Perspectives, Languages.Current),
                one.Person.Number,
                one.Majority == Direction.Facilitator ? one.Said.Facilitator : one.Said.Barrier,
                one.Said.Total - one.Said.NotSaid],
            [.. one.Codings.Select(id => passages[id])]);

        HintLine Advised(AdvicePassage advice) => new("", [passages[advice.Heard.Coding.Id]]);

        string NameOf(CodeId code) =>
            view.Tree.Find(code) is { } found ? view.Tree.NameOf(found, Languages.Current) : "";
    }
}

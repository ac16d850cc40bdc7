using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Codings;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The words for a coding where two of them are laid side by side.</summary>
public sealed class CodingWords(CodeTree tree, string language)
{
    public CodeTree Tree => tree;

    public CodeWords Codes { get; } = new(tree, language);

    public string NameOf(Coding coding) => NameOf(coding.CodeId);

    public string NameOf(CodeId code) => tree.Find(code) is { } found ? Codes.NameOf(found) : "";

    /// <summary>Direction, strength and all else that was said, in the words and the order of the book.</summary>
    public IReadOnlyList<string> MarksOf(Coding coding) => MarksOf(coding.CodeId, coding.Marks);

    public IReadOnlyList<string> MarksOf(CodeId code, Marks marks) =>
    [
        .. from dimension in tree.DimensionsOf(code)
           let said = marks[dimension.Id]
           where said is not null
           select dimension.Values.FirstOrDefault(value => value.Id == said) is { } known
               ? Codes.LabelOf(known.Label, known.Id)
               : said,
    ];

    /// <summary>The codes of a difference, each once, the first coder's first.</summary>
    public IReadOnlyList<Code> CodesOf(params IEnumerable<Coding?> codings) =>
    [
        .. codings.OfType<Coding>().Select(coding => tree.Find(coding.CodeId)).OfType<Code>().Distinct(),
    ];
}

using System.Globalization;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The words of codes for a reader: name, path, colour, and rules with names in place of pointers.</summary>
public sealed partial class CodeWords
{
    private const int Colours = 8;

    private readonly CodeTree _tree;
    private readonly string _language;
    private readonly Dictionary<CodeId, int> _colours;

    public CodeWords(CodeTree tree, string language)
    {
        (_tree, _language) = (tree, language);
        // A colour a top heading: what belongs together looks alike, and eight can still be told apart.
        _colours = tree.Roots
            .SelectMany((root, at) => tree.SelfAndDescendants(root.Id).Select(code => (code.Id, at)))
            .ToDictionary(pair => pair.Id, pair => (pair.at % Colours) + 1);
    }

    public string NameOf(Code code) => _tree.NameOf(code, _language);

    /// <summary>What the book calls a dimension or one of its values; its id where it says nothing.</summary>
    public string LabelOf(LocalText label, string id) => label.In(_language) is { Length: > 0 } said ? said : id;

    public string TitleOf(Codebook book) => LabelOf(book.Title, book.Slug);

    /// <summary>1 to 8, a colour of the palette.</summary>
    public int ColourOf(CodeId code) => _colours.GetValueOrDefault(code, 1);

    /// <summary>The headings above a code: "Middelen › Tijd"; behind the book where there are several.</summary>
    public string PathOf(Code code) => string.Join(
        " › ",
        _tree.Path(code.Id).SkipLast(1).Select(above => above.Name.In(_language))
            .Prepend(_tree.HasSeveralBooks && _tree.BookOf(code) is { } book ? TitleOf(book) : "")
            .Where(step => step.Length > 0));

    /// <summary>A rule of a code with <c>[#slug]</c> or <c>[#book:slug]</c> read as the name of that code.</summary>
    public string Read(Code of, LocalText text) => Pointer().Replace(text.In(_language), pointer =>
        _tree.Follow(pointer.Groups[1].Value, of.CodebookId) is { } code ? $"‘{NameOf(code)}’" : pointer.Value);

    public IReadOnlyList<string> ConfusionsOf(Code code) =>
        [.. code.Confusions.Select(link => _tree.Follow(link, code.CodebookId)).OfType<Code>().Select(NameOf)];

    /// <summary>Every word that was typed stands in the name, the synonyms (in either language) or a heading above.
    /// </summary>
    public bool Fits(Code code, string sought)
    {
        var searched = string.Join(
            ' ',
            _tree.Path(code.Id).Select(step => $"{step.Name.Nl} {step.Name.En}")
                .Append($"{code.Synonyms.Nl} {code.Synonyms.En}"));
        return sought.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Contains(searched, word));
    }

    public DeskCode ForPicker(Code code) => new()
    {
        Id = code.Id.Value,
        Name = NameOf(code),
        OtherName = code.Name.In(_language == "en" ? "nl" : "en"),
        Synonyms = string.Join(", ", new[] { code.Synonyms.Nl, code.Synonyms.En }.OfType<string>()),
        IsDraft = code.IsDraft,
        Path = PathOf(code),
        Colour = ColourOf(code.Id),
        Book = _tree.Books.Index().FirstOrDefault(book => book.Item.Id == code.CodebookId).Index,
        MayApply = code.IsAssignable && !code.IsRetired,
        Definition = Read(code, code.Definition),
        Include = Read(code, code.Include),
        Exclude = Read(code, code.Exclude),
        Confusions = ConfusionsOf(code),
    };

    // For people: "e" finds "é", capitals do not matter.
    private static bool Contains(string text, string word) => CultureInfo.InvariantCulture.CompareInfo
        .IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    [GeneratedRegex(@"\[#([^\]\s]+)\]")]
    private static partial Regex Pointer();
}

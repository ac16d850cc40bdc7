using System.Text;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Collects the runs of one paragraph and splits it into lines at its line breaks.</summary>
internal sealed class DocxParagraph
{
    private readonly List<SourceLine> _lines = [];
    private readonly StringBuilder _text = new();
    private List<string> _notes = [];
    private int _letters;
    private int _bold;
    private int _italic;

    public bool IsHeading { get; set; }

    /// <summary>Look of the paragraph style, unless a run says otherwise.</summary>
    public string? Style { get; set; }

    /// <summary>The paragraph mark was deleted: the next paragraph goes on in this one.</summary>
    public bool IsOpenEnded { get; set; }

    /// <summary>What stands in text boxes that hang on it, to follow after its own lines.</summary>
    public List<object> Boxed { get; } = [];

    public void Append(string words, bool isBold, bool isItalic)
    {
        _text.Append(words);
        var letters = words.Count(char.IsLetterOrDigit);
        _letters += letters;
        _bold += isBold ? letters : 0;
        _italic += isItalic ? letters : 0;
    }

    public void Break()
    {
        _lines.Add(new SourceLine(_text.ToString())
        {
            StartsParagraph = _lines.Count == 0,
            IsBold = _letters > 0 && _bold == _letters,
            IsItalic = _letters > 0 && _italic == _letters,
            IsHeading = IsHeading,
            Notes = _notes,
        });
        _text.Clear();
        _notes = [];
        (_letters, _bold, _italic) = (0, 0, 0);
    }

    public void Note(string note) => _notes.Add(note);

    public IReadOnlyList<SourceLine> Lines()
    {
        Break();
        return _lines;
    }
}

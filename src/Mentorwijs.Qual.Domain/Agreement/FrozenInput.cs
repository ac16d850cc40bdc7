using System.Globalization;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Which part of what figures rest on is not as it was; words in AgreementTexts as <c>InputPart_Name</c>.
/// </summary>
public enum InputPart
{
    Coders,

    /// <summary>A code was added, moved, retired or made a heading.</summary>
    Codes,

    /// <summary>The words, turns or speakers of a transcript, or which transcripts there are.</summary>
    Texts,

    /// <summary>Who has finished what.</summary>
    Finished,

    Codings,
}

/// <summary>The input of a run as <see cref="AgreementInput"/> writes it, to be read again: places, never words.
/// </summary>
/// <remarks>Its SHA-256 is the hash of the run, so a text that was damaged shows.</remarks>
public sealed class FrozenInput
{
    private readonly string _text;
    private readonly List<string[]> _lines;

    public FrozenInput(string text)
    {
        _text = text;
        Hash = TextHashing.Sha256(text);
        _lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))];
    }

    public string Hash { get; }

    /// <summary>The text itself.</summary>
    public override string ToString() => _text;

    /// <summary>The study it was written from; ids of codings, memos and the like are not in it.</summary>
    public AgreementStudy Study()
    {
        var texts = new List<AgreementText>();
        var codings = new List<Coding>();
        var coder = default(PersonId);
        foreach (var line in _lines)
        {
            switch (line[0])
            {
                case "text":
                    texts.Add(new AgreementText
                    {
                        Id = new TranscriptId(Guid.Parse(line[1])),
                        Scope = SpanSet.Empty,
                        FinishedBy = [],
                    });
                    break;
                case "finished":
                    coder = new PersonId(Guid.Parse(line[1]));
                    texts[^1] = texts[^1] with { FinishedBy = [.. texts[^1].FinishedBy, coder] };
                    break;
                case "scope" or "units" or "voice":
                    texts[^1] = With(texts[^1], line);
                    break;
                case "coding":
                    codings.Add(CodingOf(line, texts[^1].Id, coder));
                    break;
                default:
                    break;
            }
        }

        return new AgreementStudy
        {
            Coders = [.. _lines.Where(line => line[0] == "coder").Select(line => new PersonId(Guid.Parse(line[1])))],
            Options = Options(_lines[0]),
            Transcripts = texts,
            Codings = codings,
        };
    }

    /// <summary>What differs between this input and another one; empty when nothing does.</summary>
    public IReadOnlyList<InputPart> DifferencesFrom(FrozenInput other) =>
    [
        .. Enum.GetValues<InputPart>().Where(part => !LinesOf(part).SequenceEqual(other.LinesOf(part))),
    ];

    // Each line with the text and the coder it stands under, for the same place in another text is another place.
    private IEnumerable<string> LinesOf(InputPart part)
    {
        var (text, coder) = ("", "");
        foreach (var line in _lines)
        {
            (text, coder) = line[0] switch
            {
                "text" => (line[1], ""),
                "finished" => (text, line[1]),
                _ => (text, coder),
            };
            if (PartOf(line[0]) == part)
            {
                yield return $"{text} {coder} {string.Join(' ', line)}";
            }
        }
    }

    private static InputPart? PartOf(string word) => word switch
    {
        "coder" => InputPart.Coders,
        "code" => InputPart.Codes,
        "text" or "scope" or "units" or "voice" => InputPart.Texts,
        "finished" => InputPart.Finished,
        "coding" => InputPart.Codings,
        _ => null,
    };

    private static AgreementText With(AgreementText text, string[] line) => line[0] switch
    {
        "scope" => text with { Scope = SpanSet.Of(Spans(line, 1)) },
        "units" => text with { Units = [.. Spans(line, 1)] },
        _ => text with { Voices = [.. text.Voices, new Voice(Guid.Parse(line[1]), SpanSet.Of(Spans(line, 2)))] },
    };

    private static AgreementOptions Options(string[] line)
    {
        var options = new AgreementOptions
        {
            Unit = Enum.Parse<AgreementUnit>(line[1]),
            InterviewerTurnsCount = bool.Parse(line[3]),
        };
        return options.HasCoverage
            ? options with { Coverage = double.Parse(line[2], CultureInfo.InvariantCulture) }
            : options;
    }

    private static Coding CodingOf(string[] line, TranscriptId text, PersonId coder) => new()
    {
        Id = default,
        TranscriptId = text,
        CodeId = new CodeId(Guid.Parse(line[1])),
        CoderId = coder,
        RoundId = default,
        Span = new TextSpan(Number(line[2]), Number(line[3])),
        CodebookVersion = "",
        At = default,
    };

    private static IEnumerable<TextSpan> Spans(string[] line, int from) => line.Skip(from)
        .Where(word => word.Length > 0)
        .Select(word => word.Split('-'))
        .Select(ends => new TextSpan(Number(ends[0]), Number(ends[1])));

    private static int Number(string word) => int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
}

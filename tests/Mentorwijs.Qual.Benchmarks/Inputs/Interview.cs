using System.IO.Compression;
using System.Text;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>One invented interview of two speakers, as a file and as what was read from it.</summary>
internal sealed record Interview(string Name, IReadOnlyList<string> Turns)
{
    /// <summary>About 8,400 words and 56,000 characters.</summary>
    public const int UsualTurns = 155;

    /// <summary>About 20,800 words and 139,000 characters.</summary>
    public const int LongTurns = 385;

    public static readonly IReadOnlyList<SpeakerChoice> Speakers = SpeakersAs("R01");

    public int Words => Turns.Sum(turn => turn.Count(letter => letter == ' ') + 1);

    public static Interview Make(string name, int seed, int turns = UsualTurns)
    {
        var sentences = new Sentences(seed);
        return new Interview(name, [.. Enumerable.Range(0, turns).Select(_ => sentences.Turn())]);
    }

    public TranscriptImport AsImport() => new(
        Name,
        new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers =
            [
                new DraftSpeaker("I", SpeakerRole.Interviewer, true),
                new DraftSpeaker("R", SpeakerRole.Respondent, true),
            ],
            Turns = [.. Turns.Select((said, number) => new DraftTurn(LabelOf(number), said))],
        },
        SpeakersAs(Name));

    public byte[] AsText() => Encoding.UTF8.GetBytes(string.Join("\n\n", Lines()) + "\n");

    /// <summary>The smallest package that is a Word document: one paragraph a turn.</summary>
    public byte[] AsWord()
    {
        const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        const string Package = "http://schemas.openxmlformats.org/package/2006/";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        var body = string.Concat(Lines().Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Type}\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Package}relationships\"><Relationship Id=\"r1\" "
                + $"Type=\"{Office}\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/document.xml", $"<w:document xmlns:w=\"{Main}\"><w:body>{body}</w:body></w:document>");

            void Add(string name, string xml)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(xml);
            }
        }

        return stream.ToArray();
    }

    private static string LabelOf(int number) => number % 2 == 0 ? "I" : "R";

    private static IReadOnlyList<SpeakerChoice> SpeakersAs(string pseudonym) =>
    [
        new("I", SpeakerRole.Interviewer, null, null, null),
        new("R", SpeakerRole.Respondent, pseudonym, "leidinggevende", "zorg"),
    ];

    private IEnumerable<string> Lines() => Turns.Select((said, number) => $"{LabelOf(number)}: {said}");
}

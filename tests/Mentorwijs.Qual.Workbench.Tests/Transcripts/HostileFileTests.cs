using System.Diagnostics;
using System.Text.Json;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Workbench.Tests.Transcripts;

/// <summary>Every transcript of the hostile corpus, through the pool, against its manifest.</summary>
public class HostileFileTests
{
    private static readonly string[] Extensions = [".docx", ".txt", ".vtt", ".srt"];

    // What the manifest says in words, as the refusal that says it to a person.
    private static readonly (string Words, Type[] Refusals)[] Meanings =
    [
        ("damaged", [typeof(FileIsDamaged)]),
        ("empty", [typeof(FileIsEmpty)]),
        ("password", [typeof(FileIsEncrypted)]),
        ("forbidden DTD", [typeof(HoldsDocumentTypeDefinition)]),
        ("unpacked size", [typeof(UnpacksTooLarge)]),
        ("too many parts", [typeof(TooManyParts)]),
        ("nested too deep", [typeof(NestsTooDeep)]),
        ("no text", [typeof(NoTextInFile)]),
        ("this is a PDF", [typeof(FileIsAnotherKind)]),
        ("two parts", [typeof(PartTwice)]),
    ];

    // Words the manifest wants kept, or notes it wants given.
    private static readonly (string File, string? Text, string? Warning)[] Details =
    [
        ("docx-tracked.docx", "Het was goed", "TRACKED_CHANGES"),
        ("docx-macro.docx", null, "MACRO_DROPPED"),
        ("docx-altchunk.docx", null, "ALTCHUNK_SKIPPED"),
        ("docx-everywhere.docx", "IN-SDT", "HIDDEN_TEXT"),
        ("docx-dde.docx", "resultaat", null),
        ("docx-nested-50.docx", "diep", null),
        ("docx-html-text.docx", "<script>alert(\"MWQ-XSS-MARK\")</script>", null),
        ("txt-utf16le-bom.txt", "één keer was het naïef", null),
        ("txt-cp1252.txt", "prijs € 5 – “citaat”", "ENCODING_GUESSED"),
        ("txt-nul.txt", "voorna", "CONTROLS_REMOVED"),
        ("txt-lone-surrogate.txt", "\uFFFD", "CHARACTERS_REPLACED"),
        ("txt-bidi.txt", null, "BIDI_MARKS"),
        ("txt-nfc-nfd.txt", "caf\u00E9 en caf\u00E9", "TEXT_COMPOSED"),
        ("vtt-end-before-start.vtt", "terug in de tijd", "TIME_IGNORED"),
        ("vtt-overlap.vtt", "een twee", null),
        ("vtt-html.vtt", "<img src=x onerror=1>", null),
        ("srt-bad-times.srt", "x y", "TIME_IGNORED"),
    ];

    [CorpusFact]
    public async Task Every_hostile_transcript_meets_its_manifest_and_costs_only_itself()
    {
        using var pool = new ReaderPool();
        var read = new ReadTranscript(pool);
        var wrong = new List<string>();
        foreach (var (file, expect) in Manifest())
        {
            await using var content = File.OpenRead(Corpus.PathOf("hostile", file));
            var clock = Stopwatch.StartNew();
            var outcome = await read.RunAsync(file, content, ReadOptions.Guess, default);
            var seconds = clock.Elapsed.TotalSeconds;

            if (!Meets(file, expect, outcome) || seconds > 10)
            {
                wrong.Add($"{file}: {expect}, but {outcome.Refusal?.ToString() ?? "read"} in {seconds:0.0} s");
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(pool.Idle.Count, 1, 2);
    }

    private static IEnumerable<(string File, string Expect)> Manifest() =>
        File.ReadLines(Corpus.PathOf("hostile", "manifest.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(entry => (
                entry.GetProperty("file").GetString()!, // not null: every entry names a file
                entry.GetProperty("expect").GetString()!)) // and an outcome
            .Where(entry => Extensions.Contains(Path.GetExtension(entry.Item1)));

    private static bool Meets(string file, string expect, Outcome<TranscriptDraft> outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            return expect.Contains("or refuse", StringComparison.Ordinal)
                || (expect.StartsWith("refuse", StringComparison.Ordinal) && Array.Exists(Meanings, meaning =>
                    expect.Contains(meaning.Words, StringComparison.Ordinal)
                    && meaning.Refusals.Contains(refusal.GetType())));
        }

        var draft = outcome.Value;
        var turns = expect.Contains("2 turns", StringComparison.Ordinal) ? 2 : draft.Turns.Count;
        return expect.StartsWith("accept", StringComparison.Ordinal)
            && draft.Turns.Count == turns
            && Details.Where(detail => detail.File == file).All(detail =>
                (detail.Text is null
                    || draft.Turns.Any(turn => turn.Text.Contains(detail.Text, StringComparison.Ordinal)))
                && (detail.Warning is null || draft.Warnings.Any(warning => warning.Code == detail.Warning)));
    }
}

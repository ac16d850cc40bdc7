using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Transcripts;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Formats.Tests.Transcripts;

public class DemoTranscriptTests
{
    [Theory]
    [InlineData("L01.docx")]
    [InlineData("L02.docx")]
    [InlineData("L03.docx")]
    [InlineData("L04.docx")]
    [InlineData("GR01.docx")]
    [InlineData("WK01.docx")]
    [InlineData("L05.txt")]
    [InlineData("L06.txt")]
    [InlineData("L07.txt")]
    [InlineData("W03.vtt")]
    [InlineData("W04.srt")]
    public void A_demo_transcript_is_read_as_a_perfect_reader_would(string file)
    {
        var path = Sample.PathOf("transcripts", "expected", Path.ChangeExtension(file, ".json"));
        var expected = JsonNode.Parse(File.ReadAllText(path))!; // not null: it is an object

        var outcome = TranscriptReading.Read(file, new MemoryStream(Sample.Transcript(file)), ReadOptions.Guess);

        ExpectedDraft.Equal(expected, outcome.Value);
    }
}

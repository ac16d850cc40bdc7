using System.CommandLine;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Cli;

/// <summary>What a person may say about transcripts when the reader guesses wrong: encoding, pattern, labels.</summary>
internal sealed class ReadingChoices(Globals globals)
{
    private readonly Option<string?> _encoding = new("--encoding") { Description = globals.Say("Encoding") };
    private readonly Option<SpeakerPattern> _pattern = new("--pattern") { Description = globals.Say("Pattern") };
    private readonly Option<string?> _labels = new("--labels") { Description = globals.Say("Labels") };

    public void AddTo(Command command)
    {
        command.Add(_encoding);
        command.Add(_pattern);
        command.Add(_labels);
    }

    public Outcome<ReadOptions> Of(ParseResult parsed)
    {
        var options = new ReadOptions { Encoding = parsed.GetValue(_encoding), Pattern = parsed.GetValue(_pattern) };
        return parsed.GetValue(_labels) is { } labels
            ? ReadOptions.LabelsOf(labels).Then<ReadOptions>(named => options with { Labels = named })
            : options;
    }
}

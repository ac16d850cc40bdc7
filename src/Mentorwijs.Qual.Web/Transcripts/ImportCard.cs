using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components.Forms;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>Where in a card a refusal belongs.</summary>
public enum ImportPlace
{
    File,
    Pattern,
    Name,
    Speakers,
    Confirm,
}

/// <summary>One chosen file: what was read of it and what a person says about it.</summary>
public sealed class ImportCard(IBrowserFile file)
{
    /// <summary>Names the parts of the card on the page.</summary>
    public string Key { get; } = $"file-{Guid.NewGuid():N}";

    public IBrowserFile File { get; } = file;

    public string FileName => File.Name;

    /// <summary>One id for the life of the card, so that a file is stored once however often is pressed.</summary>
    public CommandId Command { get; } = CommandId.New();

    public ImportStep Step { get; set; }

    /// <summary>Of the bytes that have come from the browser, 0 to 100.</summary>
    public int PercentRead { get; set; }

    /// <summary>Chosen encoding, or empty to let the reader find out.</summary>
    public string Encoding { get; set; } = "";

    /// <summary>Chosen way of showing who speaks.</summary>
    public SpeakerPattern Pattern { get; set; }

    /// <summary>Labels as they were typed, for <see cref="SpeakerPattern.OwnLabels"/>.</summary>
    public string Labels { get; set; } = "";

    public TranscriptDraft? Draft { get; private set; }

    public string Name { get; set; } = ImportProposals.NameOf(file.Name);

    public IReadOnlyList<SpeakerForm> Speakers { get; private set; } = [];

    public Refusal? Refusal { get; set; }

    /// <summary>True once somebody pressed import: only then what is missing is pointed out.</summary>
    public bool WasTried { get; set; }

    public bool IsPlainText => Draft?.Encoding is not null
        || FileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    public bool IsComplete => Speakers.All(speaker => speaker.Open().Count == 0);

    /// <summary>Pseudonyms that several speakers have, so that they count as one respondent.</summary>
    public IEnumerable<(string Pseudonym, int Speakers)> SharedPseudonyms => Speakers
        .Where(speaker => speaker.IsRespondent && !string.IsNullOrWhiteSpace(speaker.Pseudonym))
        .GroupBy(speaker => speaker.Pseudonym.Trim(), StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => (group.Key, group.Count()));

    public ImportPlace? RefusedAt => Refusal switch
    {
        null => null,
        PatternFindsNothing or PatternDoesNotFit or NoLabelsNamed or LabelsTooLong => ImportPlace.Pattern,
        _ when Step == ImportStep.Unreadable => ImportPlace.File,
        TranscriptNameIsTaken or NameIsMissing or NameIsTooLong => ImportPlace.Name,
        SpeakerIsUnclear or RespondentHasOtherPerspective => ImportPlace.Speakers,
        _ => ImportPlace.Confirm,
    };

    /// <summary>What the reader is asked for, or why that makes no sense.</summary>
    public Outcome<ReadOptions> Options()
    {
        var options = new ReadOptions { Encoding = Encoding.Length > 0 ? Encoding : null, Pattern = Pattern };
        return Pattern == SpeakerPattern.OwnLabels
            ? ReadOptions.LabelsOf(Labels).Then<ReadOptions>(labels => options with { Labels = labels })
            : options;
    }

    /// <summary>
    /// Takes what the reader made of the file; read again, the speakers are proposed anew. A pattern that finds
    /// nothing leaves what was read before as it is.
    /// </summary>
    public void Take(Outcome<TranscriptDraft> read, ImportForm form)
    {
        Refusal = read.Refusal;
        if (Draft is not null && RefusedAt == ImportPlace.Pattern)
        {
            Step = ImportStep.Looking;
            return;
        }

        Draft = read.IsDone ? read.Value : null;
        Speakers = read.IsDone ? ImportProposals.SpeakersOf(read.Value, FileName, form) : [];
        Step = read.IsDone ? ImportStep.Looking : ImportStep.Unreadable;
        WasTried = false;
    }

    /// <summary>
    /// What is stored: labels that name somebody are replaced in the speakers and in the turns alike.
    /// </summary>
    public TranscriptImport ToImport()
    {
        var draft = Draft ?? throw new InvalidOperationException("Nothing was read yet");
        return SpeakerProposals.Confirm(
            Name, draft, [.. Speakers.Select((speaker, index) => speaker.ToChoice(speaker.KeptLabel(index + 1)))]);
    }
}

using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components.Forms;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>Reads one file, as <c>ReadTranscript</c> does.</summary>
public delegate Task<Outcome<TranscriptDraft>> ReadFile(
    string fileName, Stream file, ReadOptions options, CancellationToken ct);

/// <summary>Stores one confirmed file, as <c>ImportTranscript</c> does for the reader of the page.</summary>
public delegate Task<Outcome<TranscriptId>> StoreFile(
    TranscriptImport import, CommandId command, CancellationToken ct);

/// <summary>The files of one visit to the import page, in the order they were chosen.</summary>
public sealed class ImportState(ImportForm form)
{
    private readonly List<ImportCard> _cards = [];
    private readonly List<KnownRespondent> _respondents = [.. form.Respondents];

    /// <summary>What can be chosen from; respondents of files stored meanwhile are in it.</summary>
    public ImportForm Form => form with { Respondents = _respondents };

    public IReadOnlyList<ImportCard> Cards => _cards;

    public bool IsReading => _cards.Any(card => card.Step is ImportStep.Waiting or ImportStep.Reading);

    public IReadOnlyList<ImportCard> ToConfirm => [.. _cards.Where(card => card.Step == ImportStep.Looking)];

    public int Stored => _cards.Count(card => card.Step == ImportStep.Stored);

    /// <summary>True when every file has come to its end and at least one is a transcript now.</summary>
    public bool IsDone => Stored > 0
        && _cards.All(card => card.Step is ImportStep.Stored or ImportStep.Unreadable);

    public void Add(IEnumerable<IBrowserFile> files) => _cards.AddRange(files.Select(file => new ImportCard(file)));

    public void Drop(ImportCard card) => _cards.Remove(card);

    /// <summary>Reads what waits, one after the other; <paramref name="shown"/> runs at each step forward.</summary>
    /// <returns>How many files were left unread because it was stopped.</returns>
    public async Task<int> ReadWaitingAsync(ReadFile read, Action shown, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested
            && _cards.Find(card => card.Step == ImportStep.Waiting) is { } next)
        {
            await ReadAsync(next, read, shown, ct);
        }

        return ct.IsCancellationRequested ? _cards.RemoveAll(IsUnread) : 0;
    }

    /// <summary>Stores one file, unless something must still be said about it.</summary>
    public async Task StoreAsync(ImportCard card, StoreFile store, CancellationToken ct)
    {
        card.WasTried = true;
        if (card.Step != ImportStep.Looking || !card.IsComplete)
        {
            return;
        }

        card.Step = ImportStep.Storing;
        card.Refusal = null;
        try
        {
            card.Refusal = (await store(card.ToImport(), card.Command, ct)).Refusal;
        }
        finally
        {
            card.Step = card.Refusal is null && !ct.IsCancellationRequested ? ImportStep.Stored : ImportStep.Looking;
        }

        if (card.Step == ImportStep.Stored)
        {
            Remember(card);
        }
    }

    private async Task ReadAsync(ImportCard card, ReadFile read, Action shown, CancellationToken ct)
    {
        (card.Step, card.PercentRead) = (ImportStep.Reading, 0);
        shown();
        try
        {
            card.Take(await OpenAsync(card, read, shown, ct), Form);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // stopped by the person; the card goes with the others that were not read
        }

        shown();
    }

    private static async Task<Outcome<TranscriptDraft>> OpenAsync(
        ImportCard card, ReadFile read, Action shown, CancellationToken ct)
    {
        if (card.File.Size > ReadLimits.FileBytes)
        {
            return new FileTooLarge(ReadLimits.FileMb);
        }

        var options = card.Options();
        if (options.Refusal is { } unclear)
        {
            return unclear;
        }

        await using var file = new CountedStream(
            card.File.OpenReadStream(ReadLimits.FileBytes, ct), card.File.Size,
            percent =>
            {
                card.PercentRead = percent;
                shown();
            });
        return await read(card.FileName, file, options.Value, ct);
    }

    /// <summary>What was said about one file helps with the next: L01 is a supervisor, so L02 may be one.</summary>
    private void Remember(ImportCard card)
    {
        var added = card.Speakers.Where(speaker => speaker.IsRespondent
            && _respondents.TrueForAll(known => known.Pseudonym != speaker.Pseudonym.Trim()));
        _respondents.AddRange(added.Select(speaker => new KnownRespondent(
            speaker.Pseudonym.Trim(), speaker.Perspective,
            string.IsNullOrWhiteSpace(speaker.Sector) ? null : speaker.Sector.Trim())));
        foreach (var other in ToConfirm)
        {
            foreach (var speaker in other.Speakers.Where(speaker => speaker.Perspective.Length == 0))
            {
                speaker.Perspective =
                    ImportProposals.PerspectiveOf(speaker.Draft.Label, other.Name, Form) ?? "";
            }
        }
    }

    private static bool IsUnread(ImportCard card) => card.Step is ImportStep.Waiting or ImportStep.Reading;
}

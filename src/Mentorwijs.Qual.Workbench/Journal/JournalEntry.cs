using System.Globalization;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>One act: who, when, what, before and after. Append-only; its typed texts lie apart, erasable.</summary>
internal sealed record JournalEntry
{
    public long Seq { get; init; }

    /// <summary>Idempotency key; unique.</summary>
    public required Guid CommandId { get; init; }

    public required ProjectId ProjectId { get; init; }

    public required PersonId ActorId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Act Act { get; init; }

    /// <summary>The entry this one takes back (undo) or puts back (redo).</summary>
    public long? Reverses { get; init; }

    /// <summary>False: this act cannot be undone, e.g. starting a round.</summary>
    public required bool IsReversible { get; init; }

    /// <summary>The changes as JSON, every typed text replaced by its SHA-256.</summary>
    public required string Changes { get; init; }

    /// <summary>SHA-256 over the previous hash and every column above.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash this entry must have behind an entry with that hash (null: it is the first).</summary>
    public string HashBehind(string? previous) => TextHashing.Sha256(string.Join(
        '\n', previous, Seq.ToString(CultureInfo.InvariantCulture), CommandId, ProjectId.Value, ActorId.Value,
        At.UtcTicks.ToString(CultureInfo.InvariantCulture), Act, Reverses?.ToString(CultureInfo.InvariantCulture),
        IsReversible, Changes));

    /// <summary>The facts with their texts put back; null when one of the texts has been erased.</summary>
    public async Task<IReadOnlyList<JournalFact>?> ReadFactsAsync(QualDbContext db, CancellationToken ct)
    {
        var texts = await db.JournalTexts.AsNoTracking()
            .Where(text => text.Seq == Seq)
            .ToDictionaryAsync(text => text.Hash, text => text.Text, StringComparer.Ordinal, ct);
        return JournalJson.Read(Changes, texts);
    }
}

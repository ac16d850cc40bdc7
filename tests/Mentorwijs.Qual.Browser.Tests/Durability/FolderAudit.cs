using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>Holds what lies in a data folder against what the pages sent and saw answered.</summary>
internal static class FolderAudit
{
    /// <summary>One sentence for each fault; none = every answered coding is there once and nothing is half.</summary>
    public static async Task<FolderFindings> RunAsync(string folder, IReadOnlyList<SentCoding> sent)
    {
        var database = new QualDatabase(DataFolder.Open(folder).Value);
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var db = new QualDbContext(QualDatabase.OptionsOn(connection));
        var journal = await db.Journal.AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync();
        var codings = await db.Codings.AsNoTracking().ToListAsync();
        var made = new List<Made>();
        foreach (var entry in journal.Where(entry => entry.Act == Act.ApplyCode))
        {
            var facts = await entry.ReadFactsAsync(db, CancellationToken.None) ?? [];
            made.AddRange(facts.OfType<CodingChanged>()
                .Where(fact => fact.After is not null)
                .Select(fact => new Made(entry.CommandId, fact.After!))); // not null: just asked
        }

        return new FolderFindings
        {
            Faults =
            [
                .. FileFaults(connection), .. ChainFaults(journal), .. Halves(journal, made, codings),
                .. sent.Where(coding => coding.IsAcknowledged).SelectMany(coding => Lost(coding, made, codings)),
                .. Strange(sent, made),
            ],
            Codings = codings.Count,
            StoredUnanswered = sent.Count(coding =>
                !coding.IsAcknowledged && made.Any(one => one.Command == coding.Command)),
        };
    }

    private static IEnumerable<string> FileFaults(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok")
        {
            yield return "the file is not whole (integrity_check)";
        }

        command.CommandText = "PRAGMA foreign_key_check";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return $"a row of {rows.GetString(0)} points nowhere (foreign_key_check)";
        }
    }

    private static IEnumerable<string> ChainFaults(IReadOnlyList<JournalEntry> journal)
    {
        JournalEntry? previous = null;
        foreach (var entry in journal)
        {
            if (entry.Seq != (previous?.Seq ?? 0) + 1 || entry.Hash != entry.HashBehind(previous?.Hash))
            {
                yield return $"the chain of the journal breaks at {entry.Seq}";
            }

            previous = entry;
        }
    }

    /// <summary>An entry without its coding, or a coding without its entry.</summary>
    private static IEnumerable<string> Halves(
        IReadOnlyList<JournalEntry> journal, IReadOnlyList<Made> made, IReadOnlyList<Coding> codings)
    {
        foreach (var entry in journal.Where(entry => entry.Act == Act.ApplyCode))
        {
            var own = made.Where(one => one.Command == entry.CommandId).ToList();
            if (own.Count != 1 || codings.Count(coding => coding == own[0].Coding) != 1)
            {
                yield return $"entry {entry.Seq} stands without its coding";
            }
        }

        foreach (var coding in codings.Where(coding => made.Count(one => one.Coding.Id == coding.Id) != 1))
        {
            yield return $"coding {coding.Id.Value} at {coding.Span} stands without its entry";
        }

        foreach (var twice in codings.GroupBy(coding => (coding.CodeId, coding.Span)).Where(same => same.Count() > 1))
        {
            yield return $"the coding at {twice.Key.Span} is stored {twice.Count()} times";
        }
    }

    private static IEnumerable<string> Lost(
        SentCoding sent, IReadOnlyList<Made> made, IReadOnlyList<Coding> codings)
    {
        var own = made.Where(one => one.Command == sent.Command).ToList();
        var stored = own.Sum(one => codings.Count(coding => coding.Id == one.Coding.Id && coding.Span == sent.Span));
        if (own.Count != 1 || stored != 1)
        {
            yield return $"answered command {sent.Command} at {sent.Span}: {own.Count} in the journal, {stored} stored";
        }
    }

    private static IEnumerable<string> Strange(IReadOnlyList<SentCoding> sent, IReadOnlyList<Made> made) =>
        from one in made
        where !sent.Any(coding => coding.Command == one.Command && coding.Span == one.Coding.Span)
        select $"nobody sent command {one.Command} at {one.Coding.Span}";

    /// <summary>A coding as the journal says it was made.</summary>
    private sealed record Made(Guid Command, Coding Coding);
}

/// <summary>What an audit of a folder found.</summary>
internal sealed record FolderFindings
{
    public required IReadOnlyList<string> Faults { get; init; }

    public required int Codings { get; init; }

    /// <summary>Stored, but killed before the page had its answer: allowed, as long as it is whole.</summary>
    public required int StoredUnanswered { get; init; }
}

using Microsoft.Data.Sqlite;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>A coding as it lies in the database.</summary>
public sealed record StoredCoding(
    Guid Id, string Transcript, string Code, string Coder, int Start, int End, string Marks, bool IsConsensus);

/// <summary>Reads the database file of a running server with plain SQL; knows no class of the program.</summary>
public sealed class StoredFacts(string dataFolder)
{
    public IReadOnlyList<StoredCoding> Codings() => Read(
        """
        SELECT c.Id, t.Name, k.Slug, p.Name, c.Span_Start, c.Span_End, c.Marks, c.Source <> 0
        FROM Codings c JOIN Transcripts t ON t.Id = c.TranscriptId JOIN Codes k ON k.Id = c.CodeId
        JOIN People p ON p.Id = c.CoderId ORDER BY t.Name, c.Span_Start
        """,
        row => new StoredCoding(
            new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetInt32(4),
            row.GetInt32(5),
            row.GetString(6),
            row.GetBoolean(7)));

    /// <summary>Text by name of the transcript.</summary>
    public IReadOnlyDictionary<string, string> Texts() =>
        Read("SELECT Name, Text FROM Transcripts", row => (Name: row.GetString(0), Text: row.GetString(1)))
            .ToDictionary(row => row.Name, row => row.Text);

    /// <summary>Where in each transcript somebody other than the interviewer speaks, as [start, end).</summary>
    public ILookup<string, (int Start, int End)> Spoken() => Read(
            """
            SELECT t.Name, u.Span_Start, u.Span_End FROM Turns u JOIN Transcripts t ON t.Id = u.TranscriptId
            JOIN Speakers s ON s.Id = u.SpeakerId WHERE s.Role <> 'Interviewer'
            """,
            row => (Name: row.GetString(0), Start: row.GetInt32(1), End: row.GetInt32(2)))
        .ToLookup(row => row.Name, row => (row.Start, row.End));

    /// <summary>How often each decision was made: First, Second, Both, Neither.</summary>
    public IReadOnlyDictionary<string, int> Decisions() => Read(
            "SELECT Decision, count(*) FROM Resolutions GROUP BY Decision",
            row => (Decision: row.GetString(0), Count: row.GetInt32(1)))
        .ToDictionary(row => row.Decision, row => row.Count);

    /// <summary>How often somebody did each act, by the journal.</summary>
    public IReadOnlyDictionary<string, int> ActsOf(string person) => Read(
            $"""
            SELECT j.Act, count(*) FROM Journal j JOIN People p ON p.Id = j.ActorId WHERE p.Name = '{person}'
            GROUP BY j.Act
            """,
            row => (Act: row.GetString(0), Count: row.GetInt32(1)))
        .ToDictionary(row => row.Act, row => row.Count);

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> from)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataFolder, "qual.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(from(reader));
        }

        return rows;
    }
}

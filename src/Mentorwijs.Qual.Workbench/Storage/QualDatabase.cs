using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>The database file of one data folder, and how every connection to it is set.</summary>
internal sealed class QualDatabase(DataFolder folder)
{
    /// <summary>
    /// FULL: an acknowledged coding survives a power cut (NORMAL lost up to 167 in a trial). secure_delete: removed
    /// words do not stay readable in the file. trusted_schema off: a file from elsewhere cannot run functions.
    /// </summary>
    private const string Pragmas =
        """
        PRAGMA busy_timeout = 5000;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        """;

    public string File => folder.PathOf(DataFolder.DatabaseName);

    /// <summary>True: nothing is written, not even beside the file; set before anything is opened.</summary>
    public bool OnlyReads { get; set; }

    private string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = OnlyReads && !System.IO.File.Exists($"{File}-wal") ? Unchanging : File,
        Mode = OnlyReads ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
    }.ToString();

    // SQLite reads a WAL file by way of two files beside it, which it would have to make. Where no -wal file lies,
    // nobody has the work open and all of it is in the one file (sqlite.org/uri.html, immutable).
    private string Unchanging => $"{new Uri(File).AbsoluteUri}?immutable=1";

    public static DbContextOptions<QualDbContext> OptionsOn(SqliteConnection connection) =>
        new DbContextOptionsBuilder<QualDbContext>().UseSqlite(connection).Options;

    /// <summary>A connection of one's own, open and set.</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(ct);
        Set(connection);
        return connection;
    }

    /// <summary>Closes the connections that wait to be used again, so that the folder can be moved.</summary>
    public void LetGo()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    public void Configure(DbContextOptionsBuilder builder) =>
        builder.UseSqlite(ConnectionString).AddInterceptors(new SetOnOpen(this));

    private static void Set(System.Data.Common.DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    private sealed class SetOnOpen(QualDatabase database) : DbConnectionInterceptor
    {
        // EF keeps the connection string of the first moment, from before it was known that nothing may be written.
        public override System.Data.Common.DbConnection ConnectionCreated(
            ConnectionCreatedEventData eventData, System.Data.Common.DbConnection result)
        {
            if (database.OnlyReads)
            {
                result.ConnectionString = database.ConnectionString;
            }

            return result;
        }

        public override void ConnectionOpened(
            System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) =>
            Set(connection);

        public override Task ConnectionOpenedAsync(
            System.Data.Common.DbConnection connection, ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }
    }
}

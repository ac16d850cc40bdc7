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

    private string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = File,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
    }.ToString();

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
        builder.UseSqlite(ConnectionString).AddInterceptors(new SetOnOpen());

    private static void Set(System.Data.Common.DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    private sealed class SetOnOpen : DbConnectionInterceptor
    {
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

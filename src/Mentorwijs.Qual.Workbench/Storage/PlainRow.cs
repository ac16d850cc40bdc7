using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>The row that a reader stands on, asked of SQLite itself: no copy of the bytes of each id is made.</summary>
/// <remarks>Columns count from 0. Holds for the whole result of the reader, row after row.</remarks>
internal readonly struct PlainRow(SqliteDataReader reader)
{
    private readonly sqlite3_stmt _row =
        reader.Handle ?? throw new InvalidOperationException("The reader has no result.");

    public bool IsNull(int column) => raw.sqlite3_column_type(_row, column) == raw.SQLITE_NULL;

    /// <summary>As <see cref="IdConverter"/> stores it: 16 bytes, big-endian.</summary>
    public Guid Id(int column) => new(raw.sqlite3_column_blob(_row, column), bigEndian: true);

    public int Int(int column) => raw.sqlite3_column_int(_row, column);

    public long Long(int column) => raw.sqlite3_column_int64(_row, column);

    public string Text(int column) => raw.sqlite3_column_text(_row, column).utf8_to_string();
}

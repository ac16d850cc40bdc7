using System.Reflection;
using Mentorwijs.Qual.House.Tests.Reading;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>Domain knows no clock, chance, file or thread; Formats knows streams, no paths.</summary>
public class PurityTests
{
    private static readonly string[] Clock =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
    ];

    private static readonly string[] NotInDomain =
    [
        .. Clock, "System.TimeProvider", "System.Guid.NewGuid", "System.Guid.CreateVersion7()",
        "System.Random.get_Shared", "System.Random..ctor()",
        "System.IO.", "System.Net.", "System.Diagnostics.Process", "System.Threading.", "System.Environment.",
    ];

    private static readonly string[] NotInFormats =
    [
        .. Clock, "System.IO.File.", "System.IO.FileInfo.", "System.IO.FileStream.", "System.IO.Directory.",
        "System.IO.DirectoryInfo.", "System.IO.Path.GetTemp", "System.Net.Http", "System.Net.Sockets",
        "System.Diagnostics.Process", "System.Environment.",
    ];

    // Text in memory is no I/O, and a token only says that the caller has lost interest. The last two come from
    // the compiler: an iterator asks on which thread it runs.
    private static readonly string[] Harmless =
    [
        "System.IO.StringReader.", "System.IO.StringWriter.", "System.IO.TextReader.", "System.IO.TextWriter.",
        "System.Threading.CancellationToken.", "System.Threading.Interlocked.",
        "System.Environment.get_CurrentManagedThreadId",
    ];

    [Fact]
    public void Domain_touches_neither_time_nor_chance_nor_the_machine() =>
        Findings.None(Touched(Rooms.Domain, NotInDomain));

    [Fact]
    public void Formats_touches_no_path_and_no_network() => Findings.None(Touched(Rooms.Formats, NotInFormats));

    [Fact]
    public void A_type_that_reads_clock_and_file_is_seen()
    {
        Assert.Equal(2, Touched(typeof(ReadsTheClock), NotInDomain).Count());
        Assert.Equal(2, Touched(typeof(ReadsTheClock), NotInFormats).Count());
    }

    private static IEnumerable<string> Touched(Assembly room, string[] banned) =>
        KnownTypes.TopLevel(room).SelectMany(type => Touched(type, banned));

    private static IEnumerable<string> Touched(Type type, string[] banned) =>
        Names(type).Where(name => IsOneOf(name, banned)).Distinct().Select(name => $"{type} → {name}");

    private static bool IsOneOf(string name, string[] beginnings) =>
        beginnings.Any(start => name.StartsWith(start, StringComparison.Ordinal))
        && !Harmless.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    // "System.Random..ctor()": parentheses only where there are no parameters, so that a seed makes the difference.
    private static IEnumerable<string> Names(Type type) =>
        from member in KnownTypes.Members(type)
        let parentheses = member is MethodBase method && method.GetParameters().Length == 0 ? "()" : ""
        select $"{member.DeclaringType?.FullName}.{member.Name}{parentheses}";

    private sealed class ReadsTheClock
    {
        public string Text { get; } = File.ReadAllText(DateTimeOffset.UtcNow.ToString("O"));
    }
}

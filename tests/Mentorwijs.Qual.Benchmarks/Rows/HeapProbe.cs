using System.IO.Pipes;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>Asks a running server how large its managed heap is.</summary>
internal sealed class HeapProbe
{
    /// <summary>Names the pipe to the server that is measured.</summary>
    public const string Variable = "MENTORWIJS_HEAP_PIPE";

    private readonly string _pipe = $"mentorwijs-heap-{Guid.NewGuid():N}";

    /// <summary>With these the server answers.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(HeapProbe).Assembly.Location,
        [Variable] = _pipe,
    };

    /// <summary>After a full collection.</summary>
    public async Task<double> MiBAsync()
    {
        await using var pipe = new NamedPipeClientStream(".", _pipe, PipeDirection.In);
        await pipe.ConnectAsync();
        var bytes = new byte[sizeof(long)];
        await pipe.ReadExactlyAsync(bytes);
        return BitConverter.ToInt64(bytes) / 1024.0 / 1024;
    }
}

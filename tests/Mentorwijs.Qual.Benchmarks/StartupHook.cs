using System.IO.Pipes;
using Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Runs inside the measured server, which the runtime asks for by this name: tells whoever connects how many bytes its
/// managed heap has after a full collection. From outside only the resident memory can be seen.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(HeapProbe.Variable) is { } pipe)
        {
            new Thread(() => Tell(pipe)) { IsBackground = true }.Start();
        }
    }

    private static void Tell(string pipe)
    {
        while (true)
        {
            using var asked = new NamedPipeServerStream(pipe, PipeDirection.Out);
            asked.WaitForConnection();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            asked.Write(BitConverter.GetBytes(GC.GetTotalMemory(forceFullCollection: true)));
        }
    }
}

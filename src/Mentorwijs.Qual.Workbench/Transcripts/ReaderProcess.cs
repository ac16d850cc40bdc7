using System.Diagnostics;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Reader;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>One warm Reader; reads one file at a time until it is used up or spoilt.</summary>
internal sealed class ReaderProcess : IDisposable
{
    /// <summary>After this many files a Reader is replaced, so that nothing it leaks adds up.</summary>
    public const int MostFiles = 200;

    private readonly Process _process;
    private int _files;

    private ReaderProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>False: dispose it and start another.</summary>
    public bool IsUsable => _files < MostFiles && !_process.HasExited;

    public static ReaderProcess Start()
    {
        var process = Process.Start(ReaderHost.StartInfo())
            ?? throw new InvalidOperationException("The Reader did not start");

        // Read and forgotten: a full pipe would stop the Reader, and what a crash prints can hold a text.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new ReaderProcess(process);
    }

    /// <summary>The reply; throws when the pipe breaks or the token ends it: dispose the Reader then.</summary>
    public async Task<ReaderReply> ReadAsync(ReaderHead head, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        _files++;
        await ReaderFrames.WriteRequestAsync(_process.StandardInput.BaseStream, head, content, ct);
        return await ReaderFrames.ReadReplyAsync(_process.StandardOutput.BaseStream, ct);
    }

    /// <summary>Ends the process at once, whatever it is doing.</summary>
    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        _process.Dispose();
    }
}

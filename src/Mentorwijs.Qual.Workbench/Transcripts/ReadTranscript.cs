using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>Reads a file into a draft for a person to look at; stores nothing.</summary>
public sealed class ReadTranscript
{
    private readonly ReaderPool _readers;

    internal ReadTranscript(ReaderPool readers) => _readers = readers;

    /// <summary>The draft, or the rule why there is none. The content is read to the limit, not to its end.</summary>
    public async Task<Outcome<TranscriptDraft>> RunAsync(
        string fileName, Stream content, ReadOptions options, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81920];
        while (await content.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (file.Length + read > ReadLimits.FileBytes)
            {
                return new FileTooLarge(ReadLimits.FileMb);
            }

            file.Write(buffer, 0, read);
        }

        var bytes = file.GetBuffer().AsMemory(0, (int)file.Length);
        return await _readers.ReadAsync(Path.GetFileName(fileName), bytes, options, ct);
    }
}

using System.Xml;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Reads a foreign file into a draft; whatever is wrong with the file comes back as a refusal.</summary>
public static class TranscriptReading
{
    private delegate Outcome<TranscriptDraft> Reading(byte[] file, ReadOptions options);

    // By extension: the kinds of bytes it may hold (null is text), and who reads them.
    private static readonly Dictionary<string, (string? Kind, Reading Read)> Readers =
        new(StringComparer.OrdinalIgnoreCase)
        {
            [".txt"] = (null, (file, options) => TxtReader.Read(file, options)),
            [".docx"] = (FileKinds.Zip, DocxReader.Read),
            [".vtt"] = (null, SubtitleReader.ReadVtt),
            [".srt"] = (null, SubtitleReader.ReadSrt),
            [".docm"] = (FileKinds.Zip, DocxReader.Read),
        };

    /// <summary>Extensions that can be read, with the dot, in lower case.</summary>
    public static IReadOnlyCollection<string> Extensions => Readers.Keys;

    public static Outcome<TranscriptDraft> Read(string fileName, Stream bytes, ReadOptions options)
    {
        var extension = Path.GetExtension(fileName);
        if (!Readers.TryGetValue(extension, out var reader))
        {
            return new UnknownFileKind(extension);
        }

        if (RefusedChoice(fileName, options) is { } unfit)
        {
            return unfit;
        }

        if (Take(bytes) is not { } file)
        {
            return new FileTooLarge(ReadLimits.FileMb);
        }

        if (file.Length == 0)
        {
            return new FileIsEmpty();
        }

        return RefusedKind(extension, reader.Kind, FileKinds.Of(file)) is { } refusal
            ? refusal
            : Guarded(() => reader.Read(file, options));
    }

    private static Refusal? RefusedChoice(string fileName, ReadOptions options) => options switch
    {
        { Pattern: SpeakerPattern.OwnLabels, Labels.Count: 0 } => new NoLabelsNamed(),
        { Labels.Count: > ReadOptions.MostLabels } =>
            new LabelsTooLong(ReadOptions.MostLabels, ReadOptions.LongestLabel),
        _ => SpeakerPatterns.For(fileName).Contains(options.Pattern) ? null : new PatternDoesNotFit(options.Pattern),
    };

    private static Refusal? RefusedKind(string extension, string? expected, string? actual) => actual switch
    {
        FileKinds.Encrypted => new FileIsEncrypted(),
        FileKinds.OldWord => new FileIsOldWord(),
        _ when actual == expected => null,
        null => new FileIsDamaged(extension),
        _ => new FileIsAnotherKind(extension.TrimStart('.'), actual),
    };

    private static Outcome<TranscriptDraft> Guarded(Func<Outcome<TranscriptDraft>> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableFileException refused)
        {
            return refused.Refusal;
        }
        catch (XmlException broken)
        {
            return SafeXml.Explain(broken, "XML");
        }
        catch (InvalidDataException)
        {
            return new FileIsDamaged("zip");
        }
    }

    // Null when there is more than the limit; reading stops there.
    private static byte[]? Take(Stream bytes)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81920];
        while (bytes.Read(buffer) is > 0 and var read)
        {
            if (file.Length + read > ReadLimits.FileBytes)
            {
                return null;
            }

            file.Write(buffer, 0, read);
        }

        return file.ToArray();
    }
}

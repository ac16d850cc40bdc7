using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Reader;

/// <summary>Answers one request after another until the host closes the pipe.</summary>
public static class ReaderLoop
{
    public const int Ended = 0;

    /// <summary>Exit code after bytes that are no request: the pipe cannot be trusted from there on.</summary>
    public const int NoRequest = 2;

    public static int Run(Stream requests, Stream replies)
    {
        try
        {
            while (ReaderFrames.ReadRequest(requests) is { } request)
            {
                ReaderFrames.WriteReply(replies, Answer(request));
            }

            return Ended;
        }
        catch (InvalidDataException)
        {
            return NoRequest;
        }
    }

    private static ReaderReply Answer(ReaderRequest request)
    {
        if (request.Head.IsReturned)
        {
            return ReaderReply.Of(ReturnedReader.Read(request.Content));
        }

        using var content = new MemoryStream(request.Content, writable: false);
        return ReaderReply.Of(TranscriptReading.Read(request.Head.FileName, content, request.Head.Options));
    }
}

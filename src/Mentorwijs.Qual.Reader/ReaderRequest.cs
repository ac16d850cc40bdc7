using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Reader;

/// <summary>One file to read.</summary>
/// <param name="Head">What is known about it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReaderRequest(ReaderHead Head, byte[] Content);

/// <summary>The part of a request that is sent as JSON.</summary>
public sealed record ReaderHead(string FileName, ReadOptions Options)
{
    /// <summary>True: a document of ours that came back; false: a transcript.</summary>
    public bool IsReturned { get; init; }
}

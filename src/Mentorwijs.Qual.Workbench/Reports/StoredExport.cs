using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;

using Mentorwijs.Qual.Workbench.Jobs;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A document as it left the program, to lay what comes back beside it.</summary>
internal sealed record StoredExport
{
    /// <summary>Of one project; the oldest makes room.</summary>
    public const int Most = 30;

    /// <summary>Stands in the document.</summary>
    public required ExportId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    public ReportKind Kind { get; init; }

    /// <summary>"nl" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>What the journal of the project had reached when the data were read, see <see cref="DataStamp"/>;
    /// 0 = it is not offered again, for its codings were picked for this once.</summary>
    public long Stamp { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId By { get; init; }

    /// <summary>The file.</summary>
    public required byte[] Content { get; init; }

    public required IReadOnlyList<ExportedQuote> Quotes { get; init; }
}

/// <summary>What a quote was chosen from when it left the program; its words stand in the file.</summary>
internal sealed record ExportedQuote(CodingId Coding, CodeId Code, TranscriptId Transcript, int Start, int End);

using System.IO.Compression;
using System.Text;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>A run kept with its frozen input: its figures can be made again whatever has changed since.</summary>
/// <remarks>Invariant: never changes. The input holds places and ids, no words of anybody.</remarks>
internal sealed record KeptRun
{
    public const int MaxRemarkLength = 500;

    public required KeptRunId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    public required RoundId RoundId { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What it was kept for, as somebody typed it; may be empty.</summary>
    public required string Remark { get; init; }

    public required AgreementRun Run { get; init; }

    /// <summary>The books of the round as they were.</summary>
    public required IReadOnlyList<FrozenBook> Books { get; init; }

    /// <summary>In which versions the round was coded.</summary>
    public required IReadOnlyList<BookOfRound> CodedWith { get; init; }

    /// <summary>The text behind the input hash, Brotli.</summary>
    public required byte[] Input { get; init; }

    /// <summary>See <see cref="Domain.Agreement.FiguresHash"/>.</summary>
    public required string FiguresHash { get; init; }

    public required KeptFigures Figures { get; init; }

    public CodeTree Tree() => CodeTree.Of([.. Books.Select(book => book.Thaw(ProjectId))]);

    public FrozenInput ReadInput()
    {
        using var text = new StreamReader(
            new BrotliStream(new MemoryStream(Input), CompressionMode.Decompress), Encoding.UTF8);
        return new FrozenInput(text.ReadToEnd());
    }

    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}

/// <summary>The few figures by which people know a run again.</summary>
public sealed record KeptFigures
{
    public required double? PercentMicro { get; init; }

    public required double? AlphaMicro { get; init; }

    public required double? AlphaLow { get; init; }

    public required double? AlphaHigh { get; init; }

    public required double? AlphaMacro { get; init; }

    public required int Defined { get; init; }

    public required int Codes { get; init; }

    /// <summary>That two coders had finished.</summary>
    public required int Transcripts { get; init; }

    public static KeptFigures Of(AgreementTable table, AgreementIntervals intervals)
    {
        var micro = intervals.Micro(AgreementMeasures.Alpha);
        var macro = intervals.Macro(AgreementMeasures.Alpha);
        return new KeptFigures
        {
            PercentMicro = table.Micro[AgreementMeasures.Percent].Estimate,
            AlphaMicro = micro.Estimate,
            AlphaLow = micro.Interval?.Low,
            AlphaHigh = micro.Interval?.High,
            AlphaMacro = macro.Value.Estimate,
            Defined = macro.Defined,
            Codes = macro.Codes,
            Transcripts = table.DoubleCodedTexts,
        };
    }
}

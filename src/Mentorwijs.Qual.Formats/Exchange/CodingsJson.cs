using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>Reads and writes codings as JSON, the format of the demo's codings.json.</summary>
/// <remarks>Keys nobody knows are left alone, except that those with a text behind them may be dimensions.</remarks>
public static class CodingsJson
{
    private const string Format = "mentorwijs-codings/1";

    /// <summary>Bytes; a hundred thousand codings fit in it.</summary>
    private const int Limit = 64 * 1024 * 1024;

    private static readonly string[] Known = [Format, "mentorwijs-demo-codings/1"];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, never a page
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
    };

    /// <summary>Refuses what is no such file, and says where it goes wrong.</summary>
    public static Outcome<CodingsFile> Read(Stream file)
    {
        if (file.CanSeek && file.Length > Limit)
        {
            return new CodingsFileTooLarge(Limit / (1024 * 1024));
        }

        try
        {
            var read = JsonSerializer.Deserialize<Whole>(file, Options);
            if (read is null || read.Codings.Any(line => line is null))
            {
                return new CodingsFileIsDamaged("1", "$.codings");
            }

            return read.Format is { } format && !Known.Contains(format, StringComparer.Ordinal)
                ? new CodingsFileIsAnotherFormat(format)
                : read.ToFile();
        }
        catch (JsonException damage)
        {
            return new CodingsFileIsDamaged(
                ((damage.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture),
                damage.Path ?? "");
        }
    }

    public static void Write(CodingsFile file, Stream stream) =>
        JsonSerializer.Serialize(stream, Whole.From(file), Options);

    // The keys in the order in which a person wants to read them.
    private sealed record Whole
    {
        public string? Format { get; init; }

        public string? Codebook { get; init; }

        public string? CodebookVersion { get; init; }

        public JsonElement? Coders { get; init; }

        public string? Offsets { get; init; }

        public required IReadOnlyList<Line> Codings { get; init; }

        public static Whole From(CodingsFile file) => new()
        {
            Format = CodingsJson.Format,
            Codebook = file.Codebook,
            CodebookVersion = file.CodebookVersion,
            Coders = JsonSerializer.SerializeToElement(file.Coders),
            Offsets = "UTF-16 code units in the turn text, end exclusive; turnIndex is 0-based",
            Codings = [.. file.Codings.Select(Line.From)],
        };

        public CodingsFile ToFile() => new()
        {
            Codebook = Codebook,
            CodebookVersion = CodebookVersion,
            Codings = [.. Codings.Select(line => line.ToLine())],
        };
    }

    private sealed record Line
    {
        public string? Id { get; init; }

        public required string Transcript { get; init; }

        public required string Coder { get; init; }

        public string? Source { get; init; }

        public string? Round { get; init; }

        public required int TurnIndex { get; init; }

        public int? EndTurnIndex { get; init; }

        public string? Speaker { get; init; }

        public string? Quote { get; init; }

        public int? Occurrence { get; init; }

        public required int Start { get; init; }

        public required int End { get; init; }

        public string? Book { get; init; }

        public string? BookVersion { get; init; }

        public required string Code { get; init; }

        public int? Star { get; init; }

        public bool? IsUncertain { get; init; }

        public string? Memo { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Marks { get; init; }

        public static Line From(CodingLine line) => new()
        {
            Id = line.Id,
            Transcript = line.Transcript,
            Coder = line.Coder,
            Source = line.Source,
            Round = line.Round,
            TurnIndex = line.TurnIndex,
            EndTurnIndex = line.EndTurnIndex,
            Speaker = line.Speaker,
            Quote = line.Quote,
            Occurrence = line.Occurrence,
            Start = line.Start,
            End = line.End,
            Book = line.Book,
            BookVersion = line.BookVersion,
            Code = line.Code,
            Star = line.Star,
            IsUncertain = line.IsUncertain,
            Memo = line.Memo,
            Marks = line.Marks.ToDictionary(
                mark => mark.Key, mark => JsonSerializer.SerializeToElement(mark.Value, Options)),
        };

        public CodingLine ToLine() => new()
        {
            Id = Id,
            Transcript = Transcript,
            Coder = Coder,
            Source = Source,
            Round = Round,
            TurnIndex = TurnIndex,
            EndTurnIndex = EndTurnIndex,
            Speaker = Speaker,
            Quote = Quote,
            Occurrence = Occurrence,
            Start = Start,
            End = End,
            Book = Book,
            BookVersion = BookVersion,
            Code = Code,
            Star = Star,
            IsUncertain = IsUncertain,
            Memo = Memo,
            Marks = (Marks ?? []).Where(mark => mark.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(mark => mark.Key, mark => mark.Value.GetString() ?? "", StringComparer.Ordinal),
        };
    }
}

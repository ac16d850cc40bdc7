using System.Text.Json;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Cli;

/// <summary>One table or one set of spans from a file, checked and ready to compute on.</summary>
/// <param name="Values">Computes all of its coefficients.</param>
internal sealed record CoefficientInput(string Id, Func<IReadOnlyList<NamedValue>> Values)
{
    /// <summary>Larger than any rating, small enough that its square is a number.</summary>
    private const double LargestCategory = 1e100;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
    };

    /// <summary>All records, or where the first one that is wrong goes wrong, e.g. $[3].input.units.</summary>
    /// <exception cref="JsonException">It is no JSON; carries line and position, counted from 0.</exception>
    public static (IReadOnlyList<CoefficientInput> Inputs, string? WrongAt) Read(Stream file)
    {
        using var document = JsonDocument.Parse(file);
        try
        {
            var records = document.Deserialize<List<Record?>>(Options) ?? [];
            var inputs = new List<CoefficientInput>();
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, record) in records.Index())
            {
                var (input, wrong) = record is null ? (null, "") : Of(record);
                if (input is null || !taken.Add(input.Id))
                {
                    return ([], $"$[{index}]{wrong ?? ".id"}");
                }

                inputs.Add(input);
            }

            return (inputs, null);
        }
        catch (JsonException damage)
        {
            return ([], damage.Path ?? "$");
        }
    }

    private static (CoefficientInput? Input, string? WrongAt) Of(Record record)
    {
        if (record.Id is null || record.Kind is null || record.Input is null)
        {
            return (null, record.Id is null ? ".id" : record.Kind is null ? ".kind" : ".input");
        }

        try
        {
            return record.Kind switch
            {
                "reliability" => OfRatings($"{record.Id}", Parsed<Ratings>(record.Input.Value)),
                "spans" => OfSpans($"{record.Id}", Parsed<Spans>(record.Input.Value)),
                _ => (null, ".kind"),
            };
        }
        catch (JsonException damage)
        {
            return (null, $".input{damage.Path?.TrimStart('$')}");
        }
    }

    private static (CoefficientInput? Input, string? WrongAt) OfRatings(string id, Ratings input)
    {
        var known = input.Categories.ToHashSet();
        if (input.Coders is < 1 or > AgreementStudy.MaxCoders)
        {
            return (null, ".input.coders");
        }

        if (known.Count == 0 || known.Count != input.Categories.Count
            || known.Any(category => !(Math.Abs(category) <= LargestCategory)))
        {
            return (null, ".input.categories");
        }

        var wrong = input.Units.FindIndex(row => row is null || row.Count != input.Coders
            || row.Any(value => value is { } rating && !known.Contains(rating)));
        return wrong >= 0
            ? (null, $".input.units[{wrong}]")
            : (new CoefficientInput(id, () => RatingCoefficients.Of(
                new RatingTable(input.Coders, known, input.Units.OfType<List<double?>>()))), null);
    }

    private static (CoefficientInput? Input, string? WrongAt) OfSpans(string id, Spans input)
    {
        var codes = input.Codes.Select(code => code.ToString()).ToList();
        if (input.Length < 0)
        {
            return (null, ".input.length");
        }

        if (codes.Distinct().Count() != codes.Count)
        {
            return (null, ".input.codes");
        }

        if (input.Coders.Count is < 1 or > AgreementStudy.MaxCoders)
        {
            return (null, ".input.coders");
        }

        var coders = new List<List<Segment>>();
        foreach (var (coder, spans) in input.Coders.Index())
        {
            coders.Add([]);
            foreach (var (place, span) in (spans ?? []).Index())
            {
                if (SegmentOf(span, input.Length, codes) is not { } segment)
                {
                    return (null, $".input.coders[{coder}][{place}]");
                }

                coders[coder].Add(segment);
            }
        }

        return (new CoefficientInput(
            id, () => SegmentCoefficients.Of(new SegmentTable(input.Length, codes.Count, coders), codes)), null);
    }

    // [start, end, code]
    private static Segment? SegmentOf(JsonElement span, int length, List<string> codes)
    {
        if (span.ValueKind != JsonValueKind.Array || span.GetArrayLength() != 3
            || span[0].ValueKind != JsonValueKind.Number || !span[0].TryGetInt32(out var start)
            || span[1].ValueKind != JsonValueKind.Number || !span[1].TryGetInt32(out var end)
            || start < 0 || end < start || end > length)
        {
            return null;
        }

        var code = codes.IndexOf(span[2].ToString());
        return code < 0 ? null : new Segment(new TextSpan(start, end), code);
    }

    private static T Parsed<T>(JsonElement input) =>
        input.Deserialize<T>(Options) ?? throw new JsonException("No input");

    private sealed record Record
    {
        public JsonElement? Id { get; init; }

        public string? Kind { get; init; }

        public JsonElement? Input { get; init; }
    }

    private sealed record Ratings
    {
        public required int Coders { get; init; }

        public required List<double> Categories { get; init; }

        public required List<List<double?>?> Units { get; init; }
    }

    private sealed record Spans
    {
        public required int Length { get; init; }

        public required List<JsonElement> Codes { get; init; }

        public required List<List<JsonElement>?> Coders { get; init; }
    }
}

using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>The pure rules for making and changing codings: each gives the changes to store, or a refusal.</summary>
public static class CodingRules
{
    public const int MaxMemoLength = 4000;

    public const int MaxStars = 3;

    /// <summary>
    /// Applies a code. <paramref name="mine"/> = this coder's codings of the transcript in the round. Where the same
    /// code overlaps, the first coding grows over all of them: it keeps its marks, takes the most stars and all memos,
    /// and is uncertain if one of them was. A coding that only touches stays a coding of its own.
    /// </summary>
    public static Outcome<IReadOnlyList<CodingChange>> Apply(
        Code code, Coding wanted, IEnumerable<Coding> mine, string language)
    {
        if (!code.IsAssignable)
        {
            return new CodeOnlyGroups(code.Name.In(language));
        }

        if (code.IsRetired)
        {
            return new CodeIsRetired(code.Name.In(language));
        }

        var met = mine
            .Where(coding => coding.CodeId == code.Id && coding.Span.Overlaps(wanted.Span))
            .OrderBy(coding => coding.Span.Start)
            .ToList();
        if (met.Count == 0)
        {
            return Changes(new CodingChange(null, wanted));
        }

        return Merge(met[0], met.Skip(1), wanted);
    }

    /// <summary>
    /// Gives one's own coding another span. <paramref name="mine"/> as for <see cref="Apply"/>: where the same code
    /// overlaps now, the moved coding takes those in.
    /// </summary>
    public static Outcome<IReadOnlyList<CodingChange>> Move(
        Coding coding, PersonId by, TextSpan span, IEnumerable<Coding> mine)
    {
        if (coding.CoderId != by)
        {
            return new NotYourCoding();
        }

        var met = mine.Where(other => other.Id != coding.Id && other.CodeId == coding.CodeId
            && other.Span.Overlaps(span));
        return Merge(coding, met.OrderBy(other => other.Span.Start), coding with { Span = span });
    }

    /// <summary>Removes one's own coding.</summary>
    public static Outcome<IReadOnlyList<CodingChange>> Remove(Coding coding, PersonId by) =>
        coding.CoderId != by ? new NotYourCoding() : Changes(new CodingChange(coding, null));

    /// <summary>
    /// Sets or clears (null) a mark on one's own coding, with a value the codebook knows; another direction begins
    /// plain.
    /// </summary>
    public static Outcome<IReadOnlyList<CodingChange>> Mark(
        Coding coding, PersonId by, string dimension, string? value, IReadOnlyCollection<Dimension> dimensions)
    {
        if (coding.CoderId != by)
        {
            return new NotYourCoding();
        }

        var known = dimensions.FirstOrDefault(candidate => candidate.Id == dimension);
        if (known is null || (value is not null && known.Values.All(candidate => candidate.Id != value)))
        {
            return new UnknownMark(dimension, value ?? "");
        }

        var marks = coding.Marks.With(dimension, value);
        // how strongly was said of the direction that was there, not of another one
        if (Directions.IsDirection(dimension) && coding.Marks[dimension] != value
            && Strengths.In(dimensions) is { } strength)
        {
            marks = marks.With(strength.Id, null);
        }

        return Changes(new CodingChange(coding, coding with { Marks = marks }));
    }

    /// <summary>Writes or clears the memo on one's own coding.</summary>
    public static Outcome<IReadOnlyList<CodingChange>> WriteMemo(Coding coding, PersonId by, string? memo)
    {
        var text = memo?.Trim() ?? "";
        if (coding.CoderId != by)
        {
            return new NotYourCoding();
        }

        return text.Length > MaxMemoLength
            ? new MemoIsTooLong(MaxMemoLength)
            : Changes(new CodingChange(coding, coding with { Memo = text.Length == 0 ? null : text }));
    }

    /// <summary>Says how quotable one's own coding is.</summary>
    public static Outcome<IReadOnlyList<CodingChange>> Star(Coding coding, PersonId by, int stars) =>
        coding.CoderId != by ? new NotYourCoding()
        : stars is < 0 or > MaxStars ? new StarsOutOfRange(stars, MaxStars)
        : Changes(new CodingChange(coding, coding with { Stars = stars }));

    /// <summary>Says that one is not sure of one's own coding, or is sure after all.</summary>
    public static Outcome<IReadOnlyList<CodingChange>> Doubt(Coding coding, PersonId by, bool isUncertain) =>
        coding.CoderId != by
            ? new NotYourCoding()
            : Changes(new CodingChange(coding, coding with { IsUncertain = isUncertain }));

    // The kept coding comes to lie over all; the wanted one is a new one, or the kept one on its new place.
    private static Outcome<IReadOnlyList<CodingChange>> Merge(Coding kept, IEnumerable<Coding> others, Coding wanted)
    {
        var gone = others.ToList();
        List<Coding> all = [kept, .. gone, wanted];
        var covered = wanted.Id == kept.Id ? gone : [kept, .. gone];
        var memo = string.Join("\n\n", all.Select(coding => coding.Memo).Where(memo => memo is not null).Distinct());
        var grown = kept with
        {
            Span = covered.Aggregate(wanted.Span, (cover, coding) => cover.Cover(coding.Span)),
            Memo = memo.Length == 0 ? null : memo,
            Stars = all.Max(coding => coding.Stars),
            IsUncertain = all.Exists(coding => coding.IsUncertain),
        };
        return Changes([
            .. gone.Select(coding => new CodingChange(coding, null)),
            new CodingChange(kept, grown),
        ]);
    }

    // A change that changes nothing is no act: it would only cost an undo.
    private static Outcome<IReadOnlyList<CodingChange>> Changes(params CodingChange[] changes) =>
        Outcome.Of<IReadOnlyList<CodingChange>>([.. changes.Where(change => change.Before != change.After)]);
}

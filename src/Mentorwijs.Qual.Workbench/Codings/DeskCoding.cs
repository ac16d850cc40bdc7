using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>One coding with the name of who made it.</summary>
/// <remarks>An open desk keeps some thousands: here stands what differs, and once for all what they share.</remarks>
public sealed class DeskCoding : IEquatable<DeskCoding>
{
    private readonly DeskCoder _coder;
    private readonly Marks _marks;
    private readonly string? _memo;
    private readonly long _atTicks; // UTC
    private readonly byte _stars;
    private readonly bool _isUncertain;

    public DeskCoding(Coding coding, string coderName, bool isMine)
        : this(coding, new DeskCoder(coding, coderName, isMine))
    {
    }

    internal DeskCoding(Coding coding, DeskCoder coder)
    {
        (Id, CodeId, Span, _coder) = (coding.Id, coding.CodeId, coding.Span, coder);
        (_marks, _memo, _atTicks) = (coding.Marks, coding.Memo, coding.At.UtcTicks);
        (_stars, _isUncertain) = ((byte)coding.Stars, coding.IsUncertain);
    }

    public CodingId Id { get; }

    public CodeId CodeId { get; }

    public TextSpan Span { get; }

    public string CoderName => _coder.Name;

    public bool IsMine => _coder.IsMine;

    /// <summary>Made anew each time it is asked for.</summary>
    public Coding Coding => new()
    {
        Id = Id,
        TranscriptId = _coder.Transcript,
        CodeId = CodeId,
        CoderId = _coder.Id,
        RoundId = _coder.Round,
        Source = _coder.Source,
        ResolutionId = _coder.Resolution,
        Span = Span,
        Marks = _marks,
        Stars = _stars,
        IsUncertain = _isUncertain,
        Memo = _memo,
        CodebookVersion = _coder.CodebookVersion,
        At = new DateTimeOffset(_atTicks, TimeSpan.Zero),
    };

    /// <summary>True: a reader sees no difference; the name is shown of others only.</summary>
    public bool LooksAs(DeskCoding other) =>
        HasSameCoding(other) && IsMine == other.IsMine && (IsMine || CoderName == other.CoderName);

    public bool HasSameCoding(DeskCoding? other) => other is not null
        && (Id, CodeId, Span, _marks, _memo) == (other.Id, other.CodeId, other.Span, other._marks, other._memo)
        && (_atTicks, _stars, _isUncertain) == (other._atTicks, other._stars, other._isUncertain)
        && _coder.MadeAlike(other._coder);

    public bool Equals(DeskCoding? other) => HasSameCoding(other) && _coder == other?._coder;

    public override bool Equals(object? obj) => Equals(obj as DeskCoding);

    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>What the codings of one coder on one desk, made under one version of the book, have in common.</summary>
internal sealed record DeskCoder(
    PersonId Id, string Name, bool IsMine, TranscriptId Transcript, RoundId Round, CodingSource Source,
    ResolutionId? Resolution, string CodebookVersion)
{
    public DeskCoder(Coding of, string name, bool isMine)
        : this(of.CoderId, name, isMine, of.TranscriptId, of.RoundId, of.Source, of.ResolutionId, of.CodebookVersion)
    {
    }

    /// <summary>True but for the name and for who looks.</summary>
    public bool MadeAlike(DeskCoder other) =>
        this with { Name = other.Name, IsMine = other.IsMine } == other;
}

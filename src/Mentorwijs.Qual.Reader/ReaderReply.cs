using System.Text.Json;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Reader;

/// <summary>A draft, or the name and the values of a refusal.</summary>
/// <remarks>Invariant: only refusals of the closed list below travel; a name from outside makes no type.</remarks>
public sealed record ReaderReply
{
    private static readonly Dictionary<string, Type> Refusals = new Type[]
    {
        typeof(FileIsEmpty), typeof(FileIsEncrypted), typeof(FileIsDamaged), typeof(FileIsAnotherKind),
        typeof(FileIsOldWord), typeof(FileTooLarge), typeof(UnpacksTooLarge), typeof(TooManyParts), typeof(PartTwice),
        typeof(TextTooLong), typeof(NestsTooDeep), typeof(HoldsDocumentTypeDefinition), typeof(TextIsNotText),
        typeof(UnknownFileKind), typeof(UnknownEncoding), typeof(NoTextInFile), typeof(NoLabelsNamed),
        typeof(LabelsTooLong), typeof(PatternFindsNothing), typeof(PatternDoesNotFit),
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public TranscriptDraft? Draft { get; init; }

    public ReturnedDocument? Returned { get; init; }

    /// <summary>Type name of the refusal.</summary>
    public string? Refusal { get; init; }

    /// <summary>Its properties.</summary>
    public JsonElement? Values { get; init; }

    public static ReaderReply Of(Outcome<TranscriptDraft> outcome) =>
        outcome.Refusal is { } refusal ? Of(refusal) : new ReaderReply { Draft = outcome.Value };

    public static ReaderReply Of(Outcome<ReturnedDocument> outcome) =>
        outcome.Refusal is { } refusal ? Of(refusal) : new ReaderReply { Returned = outcome.Value };

    /// <summary>The outcome again; anything else than a draft or a known refusal is damage of the pipe.</summary>
    public Outcome<TranscriptDraft> ToOutcome() => Draft is { } draft ? draft : ToRefusal();

    /// <summary>The same of a document that came back.</summary>
    public Outcome<ReturnedDocument> ToReturned() => Returned is { } returned ? returned : ToRefusal();

    private static ReaderReply Of(Domain.Refusal refusal) => new()
    {
        Refusal = refusal.GetType().Name,
        Values = JsonSerializer.SerializeToElement(refusal, refusal.GetType(), ReaderJson.Default),
    };

    private Domain.Refusal ToRefusal() =>
        Refusal is not null && Values is { } values && Refusals.TryGetValue(Refusal, out var type)
        && values.Deserialize(type, ReaderJson.Default) is Domain.Refusal refusal
            ? refusal
            : throw new InvalidDataException("Neither words nor a refusal");
}

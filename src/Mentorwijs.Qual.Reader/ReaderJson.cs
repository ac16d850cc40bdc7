using System.Text.Json.Serialization;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Reader;

/// <summary>JSON of requests and replies, generated while building: a Reader then starts sooner.</summary>
[JsonSerializable(typeof(ReaderHead))]
[JsonSerializable(typeof(ReaderReply))]
[JsonSerializable(typeof(FileIsEmpty))]
[JsonSerializable(typeof(FileIsEncrypted))]
[JsonSerializable(typeof(FileIsDamaged))]
[JsonSerializable(typeof(FileIsAnotherKind))]
[JsonSerializable(typeof(FileIsOldWord))]
[JsonSerializable(typeof(FileTooLarge))]
[JsonSerializable(typeof(UnpacksTooLarge))]
[JsonSerializable(typeof(TooManyParts))]
[JsonSerializable(typeof(PartTwice))]
[JsonSerializable(typeof(TextTooLong))]
[JsonSerializable(typeof(NestsTooDeep))]
[JsonSerializable(typeof(HoldsDocumentTypeDefinition))]
[JsonSerializable(typeof(TextIsNotText))]
[JsonSerializable(typeof(UnknownFileKind))]
[JsonSerializable(typeof(UnknownEncoding))]
[JsonSerializable(typeof(NoTextInFile))]
[JsonSerializable(typeof(NoLabelsNamed))]
[JsonSerializable(typeof(LabelsTooLong))]
[JsonSerializable(typeof(PatternFindsNothing))]
[JsonSerializable(typeof(PatternDoesNotFit))]
internal sealed partial class ReaderJson : JsonSerializerContext;

namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>A file of 0 bytes, or with a byte order mark and nothing else.</summary>
public sealed record FileIsEmpty : Refusal;

/// <summary>A file that opens with a password only.</summary>
public sealed record FileIsEncrypted : Refusal;

/// <summary>A file that breaks off or does not follow its own format.</summary>
/// <param name="Where">Part of the file, with line and position where they are known.</param>
public sealed record FileIsDamaged(string Where) : Refusal;

/// <summary>A file whose first bytes say another kind than its name.</summary>
public sealed record FileIsAnotherKind(string Expected, string Actual) : Refusal;

/// <summary>A Word document from before 2007 (.doc).</summary>
public sealed record FileIsOldWord : Refusal;

/// <summary>A file over the limit, before anything of it is unpacked.</summary>
public sealed record FileTooLarge(int LimitMb) : Refusal;

/// <summary>A container that is small as a file and huge once unpacked.</summary>
public sealed record UnpacksTooLarge(int LimitMb) : Refusal;

/// <summary>A container with more entries than any word processor writes.</summary>
public sealed record TooManyParts(int Limit) : Refusal;

/// <summary>Two parts of one name: programs differ on which one counts.</summary>
public sealed record PartTwice(string Part) : Refusal;

/// <summary>More text than a transcript can hold.</summary>
public sealed record TextTooLong(int Limit) : Refusal;

/// <summary>XML with more levels inside one another than any word processor writes.</summary>
public sealed record NestsTooDeep(int Limit) : Refusal;

/// <summary>XML that declares its own entities; such a declaration can read files or fill the memory.</summary>
public sealed record HoldsDocumentTypeDefinition : Refusal;

/// <summary>A file called text that is mostly bytes no text has.</summary>
public sealed record TextIsNotText : Refusal;

/// <summary>An extension no reader knows.</summary>
public sealed record UnknownFileKind(string Extension) : Refusal;

/// <summary>A byte order mark or a declaration of an encoding the readers do not know.</summary>
public sealed record UnknownEncoding(string Encoding) : Refusal;

/// <summary>Reading was stopped at the limit of time.</summary>
public sealed record ReadTookTooLong(int Seconds) : Refusal;

/// <summary>The Reader process ended without an answer: out of memory, or our own bug.</summary>
public sealed record ReaderStopped : Refusal;

using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>No JSON, or not with what every coding has.</summary>
/// <param name="Line">1-based, as text.</param>
/// <param name="Where">Path in the file, e.g. $.codings[3].start.</param>
public sealed record CodingsFileIsDamaged(string Line, string Where) : Refusal;

/// <summary>JSON of another kind.</summary>
public sealed record CodingsFileIsAnotherFormat(string Format) : Refusal;

/// <summary>A file of codings over the limit.</summary>
public sealed record CodingsFileTooLarge(int LimitMb) : Refusal;

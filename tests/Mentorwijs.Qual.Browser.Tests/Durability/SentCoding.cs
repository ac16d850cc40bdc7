using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>A coding that a page asked for, as the page itself knows of it.</summary>
/// <param name="Command">Its id, made by the page.</param>
/// <param name="IsAcknowledged">The page took the answer and no longer keeps the command to send it again.</param>
/// <param name="WentOut">When it was handed to the connection; null while it waited behind another.</param>
public sealed record SentCoding(Guid Command, TextSpan Span, bool IsAcknowledged, DateTimeOffset? WentOut);

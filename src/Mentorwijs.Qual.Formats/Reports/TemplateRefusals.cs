using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>A template is a page or two: what is larger is something else.</summary>
public sealed record TemplateIsTooLarge(int LimitMb) : Refusal;

/// <summary>No .docx or .dotx, or one whose text is missing.</summary>
public sealed record TemplateIsNoWordFile : Refusal;

/// <summary>Something in it could run.</summary>
public sealed record TemplateHoldsMacros : Refusal;

/// <summary>Something in it would be fetched from elsewhere when a document is opened.</summary>
public sealed record TemplateReachesOutside : Refusal;

/// <summary>Another file lies in it.</summary>
public sealed record TemplateHoldsFiles : Refusal;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>A file that was chosen as template; no content = the program's own styles again.</summary>
public sealed record ChosenTemplate(string Name, byte[]? Content);

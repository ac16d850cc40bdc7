using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>One stored version of a codebook, for the log of changes.</summary>
/// <param name="Codes">How many codes and headings it has.</param>
/// <param name="Changes">Against the version before; null for the first.</param>
public sealed record BookStep(LocalText Book, string Version, DateOnly On, int Codes, CodebookChanges? Changes);

/// <summary>What was decided on the differences of one round.</summary>
/// <param name="Last">Day of the latest decision.</param>
/// <param name="Counts">How often each decision was taken.</param>
public sealed record RoundDecisions(string Round, DateOnly Last, IReadOnlyDictionary<Decision, int> Counts);

using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Workbench;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>A confirmed wish to move a round on.</summary>
/// <param name="Round">Which one.</param>
/// <param name="From">The phase that was on the page.</param>
/// <param name="Command">The same for each press of one confirmation.</param>
public sealed record RoundStep(RoundId Round, RoundPhase From, CommandId Command);

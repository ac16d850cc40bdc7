using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>How a project measures agreement, on its pages and in its chapter; none = the default.</summary>
internal sealed record ChosenAgreement
{
    public required ProjectId ProjectId { get; init; }

    public required AgreementOptions Options { get; init; }
}

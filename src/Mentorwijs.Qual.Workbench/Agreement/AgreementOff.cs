using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>A project that measures no agreement, since that does not fit how it works; no row = it does.</summary>
internal sealed record AgreementOff
{
    public const int MaxReasonLength = 2000;

    public required ProjectId ProjectId { get; init; }

    /// <summary>Why, for the chapter; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>The refusal of every figure where agreement is off, else null.</summary>
    public static async Task<Refusal?> RefusalAsync(QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.IsAgreementOffAsync(project, ct) ? new AgreementIsOff() : null;

    /// <summary>Why it is off, or null where it is not.</summary>
    public static Task<string?> ReasonAsync(QualDbContext db, ProjectId project, CancellationToken ct) =>
        db.AgreementsOff.AsNoTracking().Where(off => off.ProjectId == project).Select(off => off.Reason)
            .FirstOrDefaultAsync(ct);
}

/// <summary>The project measures no agreement, so there is no figure to show.</summary>
public sealed record AgreementIsOff : Refusal;

/// <summary>A reason over the limit, in UTF-16 units.</summary>
public sealed record OffReasonIsTooLong(int Limit) : Refusal;

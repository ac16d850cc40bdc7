using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Whether a cookie still stands for its person.</summary>
public sealed class SessionQuery
{
    private readonly IDbContextFactory<QualDbContext> _contexts;

    internal SessionQuery(IDbContextFactory<QualDbContext> contexts) => _contexts = contexts;

    /// <summary>False once the password was changed, a new one was asked for, or the person signed out.</summary>
    public async Task<bool> RunAsync(PersonId person, string? stamp, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        return stamp is { Length: > 0 } && await db.Accounts.AsNoTracking()
            .AnyAsync(account => account.PersonId == person && account.SecurityStamp == stamp, ct);
    }
}

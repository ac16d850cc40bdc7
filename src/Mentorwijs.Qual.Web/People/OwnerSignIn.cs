using System.Security.Cryptography;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Web.People;

/// <summary>The one person of this computer, let in by the address printed at the start.</summary>
public sealed class OwnerSignIn
{
    private static readonly Actor Owner =
        new(new PersonId(Guid.Parse("01930000-0000-7000-8000-000000000001")), "Eigenaar");
    private readonly string _token = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public Task<string> IssueForOwnerAsync(CancellationToken ct) => Task.FromResult(_token).WaitAsync(ct);

    public Task<Actor?> RunAsync(string token, CancellationToken ct) =>
        Task.FromResult(string.Equals(token, _token, StringComparison.Ordinal) ? Owner : null).WaitAsync(ct);
}

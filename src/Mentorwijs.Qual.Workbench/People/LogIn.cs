using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Signs a person in by name and password, on a server.</summary>
public sealed class LogIn
{
    private readonly Accounts _accounts;

    internal LogIn(Accounts accounts) => _accounts = accounts;

    public Task<Outcome<SignedIn>> RunAsync(string? name, string? password, CancellationToken ct) =>
        _accounts.CheckAsync(
            PasswordRules.Cut(name, SignInNames.MaxLength), PasswordRules.Tidy(password), ct);
}

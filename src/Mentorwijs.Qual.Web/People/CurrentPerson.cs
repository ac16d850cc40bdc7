using System.Security.Claims;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench;
using Microsoft.AspNetCore.Components.Authorization;

namespace Mentorwijs.Qual.Web.People;

/// <summary>Who is reading this page: the actor of every use case it runs.</summary>
public sealed class CurrentPerson(AuthenticationStateProvider authentication)
{
    /// <summary>The signed-in person; a page is only reached signed in, so without one this throws.</summary>
    public async Task<Actor> ActorAsync() =>
        Of((await authentication.GetAuthenticationStateAsync()).User)
        ?? throw new InvalidOperationException("Nobody is signed in on a page that asks for it");

    /// <summary>The actor a principal stands for, or null when it is not one of ours.</summary>
    public static Actor? Of(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Actor(new PersonId(id), principal.Identity?.Name ?? "")
            : null;

    internal static IEnumerable<Claim> ClaimsOf(Actor actor) =>
    [
        new(ClaimTypes.NameIdentifier, actor.Id.Value.ToString()),
        new(ClaimTypes.Name, actor.Name),
    ];
}

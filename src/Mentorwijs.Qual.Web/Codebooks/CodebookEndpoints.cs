using System.Globalization;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Web.Codebooks;

/// <summary>Hands out a codebook file as it was stored, byte for byte.</summary>
public static class CodebookEndpoints
{
    public static void MapCodebookFile(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/projects/{project}/codebook.md", SendAsync).RequireAuthorization();

    private static async Task<IResult> SendAsync(
        string project, string book, int? version, HttpContext context, CodebookVersionsQuery versions,
        CancellationToken ct)
    {
        if (CurrentPerson.Of(context.User) is not { } actor)
        {
            return Results.Unauthorized();
        }

        var outcome = await versions.FileAsync(actor, project, book, version, ct);
        return outcome.Refusal is { } refusal
            ? Results.Text(
                SaidTexts.Say(refusal, CultureInfo.CurrentUICulture), statusCode: StatusCodes.Status404NotFound)
            : Results.File(outcome.Value.Content, "text/markdown; charset=utf-8", outcome.Value.Name);
    }
}

using System.Globalization;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Web.Analysis;

/// <summary>Hands out the tables of the analysis as files, to whoever may have them at this moment.</summary>
public static class TableEndpoints
{
    public static void MapTables(this IEndpointRouteBuilder routes)
    {
        foreach (var (kind, file) in Enum.GetValues<TableKind>()
            .SelectMany(kind => Enum.GetValues<TableFile>().Select(file => (kind, file))))
        {
            routes.MapGet(
                $"/projects/{{project}}/tables/{NameOf(kind)}.{EndingOf(file)}",
                (string project, string? lang, Guid? coder, HttpContext context, ExportTables export,
                    CancellationToken ct) => SendAsync(project, kind, file, lang, coder, context, export, ct))
                .RequireAuthorization();
        }
    }

    public static string NameOf(TableKind kind) => kind switch
    {
        TableKind.Codings => "codings",
        TableKind.Respondents => "respondents",
        TableKind.Quotes => "quotes",
        _ => throw new InvalidOperationException($"Table {kind}"),
    };

    public static string EndingOf(TableFile file) => file switch
    {
        TableFile.Excel => "xlsx",
        TableFile.Csv => "csv",
        _ => throw new InvalidOperationException($"File {file}"),
    };

    private static async Task<IResult> SendAsync(
        string project, TableKind kind, TableFile file, string? lang, Guid? coder, HttpContext context,
        ExportTables export, CancellationToken ct)
    {
        if (CurrentPerson.Of(context.User) is not { } actor)
        {
            return Results.Unauthorized();
        }

        var outcome = await export.RunAsync(
            actor, project, kind, file, coder is { } id ? new PersonId(id) : null, lang == "en" ? "en" : "nl",
            CommandId.New(), ct);
        return outcome.Refusal is { } refusal
            ? Results.Text(
                SaidTexts.Say(refusal, CultureInfo.CurrentUICulture), statusCode: StatusCodes.Status403Forbidden)
            : Results.File(outcome.Value.Content, outcome.Value.ContentType, outcome.Value.Name);
    }
}

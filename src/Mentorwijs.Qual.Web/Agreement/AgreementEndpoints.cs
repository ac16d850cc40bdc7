using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>Hands out the agreement of a round as a file, to whoever may have it at this moment.</summary>
public static class AgreementEndpoints
{
    public static void MapAgreement(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in Enum.GetValues<AgreementFile>())
        {
            routes.MapGet(
                $"/projects/{{project}}/rounds/{{round}}/agreement.{EndingOf(kind)}",
                (string project, string round, [AsParameters] Asked asked, HttpContext context, ExportAgreement export,
                    CancellationToken ct) => SendAsync(project, round, kind, asked, context, export, ct))
                .RequireAuthorization();
        }
    }

    public static string EndingOf(AgreementFile kind) => kind switch
    {
        AgreementFile.Excel => "xlsx",
        AgreementFile.Csv => "csv",
        AgreementFile.Word => "docx",
        _ => throw new InvalidOperationException($"File {kind}"),
    };

    private static async Task<IResult> SendAsync(
        string project, string round, AgreementFile kind, Asked asked, HttpContext context, ExportAgreement export,
        CancellationToken ct)
    {
        if (CurrentPerson.Of(context.User) is not { } actor)
        {
            return Results.Unauthorized();
        }

        var choice = new AgreementChoice(asked.Unit, asked.Coverage, asked.Interviewers ?? false).Read();
        var outcome = choice.Refusal is { } wrong
            ? wrong
            : await export.RunAsync(
                actor, project, round, choice.Value, asked.Run is { } run ? new KeptRunId(run) : null, kind,
                asked.Lang == "en" ? "en" : "nl", CommandId.New(), ct);
        return outcome.Refusal is { } refusal
            ? Results.Text(
                SaidTexts.Say(refusal, CultureInfo.CurrentUICulture), statusCode: StatusCodes.Status403Forbidden)
            : Results.File(outcome.Value.Content, outcome.Value.ContentType, outcome.Value.Name);
    }

    /// <summary>What the address says: the language, how to measure, and a kept run instead of the present figures.
    /// </summary>
    internal sealed record Asked(string? Lang, string? Unit, string? Coverage, bool? Interviewers, Guid? Run);
}

using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Charts;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>How agreement goes over rounds and how coders move; it only reads.</summary>
public sealed partial class CoursePage
{
    private CourseSheet? _sheet;
    private Refusal? _refusal;
    private Code? _code;

    [Parameter]
    public required string Project { get; set; }

    [Parameter]
    public required string Round { get; set; }

    /// <summary><c>book:slug</c> of the code whose trend is drawn; nothing = all codes together.</summary>
    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    private CourseSheet Sheet => _sheet!; // not null: only drawn when it is there

    private IReadOnlyList<string> Names =>
        [.. Sheet.Rounds.Select(round => RoundWords.Name(round, CultureInfo.CurrentUICulture))];

    private string TrendTitle => Texts[
        "TrendChart", _code is null ? Texts["AllCodes"].Value : Sheet.Tree.NameOf(_code, Languages.Current)];

    private static IReadOnlyList<double> Lines => [.. ReferenceScale.Krippendorff.Lines.Select(line => line.From)];

    private string Unit => KindWords.Say(Sheet.Options.Unit, CultureInfo.CurrentUICulture);

    private IReadOnlyList<LineSeries> Trend => _code is null
        ?
        [
            new LineSeries(Texts["Micro"], [.. Sheet.Trend.Micro(AgreementMeasures.Alpha).Select(one => one.Estimate)]),
            new LineSeries(
                Texts["Macro"], [.. Sheet.Trend.Macro(AgreementMeasures.Alpha).Select(one => one.Value.Estimate)]),
            new LineSeries(
                KindWords.Say(AgreementMeasures.Positive, CultureInfo.CurrentUICulture),
                [.. Sheet.Trend.Micro(AgreementMeasures.Positive).Select(one => one.Estimate)]),
        ]
        : [.. OfCode(_code)];

    private IReadOnlyList<LineSeries> Drift =>
    [
        .. Sheet.Coders.Index().Select(coder => new LineSeries(
            $"{CodingRound.LetterOf(coder.Index)} · {coder.Item.Name}",
            [
                .. Sheet.Rounds.Select(round =>
                    coder.Item.Drift.FirstOrDefault(point => point.Round == round.Id)?.Positive),
            ])),
    ];

    protected override async Task OnParametersSetAsync()
    {
        var read = await CourseQuery.RunAsync(await Person.ActorAsync(), Project, Round, CancellationToken.None);
        (_refusal, _sheet) = (read.Refusal, read.IsDone ? read.Value : null);
        _code = string.IsNullOrEmpty(Code) ? null : _sheet?.Tree.Find(Code);
    }

    // A code with codes below it also as a theme, from the union of their spans.
    private IEnumerable<LineSeries> OfCode(Code code)
    {
        foreach (var withDescendants in new[] { true, false })
        {
            var rows = Sheet.Trend.Of(code.Id, withDescendants);
            if (rows.Any(row => row is not null))
            {
                var name = Texts[withDescendants ? "AlphaBranch" : "Alpha"];
                yield return new LineSeries(
                    name, [.. rows.Select(row => row?.Pooled[AgreementMeasures.Alpha].Estimate)]);
            }
        }
    }
}

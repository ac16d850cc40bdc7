using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>Where a round disagrees; it only reads, and every view of it has an address.</summary>
public sealed partial class BoardPage
{
    private BoardSheet? _sheet;
    private Refusal? _refusal;

    [Parameter]
    public required string Project { get; set; }

    [Parameter]
    public required string Round { get; set; }

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery]
    public string? Order { get; set; }

    [SupplyParameterFromQuery]
    public string? Figure { get; set; }

    [SupplyParameterFromQuery]
    public bool Table { get; set; }

    [SupplyParameterFromQuery]
    public bool All { get; set; }

    [SupplyParameterFromQuery]
    public string? Column { get; set; }

    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    [SupplyParameterFromQuery]
    public bool Branch { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public int? Skip { get; set; }

    /// <summary>How to measure; see <see cref="AgreementChoice"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Coverage { get; set; }

    [SupplyParameterFromQuery]
    public bool Interviewers { get; set; }

    private BoardChoice Choice => new()
    {
        Project = Project,
        Round = Round,
        By = BoardChoice.Find<BoardBy>(By) ?? default,
        Order = BoardChoice.Find<BoardOrder>(Order) ?? default,
        Figure = Figure ?? AgreementMeasures.Positive.Id,
        AsTable = Table,
        All = All,
        Column = Column ?? "",
        Code = Code,
        Branch = Branch,
        Kind = BoardChoice.Find<PassageKind>(Kind),
        Skip = Math.Max(0, Skip ?? 0),
        How = new AgreementChoice(Unit, Coverage, Interviewers),
    };

    // Lines to read a figure against are drawn for coefficients; a table shows them all.
    private IReadOnlyList<IAgreementMeasure> Measures => Choice.AsTable ? AgreementMeasures.All
        : Choice.Measure is { } measure ? [measure]
        : [];

    // A choice that cannot be is said, and the figures are made in the project's own way.
    protected override async Task OnParametersSetAsync()
    {
        var choice = Choice;
        var how = choice.How.Read();
        var read = await BoardQuery.RunAsync(
            await Person.ActorAsync(), Project, Round, choice.Ask(how.IsDone ? how.Value : null),
            CancellationToken.None);
        (_refusal, _sheet) = (how.Refusal ?? read.Refusal, read.IsDone ? read.Value : null);
    }
}

using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The coding desk: one transcript in one round.</summary>
public sealed partial class TranscriptPage
{
    private DeskView? _view;
    private Refusal? _refusal;

    [Parameter]
    public required string Project { get; set; }

    [Parameter]
    public required string Round { get; set; }

    [Parameter]
    public required string Transcript { get; set; }

    [Inject]
    private DeskActs Acts { get; set; } = default!; // not null: set by the framework

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    private DeskAddress Address => new(Project, Round, Transcript);

    protected override async Task OnParametersSetAsync()
    {
        var outcome = await Acts.OpenAsync(Address, HttpContext?.RequestAborted ?? CancellationToken.None);
        _refusal = outcome.Refusal;
        _view = outcome.IsDone ? outcome.Value : null;
    }
}

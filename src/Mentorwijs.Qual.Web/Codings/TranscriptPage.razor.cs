using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The coding desk: one transcript in one round.</summary>
public sealed partial class TranscriptPage
{
    /// <summary>What the script of the desk imports: fetched with the page, not one after the other when it starts.
    /// </summary>
    internal static readonly IReadOnlyList<string> Imports =
    [
        "CodePicker", "CodingCard", "CodingChoice", "CodingEdges", "CodingGutter", "CodingTable", "DeskBar",
        "DeskKeys", "FindInText", "KeyRow", "MemoForm", "NewCode", "PanelEdge", "RespondentCard", "SavedState",
        "TextCaret", "TranscriptPane",
    ];

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

    // imported by their plain names, so they are fetched by these; only the first has a name with its hash
    private IEnumerable<string> Scripts =>
        [Assets["Codings/DeskHost.razor.js"], .. Imports.Select(part => $"Codings/{part}.razor.js")];

    private DeskAddress Address => new(Project, Round, Transcript);

    protected override async Task OnParametersSetAsync()
    {
        var outcome = await Acts.TextAsync(Address, HttpContext?.RequestAborted ?? CancellationToken.None);
        _refusal = outcome.Refusal;
        _view = outcome.IsDone ? outcome.Value : null;
        if (_refusal is TranscriptNotFound && HttpContext is { Response.HasStarted: false } context)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}

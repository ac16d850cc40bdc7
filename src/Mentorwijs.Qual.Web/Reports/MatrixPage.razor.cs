using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Codes against perspectives or respondents, with a cell open beside it.</summary>
public sealed partial class MatrixPage : IAsyncDisposable
{
    private Actor? _actor;
    private MatrixView? _view;
    private Refusal? _refusal;
    private MatrixChoice _choice = new() { Project = "" };
    private MatrixCellView? _cell;
    private IJSObjectReference? _script;
    private string? _focus; // id of what takes the focus once it is drawn
    private bool _isLeft;
    private int _reversals; // a form that was filled anew is another form

    [Parameter]
    public required string Project { get; set; }

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery]
    public string? Book { get; set; }

    [SupplyParameterFromQuery]
    public string? Branch { get; set; }

    [SupplyParameterFromQuery]
    public bool All { get; set; }

    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    [SupplyParameterFromQuery]
    public bool Whole { get; set; }

    [SupplyParameterFromQuery]
    public string? Column { get; set; }

    private CodeMatrix Shown => _choice.Shown(
        _view!.Matrix, _view.Tree, HoldsWords); // not null: only drawn with a view

    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        try
        {
            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and the script with it
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        _choice = new MatrixChoice
        {
            Project = Project,
            By = string.Equals(By, "respondents", StringComparison.OrdinalIgnoreCase)
                ? MatrixBy.Respondents
                : MatrixBy.Perspectives,
            Book = Book ?? "",
            Branch = Branch ?? "",
            All = All,
            Code = Code ?? "",
            Whole = Whole,
            Column = Column ?? "",
        };
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["Reports/MatrixPage.razor.js"]}");
        }

        if (_focus is { } wanted && _script is not null)
        {
            _focus = null;
            await _script.InvokeVoidAsync("focusOn", wanted);
        }
    }

    private bool HoldsWords(CodeRow row) => _view!.Matrix.Columns // not null: only asked with a view
        .Select(column => new MatrixPlace(row.Code.Id, row.WithDescendants, column.Key))
        .Any(place => _view.Summaries.ContainsKey(place) || _view.Ratings.ContainsKey(place));

    private async Task LoadAsync()
    {
        var read = await MatrixQuery.RunAsync(_actor!, Project, _choice.By, CancellationToken.None); // set on entering
        (_view, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
        await LoadCellAsync();
    }

    private async Task LoadCellAsync()
    {
        if (_view is null || _choice.PlaceIn(_view.Tree) is not { } place)
        {
            _cell = null;
            return;
        }

        var read = await MatrixQuery.CellAsync(
            _actor!, Project, _choice.By, place, CancellationToken.None); // not null: set on entering
        (_cell, _refusal) = (read.IsDone ? read.Value : null, read.Refusal ?? _refusal);
    }

    private async Task ChooseAsync(MatrixChoice choice)
    {
        var isOther = choice.By != _choice.By;
        _choice = isOther ? choice.Closed : choice;
        if (isOther)
        {
            await LoadAsync();
        }

        await ShowAddressAsync();
    }

    private async Task OpenAsync(MatrixPlace place)
    {
        _choice = _choice.Opening(place, _view!.Tree); // not null: only a drawn cell is opened
        await LoadCellAsync();
        _focus = MatrixCell.TitleId;
        await ShowAddressAsync();
    }

    // The focus goes back to where the reader came from.
    private async Task CloseAsync()
    {
        if (_cell is { } cell)
        {
            _focus = MatrixGrid.IdOf(cell.Place);
        }

        (_cell, _choice) = (null, _choice.Closed);
        await ShowAddressAsync();
    }

    private async Task ShowAddressAsync() =>
        await (_script?.InvokeVoidAsync("showAddress", _choice.Address) ?? ValueTask.CompletedTask);

    private async Task TriedAsync(Refusal? refusal)
    {
        if (_isLeft)
        {
            return; // stored; there is no window any more to tell it to
        }

        await LoadAsync();
        _refusal = refusal ?? _refusal;
        if (refusal is null)
        {
            Announcements.Say(Texts["Saved"]);
        }
    }

    private async Task ReversedAsync(Refusal? refusal)
    {
        await LoadAsync();
        _refusal = refusal ?? _refusal;
        _reversals++;
    }

    private async Task PickedAsync(Refusal? refusal)
    {
        await LoadAsync();
        _refusal = refusal ?? _refusal;
    }
}

using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codebooks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Mentorwijs.Qual.Web.Codebooks;

/// <summary>A lead chooses a file, looks at its problems and changes, and stores it as a book or a version.</summary>
public sealed partial class CodebookAddPage
{
    private readonly CancellationTokenSource _leaving = new();
    private CodebookView? _view;
    private CodebookPreview? _preview;
    private StoredCodebook? _stored;
    private Refusal? _refusal;
    private CommandId _command;
    private string _name = "";
    private string _shipped = "";
    private bool _isReady;
    private bool _isBusy;

    /// <summary>Slug of the project.</summary>
    [Parameter, EditorRequired]
    public required string Project { get; set; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var read = await Acts.OpenAsync(Project, _leaving.Token);
        _view = read.IsDone ? read.Value : null;
        _refusal = _view is { MayChoose: false } ? new NotAllowed(Act.ChooseCodebook) : read.Refusal;
        _shipped = Acts.Shipped.Select(book => book.Slug)
            .FirstOrDefault(slug => _view?.Books.All(book => book.Slug != slug) ?? true)
            ?? Acts.Shipped.Select(book => book.Slug).FirstOrDefault() ?? "";
    }

    private async Task ChosenAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.FileCount == 0)
        {
            return;
        }

        // What the browser says of the size is checked first, so that nothing large is sent for nothing.
        if (chosen.File.Size > CodebookFiles.MaxBytes)
        {
            Show(chosen.File.Name, new CodebookIsTooLarge(CodebookFiles.MaxBytes / 1024));
            return;
        }

        await using var stream = chosen.File.OpenReadStream(CodebookFiles.MaxBytes, _leaving.Token);
        await LookAsync(chosen.File.Name, await CodebookFiles.OpenAsync(stream, _leaving.Token));
    }

    private Task LookAtShippedAsync() => LookAsync(_shipped + ".md", Acts.OpenShipped(_shipped));

    private async Task LookAsync(string name, Outcome<CodebookFile> file) => Show(
        name, file.Refusal is { } refusal ? refusal : await Acts.PreviewAsync(Project, file.Value, _leaving.Token));

    private void Show(string name, Outcome<CodebookPreview> preview)
    {
        (_name, _stored, _refusal) = (name, null, preview.Refusal);
        _preview = preview.IsDone ? preview.Value : null;
        _command = CommandId.New();
        if (_preview is not null)
        {
            Announcements.Say(Texts["Looked", name, _preview.Problems.Count]);
        }
    }

    private void Drop() => _preview = null;

    private async Task StoreAsync()
    {
        if (_preview is not { } preview || _view is not { } view || _isBusy)
        {
            return;
        }

        _isBusy = true;
        var outcome = await Acts.StoreAsync(view.ProjectId, preview, _command, _leaving.Token);
        _isBusy = false;
        (_refusal, _stored) = (outcome.Refusal, outcome.IsDone ? outcome.Value : null);
        _preview = outcome.IsDone ? null : preview;
    }
}

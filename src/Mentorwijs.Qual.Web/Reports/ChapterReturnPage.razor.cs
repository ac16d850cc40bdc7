using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Lays a document that was edited in Word beside what was exported, and takes over what a person chooses.
/// </summary>
public sealed partial class ChapterReturnPage
{
    private readonly HashSet<int> _chosen = [];
    private Actor? _actor;
    private ReturnedView? _view;
    private Refusal? _refusal;
    private string _said = "";
    private bool _isReady;
    private bool _isBusy;

    [Parameter]
    public required string Project { get; set; }

    protected override async Task OnParametersSetAsync() => _actor = await Person.ActorAsync();

    private async Task ChosenAsync(InputFileChangeEventArgs chosen)
    {
        (_view, _refusal, _said) = (null, null, Texts["Reading"]);
        _chosen.Clear();
        await using var stream = chosen.File.OpenReadStream(long.MaxValue);
        // one byte more than is read, so that a file over the limit is refused in words
        var bytes = new byte[Math.Min(chosen.File.Size, ReadReturned.MaxBytes + 1)];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        var read = await ReadReturned.RunAsync(
            _actor!, Project, bytes.AsMemory(0, length), CancellationToken.None); // not null: set on entering
        (_view, _refusal, _said) = (read.IsDone ? read.Value : null, read.Refusal, "");
        // a deleted quote is meant as often as not, but what an author wrote is what the author wants
        _chosen.UnionWith((_view?.Changes ?? []).Where(MayTake).Select(change => change.Number));
    }

    // A quote that stands there in translation is shortened at the quote: what was said is in another language.
    private bool MayTake(ReturnedChange change) =>
        TakeReturned.MayTake(change) && !(change.Kind == ReturnedKind.QuoteShortened && _view!.IsTranslated); // set

    private void Toggle(int number)
    {
        if (!_chosen.Remove(number))
        {
            _chosen.Add(number);
        }
    }

    private async Task TakeAsync()
    {
        if (_view is null || _isBusy)
        {
            return;
        }

        _isBusy = true;
        var taken = await TakeReturned.RunAsync(
            _actor!, _view.ProjectId, Project, // not null: set on entering
            [.. _view.Changes.Where(change => _chosen.Contains(change.Number))],
            CommandId.New(), CancellationToken.None);
        (_refusal, _isBusy) = (taken.Refusal, false);
        if (taken.IsDone)
        {
            _refusal = taken.Value.Wrong;
            _said = Texts["Taken", taken.Value.Count];
            Announcements.Say(_said);
            _chosen.Clear();
        }
    }

    private void Reversed(Refusal? refusal) => (_refusal, _said) = (refusal, refusal is null ? Texts["Reversed"] : "");
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>Chooses files from this computer, by a dialog or by dropping them.</summary>
public sealed partial class FilePicker(IStringLocalizer<FilePicker> texts)
{
    /// <summary>So many at a time; a study of this kind has some dozens of interviews.</summary>
    public const int MostFiles = 100;

    private int _choices;
    private ReadyInputFile? _input;
    private bool _mustFocus;
    private bool _isTooMuch;

    /// <summary>Extensions for the dialog of the browser, with dots and commas.</summary>
    [Parameter, EditorRequired]
    public required string Accept { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<IReadOnlyList<IBrowserFile>> OnChosen { get; set; }

    private IStringLocalizer<FilePicker> Texts => texts;

    private bool IsReady => _input is not null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_mustFocus && _input?.Element is { } element)
        {
            _mustFocus = false;
            await element.FocusAsync(preventScroll: true);
        }
    }

    private static string IdOf(int choice) => $"choose-files-{choice}";

    /// <summary>The input that had the focus is hidden after a choice, so its successor takes it.</summary>
    private void Ready(ReadyInputFile input) => (_input, _mustFocus) = (input, _choices > 0);

    private async Task ChosenAsync(InputFileChangeEventArgs chosen)
    {
        _isTooMuch = chosen.FileCount > MostFiles;
        if (chosen.FileCount == 0 || _isTooMuch)
        {
            return;
        }

        _choices++;
        _input = null;
        await OnChosen.InvokeAsync(chosen.GetMultipleFiles(MostFiles));
    }
}

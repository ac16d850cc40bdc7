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
    private bool _isTooMuch;

    /// <summary>Extensions for the dialog of the browser, with dots and commas.</summary>
    [Parameter, EditorRequired]
    public required string Accept { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<IReadOnlyList<IBrowserFile>> OnChosen { get; set; }

    private IStringLocalizer<FilePicker> Texts => texts;

    private static string IdOf(int choice) => $"choose-files-{choice}";

    private async Task ChosenAsync(InputFileChangeEventArgs chosen)
    {
        _isTooMuch = chosen.FileCount > MostFiles;
        if (chosen.FileCount == 0 || _isTooMuch)
        {
            return;
        }

        _choices++;
        await OnChosen.InvokeAsync(chosen.GetMultipleFiles(MostFiles));
    }
}

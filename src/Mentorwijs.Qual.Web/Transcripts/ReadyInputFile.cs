using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>A file input that tells when the browser listens: a file chosen before that would be lost.</summary>
public sealed class ReadyInputFile : InputFile
{
    [Parameter]
    public EventCallback<ReadyInputFile> OnReady { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender)
        {
            await OnReady.InvokeAsync(this);
        }
    }
}

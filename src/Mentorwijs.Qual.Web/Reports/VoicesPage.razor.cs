using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Shows whose voice is heard in the draft, and quotes a quiet one in one click.</summary>
public sealed partial class VoicesPage
{
    private Actor? _actor;
    private VoicesView? _view;
    private Refusal? _refusal;

    [Parameter]
    public required string Project { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
    }

    private static string IdOf(ThemeVoices voices) => $"theme-{voices.Theme.Id.Value:N}";

    private static string NameOf(Respondent person) => person.Pseudonym;

    private string Stars(QuotablePassage passage) =>
        passage.Coding.Stars > 0 ? $"· {Texts["Stars", passage.Coding.Stars]} ·" : "·";

    private string QuietOf(VoiceBalance balance, VoicePart part) => Texts[
        "Quiet", part.Perspective.Label.In(Languages.Current), part.People, balance.People, part.Quotes,
        balance.Quotes];

    private async Task LoadAsync()
    {
        var read = await VoicesQuery.RunAsync(_actor!, Project, CancellationToken.None); // set on entering
        (_view, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
    }

    private async Task UseAsync(Theme theme, CodingId quote)
    {
        var saved = await SaveTheme.RunAsync(
            _actor!, theme.ProjectId, theme, theme with { Quotes = [.. theme.Quotes, quote] }, // set on entering
            CommandId.New(), CancellationToken.None);
        await LoadAsync();
        _refusal = saved.Refusal ?? _refusal;
        if (saved.IsDone)
        {
            Announcements.Say(Texts["Used", theme.Title]);
        }
    }

    private async Task TriedAsync(Refusal? refusal)
    {
        await LoadAsync();
        _refusal = refusal ?? _refusal;
    }
}

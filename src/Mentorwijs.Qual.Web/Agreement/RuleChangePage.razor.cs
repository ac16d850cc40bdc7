using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codebooks;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>A lead makes a rule sharper where two codes were taken for each other, and stores the book anew.</summary>
public sealed partial class RuleChangePage
{
    private readonly CancellationTokenSource _leaving = new();
    private RuleProposal? _proposal;
    private CodebookPreview? _preview;
    private StoredCodebook? _stored;
    private Refusal? _refusal;
    private CommandId _command;
    private LocalText _include = new("", "");
    private LocalText _exclude = new("", "");
    private string _reason = "";
    private bool _isBusy;

    [Parameter]
    public required string Project { get; set; }

    /// <summary><c>book:slug</c> of the code whose rule is to change.</summary>
    [SupplyParameterFromQuery(Name = "code")]
    public string? Of { get; set; }

    /// <summary><c>book:slug</c> of the code it was taken for; null = only this code is in question.</summary>
    [SupplyParameterFromQuery]
    public string? Other { get; set; }

    /// <summary>Slug of the round.</summary>
    [SupplyParameterFromQuery]
    public string? Round { get; set; }

    /// <summary>The difference that somebody comes from, see <see cref="PairAddress"/>; null = the table.</summary>
    [SupplyParameterFromQuery]
    public string? At { get; set; }

    // Of one code the differences about it; of two the passages where they were taken for each other.
    private string Passages => string.IsNullOrEmpty(Other)
        ? Addresses.Differences(Project, Round ?? "", Of)
        : Addresses.Confusion(Project, Round ?? "", Of ?? "", Other, either: true);

    private bool IsFromDifference => PairAddress.Read(At) is not null;

    private string Back => IsFromDifference ? Addresses.Difference(Project, Round ?? "", At ?? "") : Passages;

    private string BackText => Texts[
        IsFromDifference ? "BackToDifference" : string.IsNullOrEmpty(Other) ? "BackToDifferences" : "Back"];

    private string CodeName => NameOf(_proposal?.Code) ?? "";

    private string? OtherName => NameOf(_proposal?.Other);

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var read = await RuleProposalQuery.RunAsync(
            await Person.ActorAsync(), Project, Of ?? "", string.IsNullOrEmpty(Other) ? null : Other, Round ?? "",
            _leaving.Token);
        (_refusal, _proposal) = (read.Refusal, read.IsDone ? read.Value : null);
        if (_proposal is { } proposal)
        {
            (_include, _exclude) = (Editable(proposal.Include, proposal), Editable(proposal.Exclude, proposal));
            _reason = OtherName is { } taken
                ? Texts["ReasonProposed", proposal.Round.Name, proposal.Passages, taken]
                : Texts["ReasonProposedOne", proposal.Round.Name, proposal.Passages];
        }
    }

    // Nothing is stored yet: the person sees what would change, as with a file.
    private async Task LookAsync()
    {
        if (_proposal is not { } proposal)
        {
            return;
        }

        var file = proposal.Change(_include, _exclude, _reason);
        var preview = file.Refusal is { } unreadable
            ? unreadable
            : await Books.PreviewAsync(Project, file.Value, _leaving.Token);
        (_refusal, _preview) = (preview.Refusal, preview.IsDone ? preview.Value : null);
        _command = CommandId.New();
        if (_preview is not null)
        {
            Announcements.Say(Texts["Looked"]);
        }
    }

    private async Task StoreAsync()
    {
        if (_preview is not { } preview || _proposal is not { } proposal || _isBusy)
        {
            return;
        }

        _isBusy = true;
        var outcome = await Books.StoreAsync(proposal.ProjectId, preview, _command, _leaving.Token);
        _isBusy = false;
        (_refusal, _stored) = (outcome.Refusal, outcome.IsDone ? outcome.Value : null);
        _preview = outcome.IsDone ? null : preview;
    }

    // A language that the book does not say the code in stays out of it.
    private static LocalText Editable(LocalText rule, RuleProposal proposal) =>
        new(rule.Nl ?? "", proposal.HasEnglish ? rule.En ?? "" : null);

    private string? NameOf(Code? code) =>
        code is null ? null : _proposal?.Tree.NameOf(code, Languages.Current);

    private string AddressOf(Code code) => _proposal?.Tree.BookOf(code) is { } book
        ? Addresses.Code(Project, book.Slug, code.Slug)
        : "";
}

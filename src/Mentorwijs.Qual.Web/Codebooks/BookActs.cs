using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codebooks;

namespace Mentorwijs.Qual.Web.Codebooks;

/// <summary>What a lead does with codebooks, as the person who is signed in.</summary>
public sealed class BookActs(
    CodebookQuery books,
    CodebookPreviewQuery preview,
    AddCodebook add,
    UpdateCodebook update,
    ShippedCodebooks shipped,
    CurrentPerson person)
{
    public IReadOnlyList<ShippedCodebook> Shipped => shipped.All;

    public async Task<Outcome<CodebookView>> OpenAsync(string project, CancellationToken ct) =>
        await books.RunAsync(await person.ActorAsync(), project, null, null, ct);

    public Outcome<CodebookFile> OpenShipped(string slug) => shipped.Open(slug);

    public async Task<Outcome<CodebookPreview>> PreviewAsync(
        string project, CodebookFile file, CancellationToken ct) =>
        await preview.RunAsync(await person.ActorAsync(), project, file, ct);

    /// <summary>Stores what was looked at: a further book, or a newer version of one the project has.</summary>
    public async Task<Outcome<StoredCodebook>> StoreAsync(
        ProjectId project, CodebookPreview looked, CommandId command, CancellationToken ct)
    {
        var actor = await person.ActorAsync();
        return looked.IsUpdate
            ? await update.RunAsync(actor, project, looked.File, looked.LatestNumber, command, ct)
            : await add.RunAsync(actor, project, looked.File, command, ct);
    }
}

using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Shortens or clarifies a quote, translates it, and has the translation checked.</summary>
public sealed class EditQuote
{
    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal EditQuote(ProjectAccess access, ProjectWriter writer, TimeProvider clock) =>
        (_access, _writer, _clock) = (access, writer, clock);

    /// <param name="before">As it was kept when the person began to write; null = as it was said. Refused when it has
    /// changed since.</param>
    /// <param name="typed">Empty = as it was said.</param>
    public Task<Outcome<Done>> RunAsync(
        Actor actor, string project, CodingId coding, EditedQuote? before, string typed, CommandId command,
        CancellationToken ct) =>
        ChangeAsync(
            actor, project, coding, before, command,
            (kept, quote) => QuoteRules.Edit(kept, quote.Said, typed), ct);

    /// <param name="typed">Empty = no translation any more.</param>
    public Task<Outcome<Done>> TranslateAsync(
        Actor actor, string project, CodingId coding, EditedQuote? before, string typed, CommandId command,
        CancellationToken ct) =>
        ChangeAsync(
            actor, project, coding, before, command,
            (kept, quote) => quote.MayTranslate || string.IsNullOrWhiteSpace(typed)
                ? QuoteRules.Translate(kept, typed, actor.Id, _clock.GetUtcNow())
                : new TranslationIsNotAllowed(),
            ct);

    /// <param name="isRight">False: a check is taken back.</param>
    public Task<Outcome<Done>> CheckAsync(
        Actor actor, string project, CodingId coding, EditedQuote? before, bool isRight, CommandId command,
        CancellationToken ct) =>
        ChangeAsync(
            actor, project, coding, before, command,
            (kept, quote) => quote.Standing is QuoteStanding.SourceChanged or QuoteStanding.NoLongerFits
                ? new QuoteSourceChanged()
                : QuoteRules.Check(kept, isRight, actor.Id, _clock.GetUtcNow()),
            ct);

    private async Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        string project,
        CodingId coding,
        EditedQuote? before,
        CommandId command,
        Func<EditedQuote, Quote, Outcome<EditedQuote>> change,
        CancellationToken ct)
    {
        var read = await _access.ReadAsync<FoundQuote>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) =>
                await FoundQuote.LoadAsync(db, found, actor.Id, coding, found.Language, innerCt) is { } one
                    ? one
                    : new QuotedCodingIsGone(),
            ct);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        var (id, quote) = (read.Value.Project.Id, read.Value.Quote);
        var said = QuoteLines.Tidy(quote.Said);
        var changed = change(
            before ?? new EditedQuote { ProjectId = id, CodingId = coding, Original = said, Text = said }, quote);
        if (changed.Refusal is { } wrong)
        {
            return wrong;
        }

        var after = changed.Value.IsNothing ? null : changed.Value;
        var outcome = await _writer.CommitAsync(
            actor, Act.WriteTheme, id, command,
            async (work, innerCt) => after == before
                ? Done.It
                : await work.ApplyAsync([new QuoteChanged(before, after)], innerCt),
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}

/// <summary>The coding holds other words than when the quote was edited: that is to be seen first.</summary>
public sealed record QuoteSourceChanged : Refusal;

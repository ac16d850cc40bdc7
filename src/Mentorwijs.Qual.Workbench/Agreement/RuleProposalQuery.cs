using System.Globalization;
using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Codebooks;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>A rule of a code that might be clearer, with what speaks for it.</summary>
public sealed record RuleProposal
{
    public required ProjectId ProjectId { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>Whose rule is to change.</summary>
    public required Code Code { get; init; }

    /// <summary>What it was taken for; null where coders differed about this code alone.</summary>
    public required Code? Other { get; init; }

    public required CodingRound Round { get; init; }

    /// <summary>How often the two were taken for each other in the round; of one code, how often they differed about
    /// it.</summary>
    public required int Passages { get; init; }

    /// <summary>'Code when', as it is.</summary>
    public required LocalText Include { get; init; }

    /// <summary>'Do not code when', with a sentence more that points to the other; as it is where it does already, and
    /// where there is no other.</summary>
    public required LocalText Exclude { get; init; }

    /// <summary>True: the project measures no agreement, and its table of confused codes stays shut.</summary>
    public required bool IsOff { get; init; }

    /// <summary>True: the book says this code in English too.</summary>
    public bool HasEnglish => Code.Name.En is not null;

    /// <summary>The book as it is stored.</summary>
    public required string File { get; init; }

    /// <summary>The book with the rules as they are given here, in its next version; nothing is stored.</summary>
    /// <param name="include">Only the languages it has words in.</param>
    /// <param name="exclude">As above.</param>
    /// <param name="reason">Noted under the code.</param>
    public Outcome<CodebookFile> Change(LocalText include, LocalText exclude, string reason) => RuleEdit.Change(
        File, Code.Slug, [.. Of(FieldKind.Include, include), .. Of(FieldKind.Exclude, exclude)], reason)
        .Then(text => CodebookFiles.Open(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<RuleWords> Of(FieldKind kind, LocalText rule) =>
        from one in new (string Language, string? Words)[] { ("nl", rule.Nl), ("en", rule.En) }
        where one.Words is not null
        select new RuleWords(kind, one.Language, one.Words);
}

/// <summary>Proposes a change of a rule where coders differed in a round: about a code, or between two codes.</summary>
public sealed class RuleProposalQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal RuleProposalQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <param name="code"><c>book:slug</c> of the code whose rule is to change.</param>
    /// <param name="other"><c>book:slug</c> of the code it was taken for; null = only this code is in question.</param>
    public Task<Outcome<RuleProposal>> RunAsync(
        Actor actor, string project, string code, string? other, string round, CancellationToken ct) =>
        _access.ReadAsync<RuleProposal>(
            actor, project, Act.ChooseCodebook,
            async (db, found, innerCt) =>
            {
                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, null, innerCt);
                if (opened.Refusal is { } refusal)
                {
                    return refusal;
                }

                // the books as they are now: the round may have been coded under older ones
                var tree = CodeTree.Of(await StoredBooks.LoadAsync(db, found.Id, innerCt));
                var against = other is null ? null : tree.Find(other);
                if (tree.Find(code) is not { } of || tree.BookOf(of) is null)
                {
                    return new CodeIsNotHere(code);
                }

                if (other is not null && against is null)
                {
                    return new CodeIsNotHere(other);
                }

                return new RuleProposal
                {
                    ProjectId = found.Id,
                    Tree = tree,
                    Code = of,
                    Other = against,
                    Round = opened.Value.Round,
                    Passages = PassagesOf(opened.Value, of, against),
                    Include = of.Include,
                    Exclude = against is null ? of.Exclude : Pointing(of, against, tree),
                    IsOff = await db.IsAgreementOffAsync(found.Id, innerCt),
                    File = await FileAsync(db, of.CodebookId, innerCt),
                };
            },
            ct);

    private static int PassagesOf(ComparedRound compared, Code of, Code? against)
    {
        var table = compared.Comparison.Confusion;
        return against is null
            ? compared.Differences.Count(difference => ComputeAgreement.CodesOf(difference).Contains(of.Id))
            : table[of.Id, against.Id].Count() + table[against.Id, of.Id].Count();
    }

    private static LocalText Pointing(Code of, Code against, CodeTree tree)
    {
        if (of.Confusions.Any(link => tree.Follow(link, of.CodebookId)?.Id == against.Id))
        {
            return of.Exclude;
        }

        var link = against.CodebookId == of.CodebookId ? $"[#{against.Slug}]" : $"[#{tree.AddressOf(against)}]";
        return new LocalText(In("nl", of.Exclude.Nl), of.Name.En is null ? null : In("en", of.Exclude.En));

        string In(string language, string? now)
        {
            var culture = CultureInfo.GetCultureInfo(language);
            var pointer = string.Format(
                culture, SaidTexts.TextsOf("Agreement").GetString("RulePointer", culture) ?? "{1}",
                against.Name.In(language), link);
            return string.IsNullOrWhiteSpace(now) ? pointer : $"{now.TrimEnd()} {pointer}";
        }
    }

    private static async Task<string> FileAsync(QualDbContext db, CodebookId book, CancellationToken ct)
    {
        var content = await db.CodebookVersions.AsNoTracking().Where(version => version.CodebookId == book)
            .OrderByDescending(version => version.Number)
            .Select(version => version.Content)
            .FirstOrDefaultAsync(ct);
        return content is not null
            ? Encoding.UTF8.GetString(content)
            : await db.Codebooks.AsNoTracking().Where(one => one.Id == book).Select(one => one.Source).SingleAsync(ct);
    }
}

/// <summary>The books of the project have no such code.</summary>
public sealed record CodeIsNotHere(string Code) : Refusal;

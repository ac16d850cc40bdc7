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

/// <summary>A rule of a code that might say when another code fits, with what speaks for it.</summary>
public sealed record RuleProposal
{
    public required ProjectId ProjectId { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>Whose rule is to change.</summary>
    public required Code Code { get; init; }

    /// <summary>What it was taken for.</summary>
    public required Code Other { get; init; }

    public required CodingRound Round { get; init; }

    /// <summary>How often the two were taken for each other in the round.</summary>
    public required int Passages { get; init; }

    /// <summary>'Do not code when', with a sentence more that points to the other; as it is where it does already.
    /// </summary>
    public required LocalText Rule { get; init; }

    /// <summary>The book as it is stored.</summary>
    public required string File { get; init; }

    /// <summary>The book with the rule as it is given here, in its next version; nothing is stored.</summary>
    /// <param name="rule">Only the languages it has words in.</param>
    /// <param name="reason">Noted under the code.</param>
    public Outcome<CodebookFile> Change(LocalText rule, string reason) => RuleEdit.Exclude(
        File, Code.Slug,
        new (string Language, string? Words)[] { ("nl", rule.Nl), ("en", rule.En) }
            .Where(one => one.Words is not null)
            .ToDictionary(one => one.Language, one => one.Words ?? "", StringComparer.Ordinal),
        reason).Then(text => CodebookFiles.Open(Encoding.UTF8.GetBytes(text)));
}

/// <summary>Proposes a change of a rule where two codes were taken for each other in a round.</summary>
public sealed class RuleProposalQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal RuleProposalQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <param name="code"><c>book:slug</c> of the code whose rule is to change.</param>
    /// <param name="other"><c>book:slug</c> of the code it was taken for.</param>
    public Task<Outcome<RuleProposal>> RunAsync(
        Actor actor, string project, string code, string other, string round, CancellationToken ct) =>
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
                if (tree.Find(code) is not { } of || tree.Find(other) is not { } against || tree.BookOf(of) is null)
                {
                    return new CodeIsNotHere(tree.Find(code) is null ? code : other);
                }

                var table = opened.Value.Comparison.Confusion;
                return new RuleProposal
                {
                    ProjectId = found.Id,
                    Tree = tree,
                    Code = of,
                    Other = against,
                    Round = opened.Value.Round,
                    Passages = table[of.Id, against.Id].Count() + table[against.Id, of.Id].Count(),
                    Rule = Pointing(of, against, tree),
                    File = await FileAsync(db, of.CodebookId, innerCt),
                };
            },
            ct);

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

using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Finds the passages behind a cell: each stands at the codes it is about and at every theme above them.
/// </summary>
internal sealed class RowPassages
{
    private readonly Dictionary<(AgreementRow Row, TranscriptId Text), List<BoardPassage>> _passages = [];

    public RowPassages(AgreementTable table, IReadOnlyList<Comparison> comparisons, CodeTree tree)
    {
        var rows = table.Rows
            .Select(row => new RowCodes(row, CodesOf(row, tree)))
            .SelectMany(row => row.Codes.Select(code => (Code: code, Row: row)))
            .ToLookup(pair => pair.Code, pair => pair.Row); // a code of another book has no row
        foreach (var passage in BoardPassage.Of(comparisons))
        {
            var code = passage.Either.CodeId;
            foreach (var row in rows[code])
            {
                Add(row, passage);
            }

            // the other code of the two, where it is not in a row that stands there already
            if (passage is { Kind: PassageKind.OtherCode, Second.CodeId: var other })
            {
                foreach (var row in rows[other].Where(row => !row.Codes.Contains(code)))
                {
                    Add(row, passage);
                }
            }
        }
    }

    public IReadOnlyList<BoardPassage> Of(AgreementRow row, IReadOnlyList<TranscriptId> texts) => texts switch
    {
        [var only] => _passages.GetValueOrDefault((row, only)) ?? [],
        _ => [.. texts.SelectMany(text => _passages.GetValueOrDefault((row, text)) ?? [])],
    };

    private void Add(RowCodes row, BoardPassage passage)
    {
        var key = (row.Row, passage.TranscriptId);
        if (!_passages.TryGetValue(key, out var there))
        {
            _passages[key] = there = [];
        }

        there.Add(passage.SeenFrom(row.Codes));
    }

    private static HashSet<CodeId> CodesOf(AgreementRow row, CodeTree tree) => row.WithDescendants
        ? [.. tree.SelfAndDescendants(row.Code.Id).Select(code => code.Id)]
        : [row.Code.Id];

    private sealed record RowCodes(AgreementRow Row, HashSet<CodeId> Codes);
}

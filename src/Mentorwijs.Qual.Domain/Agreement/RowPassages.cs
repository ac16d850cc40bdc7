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
            .Select(row => (Row: row, Codes: CodesOf(row, tree)))
            .SelectMany(row => row.Codes.Select(code => (Code: code, row)))
            .ToLookup(pair => pair.Code, pair => pair.row);
        foreach (var passage in BoardPassage.Of(comparisons))
        {
            foreach (var (row, codes) in passage.Codes.SelectMany(code => rows[code]).DistinctBy(found => found.Row))
            {
                var key = (row, passage.TranscriptId);
                if (!_passages.TryGetValue(key, out var there))
                {
                    _passages[key] = there = [];
                }

                there.Add(passage.SeenFrom(codes));
            }
        }
    }

    public IReadOnlyList<BoardPassage> Of(AgreementRow row, IReadOnlyList<TranscriptId> texts) => texts switch
    {
        [var only] => _passages.GetValueOrDefault((row, only)) ?? [],
        _ => [.. texts.SelectMany(text => _passages.GetValueOrDefault((row, text)) ?? [])],
    };

    private static HashSet<CodeId> CodesOf(AgreementRow row, CodeTree tree) => row.WithDescendants
        ? [.. tree.SelfAndDescendants(row.Code.Id).Select(code => code.Id)]
        : [row.Code.Id];
}

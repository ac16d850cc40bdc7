using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Conversations in a table: a column of speakers, one of words, maybe one of times or numbers.</summary>
internal static class TableConversation
{
    private const int FewestRows = 2;

    private static readonly HashSet<string> HeaderWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "spreker", "sprekers", "speaker", "speakers", "wie", "who", "naam", "name", "rol", "role", "tekst", "text",
        "transcript", "uiting", "utterance", "inhoud", "content", "tijd", "tijdcode", "time", "timecode", "timestamp",
        "nr", "nr.", "no", "no.", "#", "regel", "line", "opmerking", "opmerkingen", "code", "codes", "persoon", "begin",
    };

    /// <summary>The conversation, or null when no table has a column of speakers.</summary>
    public static Conversation? Find(IReadOnlyList<object> blocks, ReadOptions options)
    {
        var found = blocks.Select(block => block is SourceTable table ? Columns.Of(table, options) : null).ToList();
        if (found.TrueForAll(columns => columns is null))
        {
            return null;
        }

        var (title, outside, utterances) = (new List<string>(), new List<string>(), new List<Utterance>());
        var headers = new List<string>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (found[at] is { } columns && blocks[at] is SourceTable table)
            {
                headers.AddRange(table.Rows.Where(IsHeader).Select(row =>
                    string.Join(" | ", row.Cells.Select((_, column) => row.CellText(column)))));
                AddRows(utterances, table, columns);
            }
            else
            {
                var lines = DocxTables.Flatten([blocks[at]])
                    .Select(line => line.Text.Trim()).Where(text => text.Length > 0);
                (utterances.Count == 0 ? title : outside).AddRange(lines);
            }
        }

        var width = found.OfType<Columns>().Max(columns => columns.Width);
        return new Conversation($"table-{width}", title, utterances)
        {
            Pattern = options.Pattern == SpeakerPattern.Automatic ? SpeakerPattern.Table : options.Pattern,
            Outside = outside,
            LeftOut = headers,
            Warnings = headers.Count == 0 ? [] : [new ReadWarning("TABLE_HEADER", headers.Count)],
        };
    }

    private static void AddRows(List<Utterance> utterances, SourceTable table, Columns columns)
    {
        foreach (var row in table.Rows.Where(row => !IsHeader(row)))
        {
            var speaker = row.CellText(columns.Speaker).TrimEnd(':', ' ');
            var isContinued = speaker.Length == 0 && utterances.Count > 0;
            var utterance = isContinued ? utterances[^1] : new Utterance(columns.Spelling(speaker));
            if (!isContinued)
            {
                utterances.Add(utterance);
            }

            if (columns.Time >= 0 && TimeStamps.Parse(row.CellText(columns.Time)) is { } time)
            {
                utterance.StartMs ??= time.Ms;
                utterance.Precision = time.Precision;
            }

            foreach (var line in columns.Text < row.Cells.Count ? row.Cells[columns.Text] : [])
            {
                utterance.Add(line.Text);
                utterance.Notes.AddRange(line.Notes);
            }
        }
    }

    private static bool IsHeader(SourceRow row)
    {
        var cells = Enumerable.Range(0, row.Cells.Count).Select(row.CellText).Where(text => text.Length > 0).ToList();
        return row.IsHeader || (cells.Count > 1 && cells.TrueForAll(HeaderWords.Contains));
    }

    /// <summary>Which column is what; -1 when there is none.</summary>
    private sealed record Columns(
        int Width, int Speaker, int Text, int Time, IReadOnlyDictionary<string, string> Labels)
    {
        public string Spelling(string label) => Labels.GetValueOrDefault(SpeakerLabels.KeyOf(label), label);

        public static Columns? Of(SourceTable table, ReadOptions options)
        {
            var rows = table.Rows.Where(row => !IsHeader(row)).ToList();
            var width = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count);
            if (width < 2 || rows.Count < FewestRows)
            {
                return null;
            }

            var columns = Enumerable.Range(0, width).ToList();
            var speaker = options.Pattern == SpeakerPattern.OwnLabels
                ? columns.FirstOrDefault(column => HoldsNamed(rows, column, options), -1)
                : columns.FirstOrDefault(column => HoldsSpeakers(rows, column, options), -1);
            if (speaker < 0 && options.Pattern == SpeakerPattern.Table)
            {
                speaker = columns.FirstOrDefault(column => MayHoldSpeakers(rows, column), -1);
            }

            if (speaker < 0)
            {
                return null;
            }

            var time = columns.FirstOrDefault(column => HoldsTimes(rows, column), -1);
            var text = columns.Where(column => column != speaker && column != time)
                .OrderByDescending(column => rows.Sum(row => (long)row.CellText(column).Length)).FirstOrDefault(-1);
            var labels = rows.Select(row => row.CellText(speaker).TrimEnd(':', ' ')).Where(label => label.Length > 0)
                .GroupBy(SpeakerLabels.KeyOf).ToDictionary(same => same.Key, same => same.First());
            return text < 0 ? null : new Columns(width, speaker, text, time, labels);
        }

        // Labels come back, or all are roles; "Datum | 4 november" has the shape but not that.
        private static bool HoldsSpeakers(List<SourceRow> rows, int column, ReadOptions options)
        {
            var cells = rows
                .Select(row => row.CellText(column).TrimEnd(':', ' ')).Where(text => text.Length > 0).ToList();
            var kinds = cells.ConvertAll(
                cell => options.Labels.Contains(cell) ? LabelKind.Role : SpeakerLabels.KindOf(cell));
            var different = cells.Select(SpeakerLabels.KeyOf).Distinct().Count();
            return cells.Count >= FewestRows && !kinds.Contains(LabelKind.None)
                && (different < cells.Count || kinds.TrueForAll(kind => kind == LabelKind.Role));
        }

        private static bool HoldsNamed(List<SourceRow> rows, int column, ReadOptions options)
        {
            var named = options.Labels.Select(SpeakerLabels.KeyOf).ToHashSet(StringComparer.Ordinal);
            return rows.Exists(row => named.Contains(SpeakerLabels.KeyOf(row.CellText(column).TrimEnd(':', ' '))));
        }

        // A person said that this is a table of speakers: short words that come back, neither times nor numbers.
        private static bool MayHoldSpeakers(List<SourceRow> rows, int column)
        {
            var cells = rows
                .Select(row => row.CellText(column).TrimEnd(':', ' ')).Where(text => text.Length > 0).ToList();
            return cells.Select(SpeakerLabels.KeyOf).Distinct().Count() < cells.Count
                && cells.TrueForAll(SpeakerLabels.CouldBe) && !HoldsTimes(rows, column)
                && cells.Exists(cell => cell.Any(char.IsLetter));
        }

        private static bool HoldsTimes(List<SourceRow> rows, int column)
        {
            var cells = rows.Select(row => row.CellText(column)).Where(text => text.Length > 0).ToList();
            return cells.Count > 0 && cells.TrueForAll(cell => TimeStamps.Parse(cell) is not null);
        }
    }
}

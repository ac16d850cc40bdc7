using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>What stands between the begin and the end of a control or a mark.</summary>
internal sealed class ReturnedRegion(string tag, int control, bool isMark, string place)
{
    private readonly List<(ReturnedLine Of, ReturnedLine Own)> _lines = [];
    private readonly HashSet<LostLook> _lost = [];

    /// <summary>Name of the bookmark; empty = it is a control.</summary>
    public string Mark { get; set; } = "";

    /// <summary>True: it stands in a cell and means the whole table.</summary>
    public bool IsTable { get; set; }

    /// <summary>A paragraph begins, or this begins within one.</summary>
    public void Begin(ReturnedLine line)
    {
        var own = new ReturnedLine
        {
            Heading = line.Heading,
            ListLevel = line.ListLevel,
            IsCounted = line.IsCounted,
        };
        _lines.Add((line, own));
    }

    /// <summary>The paragraph turns out to be a heading or part of a list.</summary>
    public void Dress(ReturnedLine line)
    {
        if (_lines is [.., var last] && last.Of == line)
        {
            (last.Own.Heading, last.Own.ListLevel, last.Own.IsCounted) =
                (line.Heading, line.ListLevel, line.IsCounted);
        }
    }

    public void Append(string words, ReturnedRun run)
    {
        if (_lines is [.., var last])
        {
            last.Own.Append(words, run.IsBold, run.IsItalic, run.Link);
        }

        _lost.UnionWith(run.Lost);
    }

    public void Lose(LostLook look) => _lost.Add(look);

    public ReturnedPiece ToPiece()
    {
        var lines = _lines.Select(line => line.Own).Where(line => line.Text.Length > 0).ToList();
        return new ReturnedPiece
        {
            Tag = tag,
            Control = control,
            IsMark = isMark,
            Text = string.Join('\n', lines.Select(line => line.Text)),
            Markdown = Markdown(lines),
            Place = place,
            Lost = [.. _lost.Order()],
        };
    }

    // Items of one list stand under each other, everything else has an empty line between.
    private static string Markdown(List<ReturnedLine> lines)
    {
        var shallowest = lines.Where(line => line.Heading > 0).Select(line => line.Heading).DefaultIfEmpty(1).Min();
        var markdown = new System.Text.StringBuilder();
        foreach (var (at, line) in lines.Index())
        {
            var isSameList = at > 0 && line.ListLevel is not null && lines[at - 1].ListLevel is not null;
            markdown.Append(at == 0 ? "" : isSameList ? "\n" : "\n\n").Append(line.Markdown(shallowest));
        }

        return markdown.ToString();
    }
}

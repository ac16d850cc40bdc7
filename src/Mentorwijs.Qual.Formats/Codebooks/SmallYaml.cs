namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Reads the YAML subset of front matter: block maps and lists, one-line values, block texts.</summary>
/// <remarks>
/// No anchors, aliases, tags or merges, so nothing can be blown up or loop; the first line outside the subset stops it.
/// </remarks>
internal sealed class SmallYaml
{
    private const int MaxDepth = 12;

    private readonly string[] _lines;
    private readonly int _firstLine;
    private int _at;
    private int? _badLine;

    private SmallYaml(IEnumerable<string> lines, int firstLine) => (_lines, _firstLine) = ([.. lines], firstLine);

    /// <summary>The map, or the 1-based line that cannot be read.</summary>
    public static (YamlMap? Map, int? BadLine) Read(IEnumerable<string> lines, int firstLine)
    {
        var yaml = new SmallYaml(lines, firstLine);
        yaml.SkipEmpty();
        var map = yaml.IsItem ? null : yaml.Map(yaml.Indent, 0);
        if (yaml._badLine is null && (map is null || yaml._at < yaml._lines.Length))
        {
            yaml.Stop();
        }

        return yaml._badLine is { } bad ? (null, bad) : (map, null);
    }

    private string Now => _at < _lines.Length ? _lines[_at] : "";

    /// <summary>Blanks before the text; -1 past the last line, so that every block ends there.</summary>
    private int Indent => _at < _lines.Length ? Now.Length - Now.TrimStart(' ').Length : -1;

    private bool IsItem => Now.TrimStart(' ') is "-" || Now.TrimStart(' ').StartsWith("- ", StringComparison.Ordinal);

    private int Line => _firstLine + _at;

    private YamlNode Block(int depth)
    {
        if (depth > MaxDepth)
        {
            return Stop();
        }

        return IsItem ? List(Indent, depth) : Map(Indent, depth);
    }

    private YamlMap Map(int indent, int depth)
    {
        var line = Line;
        var pairs = new List<KeyValuePair<string, YamlNode>>();
        while (Indent == indent && !IsItem)
        {
            var (key, rest) = KeyOf(Now.Trim());
            if (key is null || key == "<<" || pairs.Exists(pair => pair.Key == key))
            {
                Stop();
                break;
            }

            pairs.Add(new(key, ValueOf(rest, indent, depth)));
        }

        if (Indent > indent)
        {
            Stop();
        }

        return new YamlMap(pairs, line);
    }

    private YamlList List(int indent, int depth)
    {
        var line = Line;
        var items = new List<YamlNode>();
        while (Indent == indent && IsItem)
        {
            var rest = Now[(indent + 1)..];
            var text = rest.TrimStart();
            if (text.Length > 0 && text[0] is not ('{' or '[' or '"' or '\'') && KeyOf(text).Key is not null)
            {
                // "- id: x" opens a map whose keys stand where id stands.
                _lines[_at] = new string(' ', Now.Length - text.Length) + text;
                items.Add(depth > MaxDepth ? Stop() : Map(Indent, depth + 1));
            }
            else
            {
                items.Add(ValueOf(rest.Trim(), indent, depth));
            }
        }

        if (Indent > indent)
        {
            Stop();
        }

        return new YamlList(items, line);
    }

    private YamlNode ValueOf(string rest, int indent, int depth)
    {
        var line = Line;
        _at++;
        if (rest is ">" or ">-" or "|" or "|-")
        {
            return new YamlText(BlockText(indent, folded: rest[0] == '>'), line);
        }

        SkipEmpty();
        if (rest.Length == 0 || rest[0] == '#')
        {
            var below = Indent > indent || (Indent == indent && IsItem && !OpensItem(line));
            return below ? Block(depth + 1) : new YamlText("", line);
        }

        return YamlFlow.Read(rest, line) ?? Stop(line);
    }

    // "-" without a value, followed by "- x": two items, not a list in a list.
    private bool OpensItem(int line) => _lines[line - _firstLine].TrimStart(' ').StartsWith('-');

    private string BlockText(int indent, bool folded)
    {
        var words = new List<string>();
        while (_at < _lines.Length && (Indent > indent || Now.Trim().Length == 0))
        {
            words.Add(Now.Trim());
            _at++;
        }

        SkipEmpty();
        return string.Join(folded ? ' ' : '\n', folded ? words.Where(word => word.Length > 0) : words).Trim();
    }

    // A key is plain or in double quotes, with a colon and then a blank or the end of the line behind it.
    private static (string? Key, string After) KeyOf(string text)
    {
        var quoted = text.StartsWith('"') ? text.IndexOf('"', 1) : 0;
        var colon = quoted < 0 ? -1 : text.IndexOf(':', quoted);
        while (colon >= 0 && colon + 1 < text.Length && text[colon + 1] != ' ')
        {
            colon = text.IndexOf(':', colon + 1);
        }

        var key = colon > 0 ? text[..colon].Trim() : "";
        var plain = quoted > 0 ? key.Trim('"') : key;
        return key.Length == 0 || "&*!?{[%@`'".Contains(key[0], StringComparison.Ordinal)
            ? (null, "")
            : (plain, text[(colon + 1)..].Trim());
    }

    private void SkipEmpty()
    {
        while (_at < _lines.Length && Now.TrimStart() is var text && (text.Length == 0 || text[0] == '#'))
        {
            _at++;
        }
    }

    private YamlText Stop(int? line = null)
    {
        _badLine ??= line ?? Math.Min(Line, _firstLine + Math.Max(0, _lines.Length - 1));
        _at = _lines.Length;
        return new YamlText("", _badLine.Value);
    }
}

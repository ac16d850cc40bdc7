using System.Globalization;
using System.Text;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Reads what stands behind a key on one line: a plain or quoted value, {map} or [list].</summary>
/// <remarks>Gives null for anything outside the subset: anchors, aliases, tags, merges, text left over.</remarks>
internal sealed class YamlFlow
{
    private const int MaxDepth = 12;

    // A value that begins with one of these means something else in YAML than its letters.
    private const string Reserved = "&*!|>%@`,]}?";

    private readonly string _text;
    private readonly int _line;
    private int _at;

    private YamlFlow(string text, int line) => (_text, _line) = (text, line);

    public static YamlNode? Read(string text, int line)
    {
        var flow = new YamlFlow(text.Trim(), line);
        var node = flow.Value(0, inside: false);
        flow.SkipBlanks();
        return flow._at == flow._text.Length || flow.Now == '#' ? node : null;
    }

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private YamlNode? Value(int depth, bool inside)
    {
        SkipBlanks();
        return Now switch
        {
            _ when depth > MaxDepth => null,
            '{' => Map(depth),
            '[' => List(depth),
            '"' or '\'' => Quoted() is { } quoted ? new YamlText(quoted, _line) : null,
            _ => Plain(inside) is { } plain ? new YamlText(plain, _line) : null,
        };
    }

    private YamlMap? Map(int depth)
    {
        var pairs = new List<KeyValuePair<string, YamlNode>>();
        _at++;
        while (!Closes('}'))
        {
            var key = Now is '"' or '\'' ? Quoted() : FlowKey();
            SkipBlanks();
            if (string.IsNullOrEmpty(key) || key == "<<" || Now != ':' || pairs.Exists(pair => pair.Key == key))
            {
                return null;
            }

            _at++;
            if (Value(depth + 1, inside: true) is not { } value || !SkipComma('}'))
            {
                return null;
            }

            pairs.Add(new(key, value));
        }

        _at++;
        return new YamlMap(pairs, _line);
    }

    private YamlList? List(int depth)
    {
        var items = new List<YamlNode>();
        _at++;
        while (!Closes(']'))
        {
            if (Value(depth + 1, inside: true) is not { } item || !SkipComma(']'))
            {
                return null;
            }

            items.Add(item);
        }

        _at++;
        return new YamlList(items, _line);
    }

    private string FlowKey()
    {
        var start = _at;
        while (_at < _text.Length && !":,{}[]".Contains(Now, StringComparison.Ordinal))
        {
            _at++;
        }

        return _text[start.._at].Trim();
    }

    // Inside brackets a plain value ends at a comma or bracket; outside them at a comment.
    private string? Plain(bool inside)
    {
        if (Reserved.Contains(Now, StringComparison.Ordinal) && !(inside && Now is ',' or ']' or '}'))
        {
            return null;
        }

        var start = _at;
        while (_at < _text.Length && !(inside && ",[]{}".Contains(Now, StringComparison.Ordinal)))
        {
            var next = _at + 1 < _text.Length ? _text[_at + 1] : ' ';
            if (Now == ':' && next == ' ')
            {
                return null;
            }

            if (Now == '#' && _at > start && _text[_at - 1] == ' ')
            {
                break;
            }

            _at++;
        }

        return _text[start.._at].Trim();
    }

    private string? Quoted()
    {
        var quote = Now;
        var value = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (Now == quote && quote == '\'' && _at + 1 < _text.Length && _text[_at + 1] == '\'')
            {
                _at++;
                value.Append('\'');
            }
            else if (Now == quote)
            {
                _at++;
                return value.ToString();
            }
            else if (Now == '\\' && quote == '"')
            {
                _at++;
                if (!Escaped(value))
                {
                    return null;
                }
            }
            else
            {
                value.Append(Now);
            }
        }

        return null;
    }

    private bool Escaped(StringBuilder value)
    {
        var hex = Now == 'u' && _at + 4 < _text.Length ? _text.AsSpan(_at + 1, 4) : [];
        if (int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            _at += 4;
            value.Append((char)unit);
            return true;
        }

        char? letter = Now switch { '"' => '"', '\\' => '\\', '/' => '/', 'n' => '\n', 't' => '\t', _ => null };
        value.Append(letter);
        return letter is not null;
    }

    private bool Closes(char bracket)
    {
        SkipBlanks();
        return Now == bracket;
    }

    // True when another element or the closing bracket follows.
    private bool SkipComma(char bracket)
    {
        SkipBlanks();
        if (Now == ',')
        {
            _at++;
            return true;
        }

        return Now == bracket;
    }

    private void SkipBlanks()
    {
        while (Now is ' ' or '\t')
        {
            _at++;
        }
    }
}

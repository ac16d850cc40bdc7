using Mentorwijs.Qual.House.Tests.Reading;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>The list of what must not stand in src.</summary>
public static class BannedWords
{
    public static readonly IReadOnlyList<BannedWord> All =
    [
        new()
        {
            Why = "use TimeProvider",
            Bad = "var at = DateTime.UtcNow;",
            Pattern = @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b",
        },
        new()
        {
            Why = "no page shows raw HTML; MarkdownView draws its elements",
            Bad = "@((MarkupString)html)",
            Pattern = @"\bMarkupString\b|\bAddMarkupContent\b",
        },
        new()
        {
            Why = "expands a DTD, has no limits",
            Bad = "XDocument.Load(stream)",
            Pattern = @"\b(XDocument|XElement|XmlDocument)\.(Load|LoadAsync)\b|\bnew XmlDocument\b",
        },
        new()
        {
            Why = "mixes up tracked changes, has no limits",
            Bad = "document.Body.InnerText",
            Pattern = @"\bBody\??\.InnerText\b",
        },
        new()
        {
            Why = "no limit, and paths may lead out",
            Bad = "zip.ExtractToDirectory(path)",
            Pattern = @"\bExtractToDirectory\b",
        },
        new() { Why = "nothing is asked of another host", Bad = "new HttpClient()", Pattern = @"\bHttpClient\b" },
        new()
        {
            Why = "blocks a thread",
            Bad = "var rows = task.Result;",
            Pattern = @"\.Result\b(?!\s*=[^=])|\.Wait\(\)|\.GetAwaiter\(\)\.GetResult\(\)",
        },
        new() { Why = "its exception ends the process", Bad = "async void Save()", Pattern = @"\basync void\b" },
        new()
        {
            Why = "an open end",
            Bad = "// TODO later",
            Pattern = @"\b(TODO|FIXME|HACK|XXX)\b",
            In = [".cs", ".razor", ".css", ".js", ".resx", ".csproj"],
            EvenInComments = true,
        },
        new()
        {
            Why = "the language is handed in",
            Bad = "text.ToString(CultureInfo.CurrentUICulture)",
            Pattern = @"\bCultureInfo\.Current(UI)?Culture\b",
            Rooms = ["Domain", "Formats", "Reader", "Workbench"],
        },
        new()
        {
            Why = "the policy for content forbids it; use a class",
            Bad = "<p style=\"color:red\">",
            Pattern = @"(?<![\w-])style=[""'@]",
            In = [".razor"],
        },
        new()
        {
            Why = "the policy for content forbids inline scripts",
            Bad = "<script>alert(1)</script>",
            Pattern = @"<script(?![^>]*\bsrc=)[^>]*>|<ImportMap\b|(?<![@\w:-])on[a-z]+=""",
            In = [".razor"],
        },
        new()
        {
            Why = "a page asks nothing of another host",
            Bad = "@import url(https://fonts.example/x.css);",
            Pattern = @"https?://(?!www\.w3\.org/)[^\s""'<)]*|(?:src|href)=""//|url\([""']?//",
            In = [".razor", ".css", ".js"],
            EvenInComments = true,
        },
        new()
        {
            Why = "SQL stands in Workbench/Storage",
            Bad = "db.Run(\"SELECT Id FROM Coding\")",
            Pattern = @"\bSELECT\s[^;]*?\sFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+""?\w+""?\s+SET\b"
                + @"|\bDELETE\s+FROM\b|\bPRAGMA\s+\w|\bVACUUM\b|\bCREATE\s+(VIRTUAL\s+)?(TABLE|INDEX)\b"
                + @"|\b(FromSql|ExecuteSql|SqlQuery)\w*\(|\bCommandText\b",
            Except = ["src/Mentorwijs.Qual.Workbench/Storage/"],
        },
    ];
}

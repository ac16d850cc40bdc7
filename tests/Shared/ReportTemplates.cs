using System.Xml.Linq;

namespace Mentorwijs.Qual.Tests;

/// <summary>The sentences of a report as they lie in the sources, for tests that do not know the workbench.</summary>
public static class ReportTemplates
{
    /// <summary>Gives the template of a key in "nl" or "en", or null.</summary>
    public static Func<string, string?> In(string language)
    {
        var file = language == "nl" ? "ReportsTexts.nl.resx" : "ReportsTexts.resx";
        var templates = XDocument.Load(Repository.PathOf("src", "Mentorwijs.Qual.Workbench", "Texts", file))
            .Descendants("data")
            .ToDictionary(
                data => (string?)data.Attribute("name") ?? "",
                data => (string?)data.Element("value") ?? "",
                StringComparer.Ordinal);
        return templates.GetValueOrDefault;
    }
}

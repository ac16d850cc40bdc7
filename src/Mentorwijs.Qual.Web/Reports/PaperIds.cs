using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Where the parts of a report stand on the page that shows it.</summary>
public static class PaperIds
{
    public static string Of(ChapterSection part) => "part-" + part.Key.Replace(':', '-');
}

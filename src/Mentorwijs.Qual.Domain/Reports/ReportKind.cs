namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Which document is made of the themes.</summary>
public enum ReportKind
{
    /// <summary>The process evaluation, with all figures and methods.</summary>
    Chapter,

    /// <summary>Two pages in plain language for who decides.</summary>
    Factsheet,

    /// <summary>Eight to sixteen pages for who has to work with it.</summary>
    Practice,
}

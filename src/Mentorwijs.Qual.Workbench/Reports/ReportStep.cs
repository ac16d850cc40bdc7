namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>How far the making of a report is, in the order it goes.</summary>
public enum ReportStep
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>Themes, codings and quotes are read.</summary>
    Reading,

    /// <summary>Figures are counted and the text is put together.</summary>
    Building,

    /// <summary>The Word document is written.</summary>
    Writing,

    /// <summary>It is noted in the journal.</summary>
    Noting,

    Finished,
}

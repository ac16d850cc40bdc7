using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>One respondent as it is being filled in.</summary>
public sealed class RespondentForm
{
    private readonly Respondent _start;

    public RespondentForm(Respondent start)
    {
        _start = start;
        (Pseudonym, Perspective, InterviewedOn) = (start.Pseudonym, start.Perspective, start.InterviewedOn);
        (MayQuote, MayTranslate, MayArchive) = (start.MayQuote, start.MayTranslate, start.MayArchive);
        Texts = new Dictionary<RespondentColumn, string>
        {
            [RespondentColumn.Sector] = start.Sector ?? "",
            [RespondentColumn.Region] = start.Region ?? "",
            [RespondentColumn.Size] = start.Size ?? "",
            [RespondentColumn.Gender] = start.Gender ?? "",
            [RespondentColumn.AgeGroup] = start.AgeGroup ?? "",
            [RespondentColumn.Guide] = start.Guide ?? "",
            [RespondentColumn.BelongsWith] = start.BelongsWith ?? "",
            [RespondentColumn.Transcripts] = string.Join(", ", start.Transcripts),
        };
        Remark = start.Remark ?? "";
        Others = start.Others.ToDictionary(other => other.Label, other => other.Text, StringComparer.Ordinal);
    }

    public string Pseudonym { get; set; }

    /// <summary>Id of a perspective, or empty.</summary>
    public string Perspective { get; set; }

    public DateOnly? InterviewedOn { get; set; }

    public Consent MayQuote { get; set; }

    public Consent MayTranslate { get; set; }

    public Consent MayArchive { get; set; }

    public string Remark { get; set; }

    /// <summary>Traits of one line of text.</summary>
    public IDictionary<RespondentColumn, string> Texts { get; }

    /// <summary>The study's own traits, by label.</summary>
    public IDictionary<string, string> Others { get; }

    public Respondent ToRespondent() => _start with
    {
        Pseudonym = Pseudonym,
        Perspective = Perspective,
        InterviewedOn = InterviewedOn,
        MayQuote = MayQuote,
        MayTranslate = MayTranslate,
        MayArchive = MayArchive,
        Sector = Texts[RespondentColumn.Sector],
        Region = Texts[RespondentColumn.Region],
        Size = Texts[RespondentColumn.Size],
        Gender = Texts[RespondentColumn.Gender],
        AgeGroup = Texts[RespondentColumn.AgeGroup],
        Guide = Texts[RespondentColumn.Guide],
        BelongsWith = Texts[RespondentColumn.BelongsWith],
        Transcripts = RespondentCells.NamesIn(Texts[RespondentColumn.Transcripts]),
        Remark = Remark.ReplaceLineEndings("\n"),
        Others = [.. _start.Others.Select(other => other with { Text = Others[other.Label] })],
    };
}

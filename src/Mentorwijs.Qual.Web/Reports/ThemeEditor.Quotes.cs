using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>The quotes of the theme: which, of whom, and how often of one respondent.</summary>
public sealed partial class ThemeEditor
{
    private int _each = ThemeRules.UsualQuotesEach;
    private string _why = "";
    private Refusal? _tooOften;
    private int _tries;

    private QuoteSpread Spread => QuoteSpread.Of(PeopleOf(_quotes), Raised, Columns, _each);

    private IReadOnlyList<Respondent> NeverQuoted => QuoteSpread.NeverQuoted(
        View.Heard,
        PeopleOf([.. View.Themes.Where(theme => theme.Id != Draft.Id).SelectMany(theme => theme.Quotes), .. _quotes]));

    private IReadOnlyList<PerspectiveColumn> Columns => PerspectiveTable.ColumnsOf(View.Heard, View.Perspectives);

    // A heading stands for everything below it, as in the table of the theme.
    private IReadOnlyList<Respondent> Raised
    {
        get
        {
            var reach = _codes.SelectMany(code => RespondentCounts.Reach(View.Tree, code)).ToHashSet();
            return
            [
                .. View.Passages.Where(passage => reach.Contains(passage.Coding.CodeId))
                    .SelectMany(passage => passage.People).DistinctBy(person => person.Id),
            ];
        }
    }

    // The reason is being typed: it is not the moment to say that it is missing.
    private bool WaitsForReason => _each > ThemeRules.UsualQuotesEach && string.IsNullOrWhiteSpace(_why);

    private List<IReadOnlyList<Respondent>> PeopleOf(IReadOnlyCollection<CodingId> quotes)
    {
        var wanted = quotes.ToHashSet();
        return
        [
            .. View.Passages.Where(passage => wanted.Contains(passage.Coding.Id)).Select(passage => passage.People),
        ];
    }

    private void ToggleQuote(CodingId quote)
    {
        _tooOften = null;
        if (_quotes.Remove(quote))
        {
            SaveSoon();
            return;
        }

        var counts = QuoteSpread.Of(PeopleOf([.. _quotes, quote]), [], Columns, _each).Often;
        var own = PeopleOf([quote]).SelectMany(people => people).Select(person => person.Id).ToHashSet();
        if (counts.FirstOrDefault(often => own.Contains(often.Person.Id)) is { } tooOften)
        {
            _tooOften = new RespondentIsQuotedTooOften(tooOften.Person.Pseudonym, tooOften.Quotes, _each);
            _tries++;
            return;
        }

        _quotes.Add(quote);
        SaveSoon();
    }

    private void SetEach(int each)
    {
        (_each, _tooOften) = (each, null);
        SaveSoon();
    }

    private void SetWhy(string why)
    {
        _why = why.Trim();
        SaveSoon();
    }
}

using System.Globalization;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What the table of codings can be sorted by.</summary>
public enum TableColumn
{
    Code,

    /// <summary>Of the passage in the text.</summary>
    Quote,

    Coder,
}

/// <summary>In which order the table shows the codings; equals stay in the order of the text.</summary>
public sealed record TableOrder(TableColumn By, bool IsDescending)
{
    public static readonly TableOrder OfTheText = new(TableColumn.Quote, false);

    /// <summary>After a click on the head of a column: by it, or the other way round.</summary>
    public TableOrder Click(TableColumn column) => new(column, By == column && !IsDescending);

    /// <summary>As <c>aria-sort</c> wants it; null for a column that does not sort now.</summary>
    public string? SaidOf(TableColumn column) =>
        column != By ? null : IsDescending ? "descending" : "ascending";

    public IEnumerable<DeskCoding> Sort(DeskState state)
    {
        var names = StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true);
        return By switch
        {
            TableColumn.Quote => IsDescending ? state.Codings.Reverse() : state.Codings,
            TableColumn.Code => Sorted(state.Codings, coding => state.NameOf(coding.Coding.CodeId), names),
            // one's own first: they have no name beside them
            TableColumn.Coder => Sorted(state.Codings, coding => coding.IsMine ? "" : coding.CoderName, names),
            _ => throw new InvalidOperationException($"No column {By}"),
        };
    }

    private IEnumerable<DeskCoding> Sorted(
        IReadOnlyList<DeskCoding> codings, Func<DeskCoding, string> key, StringComparer names) =>
        IsDescending ? codings.OrderByDescending(key, names) : codings.OrderBy(key, names);
}

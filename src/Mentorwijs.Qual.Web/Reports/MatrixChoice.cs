using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Web.Shell;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>What the matrix shows; all of it stands in the address, so a link shows a colleague the same.</summary>
public sealed record MatrixChoice
{
    /// <summary>Slug of the project.</summary>
    public required string Project { get; init; }

    public MatrixBy By { get; init; }

    /// <summary>Slug of the book; empty = all books.</summary>
    public string Book { get; init; } = "";

    /// <summary>A code by <c>book:slug</c>, of which everything below is shown; empty = all codes.</summary>
    public string Branch { get; init; } = "";

    /// <summary>True: also codes that nobody raised.</summary>
    public bool All { get; init; }

    /// <summary>The code of the open cell by <c>book:slug</c>; empty = none is open.</summary>
    public string Code { get; init; } = "";

    /// <summary>True: the open cell is of the code with everything below it.</summary>
    public bool Whole { get; init; }

    /// <summary>Column of the open cell, as <see cref="MatrixColumn.Key"/>.</summary>
    public string Column { get; init; } = "";

    public string Address
    {
        get
        {
            var asked = new[]
            {
                By == MatrixBy.Respondents ? "by=respondents" : null, Said("book", Book), Said("branch", Branch),
                All ? "all=true" : null, Said("code", Code), Whole ? "whole=true" : null, Said("column", Column),
            }.OfType<string>().ToList();
            return Addresses.Matrix(Project) + (asked.Count == 0 ? "" : "?" + string.Join('&', asked));
        }
    }

    public MatrixChoice Closed => this with { Code = "", Whole = false, Column = "" };

    public MatrixChoice Opening(MatrixPlace place, CodeTree tree) => this with
    {
        Code = tree.Find(place.Code) is { } found ? tree.AddressOf(found) : "",
        Whole = place.WithDescendants,
        Column = place.Column,
    };

    /// <summary>The open cell; null = none, or of a code that is not there.</summary>
    public MatrixPlace? PlaceIn(CodeTree tree) => Code.Length > 0 && tree.Find(Code) is { } found
        ? new MatrixPlace(found.Id, Whole, Column)
        : null;

    /// <summary>The rows that are shown: within book and branch, and those with something in them unless all are.
    /// </summary>
    public CodeMatrix Shown(CodeMatrix matrix, CodeTree tree, Func<CodeRow, bool> holdsWords)
    {
        var book = tree.Books.FirstOrDefault(one => one.Slug == Book)?.Id;
        var branch = Branch.Length > 0 ? tree.Find(Branch)?.Id : null;
        var within = matrix.Within(tree, book, branch);
        return All
            ? within
            : within with { Rows = [.. within.Rows.Where(row => row.Total.Said.Total > 0 || holdsWords(row))] };
    }

    private static string? Said(string name, string value) =>
        value.Length == 0 ? null : $"{name}={Uri.EscapeDataString(value)}";
}

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>A codebook file over the size limit.</summary>
public sealed record CodebookIsTooLarge(int LimitKb) : Refusal;

/// <summary>A codebook file with more lines than any book needs.</summary>
public sealed record CodebookHasTooManyLines(int Limit) : Refusal;

/// <summary>Bytes that are no UTF-8 text; the line is where they begin.</summary>
public sealed record CodebookIsNotText(int Line) : Refusal;

/// <summary>A file without a heading, so without a code.</summary>
public sealed record CodebookHasNoCodes : Refusal;

/// <summary>Marks that a version control merge left behind.</summary>
public sealed record CodebookHasMergeConflict(int Line) : Refusal;

/// <summary>Lists, quotes or brackets inside each other beyond the limit.</summary>
public sealed record CodebookIsNestedTooDeep(int Line, int Limit) : Refusal;

/// <summary>More emphasis or brackets in one paragraph than any text needs; it would keep the program busy.</summary>
public sealed record CodebookHasTooMuchMarkup(int Line, int Limit) : Refusal;

/// <summary>Codes that name each other as parent, as "a &gt; b &gt; a".</summary>
public sealed record CodesGoInACircle(string Path, int Line) : Refusal;

/// <summary>The file was read, but holds errors; the first one is named.</summary>
public sealed record CodebookHasErrors(int Count, int Line, string Code) : Refusal;

/// <summary>No shipped codebook with this name.</summary>
public sealed record UnknownCodebook(string Slug) : Refusal;

/// <summary>The project already has a book with this id; a newer file of it is an update.</summary>
public sealed record CodebookIsHereAlready(string Slug) : Refusal;

/// <summary>The project has no book with this id, so there is nothing to bring up to date.</summary>
public sealed record CodebookIsNotHere(string Slug) : Refusal;

/// <summary>The file is the one the project has, byte for byte.</summary>
public sealed record CodebookIsUnchanged(string Slug, string Version) : Refusal;

/// <summary>
/// Another file under the same or an older version; codings name a version, so one version must be one file.
/// </summary>
public sealed record CodebookVersionIsNotNewer(string Slug, string Current, string Version) : Refusal;

/// <summary>The book has no such stored version.</summary>
public sealed record UnknownCodebookVersion(string Slug, int Number) : Refusal;

/// <summary>A name for a code that the file could not carry as it was typed, or that is empty or too long.</summary>
public sealed record CodeNameIsUnusable(string Name, int Limit) : Refusal;

/// <summary>The book has a code of this name already.</summary>
public sealed record CodeNameIsTaken(string Name) : Refusal;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A project got a further codebook.</summary>
internal sealed record CodebookAdded(string Book, string Version, int Number, string FileHash, int Codes) : JournalFact;

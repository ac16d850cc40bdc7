using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>The tables. One context a use case, from the factory; writing only through the project writer.</summary>
internal sealed class QualDbContext(DbContextOptions<QualDbContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInAddress> SignInAddresses => Set<SignInAddress>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Respondent> Respondents => Set<Respondent>();

    public DbSet<Transcript> Transcripts => Set<Transcript>();

    public DbSet<Codebook> Codebooks => Set<Codebook>();

    public DbSet<CodebookVersion> CodebookVersions => Set<CodebookVersion>();

    public DbSet<Code> Codes => Set<Code>();

    public DbSet<CodingRound> Rounds => Set<CodingRound>();

    public DbSet<Coding> Codings => Set<Coding>();

    public DbSet<FinishedMark> FinishedMarks => Set<FinishedMark>();

    public DbSet<CodePin> CodePins => Set<CodePin>();

    public DbSet<OwnKey> OwnKeys => Set<OwnKey>();

    public DbSet<Resolution> Resolutions => Set<Resolution>();

    public DbSet<ChosenAgreement> ChosenAgreements => Set<ChosenAgreement>();

    public DbSet<AgreementOff> AgreementsOff => Set<AgreementOff>();

    public DbSet<KeptRun> KeptRuns => Set<KeptRun>();

    public DbSet<RequiredReason> RequiredReasons => Set<RequiredReason>();

    public DbSet<ChosenLayer> ChosenLayers => Set<ChosenLayer>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<EditedQuote> EditedQuotes => Set<EditedQuote>();

    public DbSet<FreeText> FreeTexts => Set<FreeText>();

    public DbSet<StoredTemplate> Templates => Set<StoredTemplate>();

    public DbSet<ExportAnswer> ExportAnswers => Set<ExportAnswer>();

    public DbSet<StoredExport> Exports => Set<StoredExport>();

    public DbSet<InterviewGuide> Guides => Set<InterviewGuide>();

    public DbSet<CellSummary> CellSummaries => Set<CellSummary>();

    public DbSet<CellRating> CellRatings => Set<CellRating>();

    public DbSet<AgreedRating> AgreedRatings => Set<AgreedRating>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<JournalText> JournalTexts => Set<JournalText>();

    /// <summary>True: the project measures no agreement.</summary>
    public Task<bool> IsAgreementOffAsync(ProjectId project, CancellationToken ct) =>
        AgreementsOff.AnyAsync(off => off.ProjectId == project, ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.ConvertIds();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(QualDbContext).Assembly);
}

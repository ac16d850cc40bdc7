using System.Text.Json;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class CodingConfiguration : IEntityTypeConfiguration<Coding>
{
    public void Configure(EntityTypeBuilder<Coding> builder)
    {
        builder.HasKey(coding => coding.Id);
        builder.HasIndex(coding => new { coding.TranscriptId, coding.RoundId, coding.CoderId });
        builder.HasIndex(coding => new { coding.RoundId, coding.CodeId });
        builder.ComplexProperty(coding => coding.Span);
        builder.Property(coding => coding.Memo).HasMaxLength(CodingRules.MaxMemoLength);
        builder.Property(coding => coding.CodebookVersion).HasMaxLength(40).IsShared();
        builder.HasOne<Transcript>().WithMany().HasForeignKey(coding => coding.TranscriptId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Code>().WithMany().HasForeignKey(coding => coding.CodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(coding => coding.CoderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CodingRound>().WithMany().HasForeignKey(coding => coding.RoundId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CodingRoundConfiguration : IEntityTypeConfiguration<CodingRound>
{
    public void Configure(EntityTypeBuilder<CodingRound> builder)
    {
        builder.HasKey(round => round.Id);
        builder.HasIndex(round => new { round.ProjectId, round.Slug }).IsUnique();
        builder.Property(round => round.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(round => round.Name).HasMaxLength(Project.MaxNameLength);
        builder.Property(round => round.Phase).HasConversion<string>().HasMaxLength(20);
        builder.Property(round => round.Coders).HasListConversion();
        builder.Property(round => round.Transcripts).HasListConversion();
        builder.Property(round => round.Codebooks).HasListConversion();
        builder.Property(round => round.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(round => round.Assignments).HasListConversion();
        builder.Property(round => round.Draw).HasConversion(
            draw => JsonSerializer.Serialize(draw, StoredJson.Options),
            text => JsonSerializer.Deserialize<SampleDraw>(text, StoredJson.Options));
        builder.HasOne<Project>().WithMany().HasForeignKey(round => round.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FinishedMarkConfiguration : IEntityTypeConfiguration<FinishedMark>
{
    public void Configure(EntityTypeBuilder<FinishedMark> builder)
    {
        builder.HasKey(mark => new { mark.RoundId, mark.TranscriptId, mark.PersonId });
        builder.HasOne<CodingRound>().WithMany().HasForeignKey(mark => mark.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Transcript>().WithMany().HasForeignKey(mark => mark.TranscriptId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(mark => mark.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

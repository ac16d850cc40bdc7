using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class TranscriptConfiguration : IEntityTypeConfiguration<Transcript>
{
    public void Configure(EntityTypeBuilder<Transcript> builder)
    {
        builder.HasKey(transcript => transcript.Id);
        builder.HasIndex(transcript => new { transcript.ProjectId, transcript.Name }).IsUnique();
        builder.Property(transcript => transcript.Name).HasMaxLength(Project.MaxNameLength);
        builder.Property(transcript => transcript.TextHash).HasMaxLength(64);
        builder.HasOne<Project>().WithMany().HasForeignKey(transcript => transcript.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(transcript => transcript.Speakers).WithOne().HasForeignKey("TranscriptId")
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(transcript => transcript.Turns).WithOne().HasForeignKey("TranscriptId")
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(transcript => transcript.Speakers).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(transcript => transcript.Turns).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SpeakerConfiguration : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.ToTable("Speakers");
        builder.HasKey(speaker => speaker.Id);
        builder.Property(speaker => speaker.Label).HasMaxLength(Project.MaxNameLength);
        builder.Property(speaker => speaker.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Respondent>().WithMany().HasForeignKey(speaker => speaker.RespondentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpeakerTurnConfiguration : IEntityTypeConfiguration<SpeakerTurn>
{
    public void Configure(EntityTypeBuilder<SpeakerTurn> builder)
    {
        builder.ToTable("Turns");
        builder.Property<TranscriptId>("TranscriptId");
        builder.HasKey("TranscriptId", nameof(SpeakerTurn.Ordinal));
        builder.ComplexProperty(turn => turn.Span);
        builder.HasOne<Speaker>().WithMany().HasForeignKey(turn => turn.SpeakerId).OnDelete(DeleteBehavior.Restrict);
    }
}

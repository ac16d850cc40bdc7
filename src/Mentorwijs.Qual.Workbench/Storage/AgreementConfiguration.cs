using System.Text.Json;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class ResolutionConfiguration : IEntityTypeConfiguration<Resolution>
{
    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.HasKey(resolution => resolution.Id);
        builder.HasIndex(resolution => new { resolution.RoundId, resolution.First, resolution.Second }).IsUnique();
        builder.Property(resolution => resolution.Decision).HasConversion<string>().HasMaxLength(20);
        builder.Property(resolution => resolution.Rationale).HasMaxLength(Resolution.MaxRationaleLength);
        builder.Property(resolution => resolution.Agreed).HasConversion(
            agreed => JsonSerializer.Serialize(agreed, StoredJson.Options),
            text => JsonSerializer.Deserialize<AgreedCoding>(text, StoredJson.Options));
        builder.HasOne<CodingRound>().WithMany().HasForeignKey(resolution => resolution.RoundId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany()
            .HasForeignKey(resolution => resolution.By)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChosenAgreementConfiguration : IEntityTypeConfiguration<ChosenAgreement>
{
    public void Configure(EntityTypeBuilder<ChosenAgreement> builder)
    {
        builder.HasKey(chosen => chosen.ProjectId);
        builder.Property(chosen => chosen.Options).HasConversion(
            options => JsonSerializer.Serialize(options, StoredJson.Options),
            text => JsonSerializer.Deserialize<AgreementOptions>(text, StoredJson.Options)!); // not null: never stored
        builder.HasOne<Project>().WithOne().HasForeignKey<ChosenAgreement>(chosen => chosen.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

using System.Text.Json;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class KeptRunConfiguration : IEntityTypeConfiguration<KeptRun>
{
    public void Configure(EntityTypeBuilder<KeptRun> builder)
    {
        builder.HasKey(run => run.Id);
        builder.HasIndex(run => new { run.RoundId, run.At });
        builder.Property(run => run.Remark).HasMaxLength(KeptRun.MaxRemarkLength);
        builder.Property(run => run.FiguresHash).HasMaxLength(64);
        builder.Property(run => run.Run).HasConversion(
            run => JsonSerializer.Serialize(run, StoredJson.Options),
            text => JsonSerializer.Deserialize<AgreementRun>(text, StoredJson.Options)!); // not null: never stored
        builder.Property(run => run.Figures).HasConversion(
            figures => JsonSerializer.Serialize(figures, StoredJson.Options),
            text => JsonSerializer.Deserialize<KeptFigures>(text, StoredJson.Options)!); // not null: never stored
        builder.Property(run => run.Books).HasListConversion();
        builder.Property(run => run.CodedWith).HasListConversion();
        builder.HasOne<Project>().WithMany().HasForeignKey(run => run.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<CodingRound>().WithMany().HasForeignKey(run => run.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(run => run.By).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementOffConfiguration : IEntityTypeConfiguration<AgreementOff>
{
    public void Configure(EntityTypeBuilder<AgreementOff> builder)
    {
        builder.HasKey(off => off.ProjectId);
        builder.Property(off => off.Reason).HasMaxLength(AgreementOff.MaxReasonLength);
        builder.HasOne<Project>().WithOne().HasForeignKey<AgreementOff>(off => off.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class ExportConfiguration : IEntityTypeConfiguration<StoredExport>
{
    public void Configure(EntityTypeBuilder<StoredExport> builder)
    {
        builder.ToTable("Exports");
        builder.HasKey(export => export.Id);
        builder.HasIndex(export => new { export.ProjectId, export.At });
        builder.Property(export => export.Language).HasMaxLength(2);
        builder.Property(export => export.Quotes).HasListConversion();
        builder.HasOne<Project>().WithMany().HasForeignKey(export => export.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(export => export.By).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExportAnswerConfiguration : IEntityTypeConfiguration<ExportAnswer>
{
    public void Configure(EntityTypeBuilder<ExportAnswer> builder)
    {
        builder.ToTable("ExportAnswers");
        builder.HasKey(answer => new { answer.ProjectId, answer.Key });
        builder.Property(answer => answer.Key).HasMaxLength(ExportAnswer.MaxKeyLength);
        builder.Property(answer => answer.Rationale).HasMaxLength(ExportAnswer.MaxReasonLength);
        builder.HasOne<Project>().WithMany().HasForeignKey(answer => answer.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(answer => answer.By).OnDelete(DeleteBehavior.Restrict);
    }
}

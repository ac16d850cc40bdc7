using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class TemplateConfiguration : IEntityTypeConfiguration<StoredTemplate>
{
    public void Configure(EntityTypeBuilder<StoredTemplate> builder)
    {
        builder.ToTable("Templates");
        builder.HasKey(template => template.ProjectId);
        builder.Property(template => template.Name).HasMaxLength(StoredTemplate.MaxNameLength);
        builder.Property(template => template.Hash).HasMaxLength(64);
        builder.HasOne<Project>().WithOne().HasForeignKey<StoredTemplate>(template => template.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

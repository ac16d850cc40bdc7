using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class FreeTextConfiguration : IEntityTypeConfiguration<FreeText>
{
    private const int MaxNameLength = 60;

    public void Configure(EntityTypeBuilder<FreeText> builder)
    {
        builder.ToTable("FreeTexts");
        builder.HasKey(text => new { text.ProjectId, text.Name });
        builder.Property(text => text.Name).HasMaxLength(MaxNameLength);
        builder.Property(text => text.Text).HasMaxLength(FreeTexts.MaxLength);
        builder.HasOne<Project>().WithMany().HasForeignKey(text => text.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

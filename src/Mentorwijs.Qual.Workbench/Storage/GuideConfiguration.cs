using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class GuideConfiguration : IEntityTypeConfiguration<InterviewGuide>
{
    public void Configure(EntityTypeBuilder<InterviewGuide> builder)
    {
        builder.ToTable("Guides");
        builder.HasKey(guide => guide.Id);
        builder.HasIndex(guide => new { guide.ProjectId, guide.Version }).IsUnique();
        builder.Property(guide => guide.Version).HasMaxLength(GuideRules.MaxVersionLength);
        builder.Property(guide => guide.Note).HasMaxLength(GuideRules.MaxNoteLength);
        builder.Property(guide => guide.Topics).HasListConversion();
        builder.HasOne<Project>().WithMany().HasForeignKey(guide => guide.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

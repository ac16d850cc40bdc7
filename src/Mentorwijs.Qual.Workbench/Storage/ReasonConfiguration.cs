using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class ReasonConfiguration : IEntityTypeConfiguration<RequiredReason>
{
    public void Configure(EntityTypeBuilder<RequiredReason> builder)
    {
        builder.HasKey(reason => reason.ProjectId);
        builder.HasOne<Project>().WithOne().HasForeignKey<RequiredReason>(reason => reason.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

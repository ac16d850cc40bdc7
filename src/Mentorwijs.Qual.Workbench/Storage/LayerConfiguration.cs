using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class LayerConfiguration : IEntityTypeConfiguration<ChosenLayer>
{
    public void Configure(EntityTypeBuilder<ChosenLayer> builder)
    {
        builder.HasKey(chosen => chosen.ProjectId);
        builder.HasOne<Project>().WithOne().HasForeignKey<ChosenLayer>(chosen => chosen.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(chosen => chosen.CoderId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

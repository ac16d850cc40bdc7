using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.HasKey(project => project.Id);
        builder.HasIndex(project => project.Slug).IsUnique();
        builder.Property(project => project.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(project => project.Name).HasMaxLength(Project.MaxNameLength);
        builder.Property(project => project.Language).HasMaxLength(2);
    }
}

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasKey(member => new { member.ProjectId, member.PersonId });
        builder.Property(member => member.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Project>().WithMany().HasForeignKey(member => member.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(member => member.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RespondentConfiguration : IEntityTypeConfiguration<Respondent>
{
    public void Configure(EntityTypeBuilder<Respondent> builder)
    {
        builder.HasKey(respondent => respondent.Id);
        builder.HasIndex(respondent => new { respondent.ProjectId, respondent.Pseudonym }).IsUnique();
        builder.Property(respondent => respondent.Pseudonym).HasMaxLength(Project.MaxNameLength);
        builder.Property(respondent => respondent.Perspective).HasMaxLength(Slug.MaxLength);
        builder.Property(respondent => respondent.Sector).HasMaxLength(RespondentRules.MaxTraitLength);
        builder.Property(respondent => respondent.Region).HasMaxLength(RespondentRules.MaxTraitLength);
        builder.Property(respondent => respondent.Size).HasMaxLength(RespondentRules.MaxTraitLength);
        builder.Property(respondent => respondent.Gender).HasMaxLength(RespondentRules.MaxTraitLength);
        builder.Property(respondent => respondent.AgeGroup).HasMaxLength(RespondentRules.MaxTraitLength);
        builder.Property(respondent => respondent.Guide).HasMaxLength(RespondentRules.MaxTraitLength);
        builder.Property(respondent => respondent.BelongsWith).HasMaxLength(Project.MaxNameLength);
        builder.Property(respondent => respondent.Remark).HasMaxLength(RespondentRules.MaxRemarkLength);
        builder.Property(respondent => respondent.MayQuote).HasConversion<string>().HasMaxLength(10);
        builder.Property(respondent => respondent.MayTranslate).HasConversion<string>().HasMaxLength(10);
        builder.Property(respondent => respondent.MayArchive).HasConversion<string>().HasMaxLength(10);
        builder.Property(respondent => respondent.Others).HasListConversion();
        builder.Property(respondent => respondent.Transcripts).HasListConversion();
        builder.HasOne<Project>().WithMany().HasForeignKey(respondent => respondent.ProjectId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

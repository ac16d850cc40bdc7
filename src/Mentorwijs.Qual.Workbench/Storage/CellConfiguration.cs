using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class CellSummaryConfiguration : IEntityTypeConfiguration<CellSummary>
{
    /// <summary>"p:" and the id of a perspective, or "r:" and 32 digits.</summary>
    public const int MaxColumnLength = 200;

    public void Configure(EntityTypeBuilder<CellSummary> builder)
    {
        builder.ToTable("CellSummaries");
        builder.HasKey(cell => new { cell.ProjectId, cell.CodeId, cell.WithDescendants, cell.Column });
        builder.Property(cell => cell.Column).HasMaxLength(MaxColumnLength);
        builder.Property(cell => cell.Text).HasMaxLength(SummaryRules.MaxLength);
        builder.HasOne<Project>().WithMany().HasForeignKey(cell => cell.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CellRatingConfiguration : IEntityTypeConfiguration<CellRating>
{
    public void Configure(EntityTypeBuilder<CellRating> builder)
    {
        builder.ToTable("CellRatings");
        builder.HasKey(
            cell => new { cell.ProjectId, cell.CodeId, cell.WithDescendants, cell.Column, cell.RaterId });
        builder.Property(cell => cell.Column).HasMaxLength(CellSummaryConfiguration.MaxColumnLength);
        builder.Property(cell => cell.Rating).HasConversion<string>().HasMaxLength(20);
        builder.Property(cell => cell.Rationale).HasMaxLength(CellRatings.MaxRationaleLength);
        builder.HasOne<Project>().WithMany().HasForeignKey(cell => cell.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(cell => cell.RaterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreedRatingConfiguration : IEntityTypeConfiguration<AgreedRating>
{
    public void Configure(EntityTypeBuilder<AgreedRating> builder)
    {
        builder.ToTable("AgreedRatings");
        builder.HasKey(cell => new { cell.ProjectId, cell.CodeId, cell.WithDescendants, cell.Column });
        builder.Property(cell => cell.Column).HasMaxLength(CellSummaryConfiguration.MaxColumnLength);
        builder.Property(cell => cell.Rating).HasConversion<string>().HasMaxLength(20);
        builder.Property(cell => cell.Rationale).HasMaxLength(CellRatings.MaxRationaleLength);
        builder.HasOne<Project>().WithMany().HasForeignKey(cell => cell.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(cell => cell.WriterId).OnDelete(DeleteBehavior.Restrict);
    }
}

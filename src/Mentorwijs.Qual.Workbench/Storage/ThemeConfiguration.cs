using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.HasKey(theme => theme.Id);
        builder.HasIndex(theme => new { theme.ProjectId, theme.Order });
        builder.Property(theme => theme.Title).HasMaxLength(ThemeRules.MaxTitleLength);
        builder.Property(theme => theme.Message).HasMaxLength(ThemeRules.MaxMessageLength);
        builder.Property(theme => theme.Body).HasMaxLength(ThemeRules.MaxBodyLength);
        builder.Property(theme => theme.Contrast).HasMaxLength(ThemeRules.MaxPartLength);
        builder.Property(theme => theme.Exceptions).HasMaxLength(ThemeRules.MaxPartLength);
        builder.Property(theme => theme.Advice).HasMaxLength(ThemeRules.MaxPartLength);
        builder.Property(theme => theme.QuotesEach).HasDefaultValue(ThemeRules.UsualQuotesEach)
            .HasSentinel(ThemeRules.UsualQuotesEach);
        builder.Property(theme => theme.WhyMoreQuotes).HasMaxLength(ThemeRules.MaxReasonLength);
        builder.Property(theme => theme.Codes).HasListConversion();
        builder.Property(theme => theme.Quotes).HasListConversion();
        builder.HasOne<Project>().WithMany().HasForeignKey(theme => theme.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

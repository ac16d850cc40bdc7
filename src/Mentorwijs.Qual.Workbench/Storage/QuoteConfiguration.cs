using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <remarks>Not bound to the coding's row: a coding that is removed and put back finds its quote again.</remarks>
internal sealed class QuoteConfiguration : IEntityTypeConfiguration<EditedQuote>
{
    public void Configure(EntityTypeBuilder<EditedQuote> builder)
    {
        builder.ToTable("EditedQuotes");
        builder.HasKey(quote => new { quote.ProjectId, quote.CodingId });
        builder.Property(quote => quote.Text).HasMaxLength(QuoteRules.MaxLength);
        builder.Property(quote => quote.Translation).HasMaxLength(QuoteRules.MaxLength);
        builder.Ignore(quote => quote.IsNothing);
        builder.HasOne<Project>().WithMany().HasForeignKey(quote => quote.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}

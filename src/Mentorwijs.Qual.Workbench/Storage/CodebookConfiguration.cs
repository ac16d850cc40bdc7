using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class CodebookConfiguration : IEntityTypeConfiguration<Codebook>
{
    public void Configure(EntityTypeBuilder<Codebook> builder)
    {
        builder.HasKey(book => book.Id);
        builder.HasIndex(book => new { book.ProjectId, book.Slug }).IsUnique();
        builder.Property(book => book.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(book => book.Version).HasMaxLength(40);
        builder.ComplexProperty(book => book.Title);
        builder.Property(book => book.Dimensions).HasListConversion();
        builder.Property(book => book.Perspectives).HasListConversion();
        builder.HasOne<Project>().WithMany().HasForeignKey(book => book.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(book => book.Codes).WithOne().HasForeignKey(code => code.CodebookId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CodebookVersionConfiguration : IEntityTypeConfiguration<CodebookVersion>
{
    public void Configure(EntityTypeBuilder<CodebookVersion> builder)
    {
        builder.ToTable("CodebookVersions");
        builder.HasKey(version => new { version.CodebookId, version.Number });
        builder.Property(version => version.Version).HasMaxLength(40);
        builder.Property(version => version.Hash).HasMaxLength(64);
        builder.HasOne<Codebook>().WithMany().HasForeignKey(version => version.CodebookId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(version => version.By).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CodeConfiguration : IEntityTypeConfiguration<Code>
{
    public void Configure(EntityTypeBuilder<Code> builder)
    {
        builder.HasKey(code => code.Id);
        builder.HasIndex(code => new { code.CodebookId, code.Slug }).IsUnique();
        builder.Property(code => code.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(code => code.Rating).HasMaxLength(Slug.MaxLength);
        builder.Property(code => code.ReplacedBy).HasMaxLength(Slug.MaxLength);
        builder.ComplexProperty(code => code.Name);
        builder.ComplexProperty(code => code.Definition);
        builder.ComplexProperty(code => code.Include);
        builder.ComplexProperty(code => code.Exclude);
        builder.ComplexProperty(code => code.Synonyms);
        builder.Property(code => code.Examples).HasListConversion();
        builder.Property(code => code.Confusions).HasListConversion();
        builder.HasOne<Code>().WithMany().HasForeignKey(code => code.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

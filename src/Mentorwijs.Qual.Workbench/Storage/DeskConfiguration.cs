using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class CodePinConfiguration : IEntityTypeConfiguration<CodePin>
{
    public void Configure(EntityTypeBuilder<CodePin> builder)
    {
        builder.HasKey(pin => new { pin.PersonId, pin.ProjectId, pin.Digit });
        builder.HasIndex(pin => new { pin.PersonId, pin.ProjectId, pin.CodeId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(pin => pin.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Project>().WithMany().HasForeignKey(pin => pin.ProjectId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Code>().WithMany().HasForeignKey(pin => pin.CodeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OwnKeyConfiguration : IEntityTypeConfiguration<OwnKey>
{
    public void Configure(EntityTypeBuilder<OwnKey> builder)
    {
        builder.HasKey(key => new { key.PersonId, key.Command });
        builder.HasIndex(key => new { key.PersonId, key.Chord }).IsUnique();
        builder.Property(key => key.Command).HasMaxLength(OwnKey.MaxLength);
        builder.Property(key => key.Chord).HasMaxLength(OwnKey.MaxLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(key => key.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

using Mentorwijs.Qual.Workbench.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("Journal");
        builder.HasKey(entry => entry.Seq);
        builder.Property(entry => entry.Seq).ValueGeneratedNever();
        builder.Property(entry => entry.CommandId).HasConversion(
            id => id.ToByteArray(true), bytes => new Guid(bytes, true));
        builder.HasIndex(entry => entry.CommandId).IsUnique();
        builder.HasIndex(entry => new { entry.ProjectId, entry.ActorId, entry.Seq });
        builder.Property(entry => entry.Act).HasConversion<string>().HasMaxLength(40);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
    }
}

internal sealed class JournalTextConfiguration : IEntityTypeConfiguration<JournalText>
{
    public void Configure(EntityTypeBuilder<JournalText> builder)
    {
        builder.HasKey(text => new { text.Seq, text.Hash });
        builder.Property(text => text.Hash).HasMaxLength(64);
        builder.HasOne<JournalEntry>().WithMany().HasForeignKey(text => text.Seq).OnDelete(DeleteBehavior.Restrict);
    }
}

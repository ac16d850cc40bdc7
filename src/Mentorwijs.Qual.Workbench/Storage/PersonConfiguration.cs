using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mentorwijs.Qual.Workbench.Storage;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Name).HasMaxLength(Project.MaxNameLength);
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasKey(account => account.PersonId);
        builder.HasIndex(account => account.NormalizedName).IsUnique();
        builder.Property(account => account.SignInName).HasMaxLength(SignInNames.MaxLength);
        builder.Property(account => account.NormalizedName).HasMaxLength(SignInNames.MaxLength);
        builder.Property(account => account.PasswordHash).HasMaxLength(200);
        builder.Property(account => account.SecurityStamp).HasMaxLength(32);
        builder.HasOne<Person>().WithOne().HasForeignKey<Account>(account => account.PersonId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SignInAddressConfiguration : IEntityTypeConfiguration<SignInAddress>
{
    public void Configure(EntityTypeBuilder<SignInAddress> builder)
    {
        builder.HasKey(address => address.TokenHash);
        builder.Property(address => address.TokenHash).HasMaxLength(64);
        builder.HasOne<Person>().WithMany().HasForeignKey(address => address.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

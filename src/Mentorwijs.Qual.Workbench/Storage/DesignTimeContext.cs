using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>Lets the migrations tool build the model without a data folder.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<QualDbContext>
{
    public QualDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<QualDbContext>().UseSqlite("Data Source=:memory:").Options);
}

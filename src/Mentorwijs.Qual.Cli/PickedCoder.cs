using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Analysis;

namespace Mentorwijs.Qual.Cli;

/// <summary>Finds by name whose codings are to count where there is no consensus.</summary>
internal static class PickedCoder
{
    /// <summary>Also who left: their codings are there, and the tables name them. Null: nobody of that name.</summary>
    public static async Task<PersonId?> FindAsync(
        OpenWorkbench workbench, string project, string coder, CancellationToken ct)
    {
        var tables = await workbench.Get<TablesQuery>().RunAsync(workbench.Actor, project, picked: null, ct);
        return tables.IsDone
            ? tables.Value.Layer.Coders
                .FirstOrDefault(person => string.Equals(person.Name, coder, StringComparison.OrdinalIgnoreCase))?.Id
            : null;
    }
}

using System.Text.Json;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Demo;

/// <summary>The file that says of a data folder: a whole demo was made here, and who its people are.</summary>
public sealed record DemoMark
{
    public const string FileName = "demo.json";

    /// <summary>Slug.</summary>
    public required string Project { get; init; }

    public required Guid CoderA { get; init; }

    public required Guid CoderB { get; init; }

    /// <summary>The mark of a folder, or null: it holds no whole demo.</summary>
    internal static DemoMark? Of(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file) || !File.Exists(Path.Combine(folder, DataFolder.DatabaseName)))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<DemoMark>(File.ReadAllText(file), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null; // a file of this name that is not ours
        }
    }

    /// <summary>The last thing that is written: whole, or not there.</summary>
    internal void Write(DataFolder folder)
    {
        var unfinished = folder.PathOf(FileName + ".part");
        File.WriteAllText(unfinished, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
        File.Move(unfinished, folder.PathOf(FileName), overwrite: true);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mentorwijs.Qual.Workbench.Demo;

/// <summary>The invented material that is shipped inside the program, so that it cannot get lost.</summary>
internal static class DemoFiles
{
    private const string Folder = "demo/";
    private const string InterviewFolder = "demo/interviews/";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>File names: ten as interviewers have them, six as JSON in formats that no reader here knows.</summary>
    public static IReadOnlyList<string> Interviews { get; } =
    [
        .. typeof(DemoFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(InterviewFolder, StringComparison.Ordinal))
            .Select(name => name[InterviewFolder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    public static Stream OpenInterview(string name) => OpenResource(InterviewFolder + name);

    public static Stream Open(string name) => OpenResource(Folder + name);

    public static T Read<T>(Stream stream)
    {
        using (stream)
        {
            return JsonSerializer.Deserialize<T>(stream, Options)
                ?? throw new InvalidOperationException($"No {typeof(T).Name} in the demo");
        }
    }

    private static Stream OpenResource(string name) =>
        typeof(DemoFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"No {name} in the program");
}

using System.Reflection;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>The rooms of the house and what each may lean on.</summary>
public static class Rooms
{
    public static readonly Assembly Domain = Load("Mentorwijs.Qual.Domain");
    public static readonly Assembly Formats = Load("Mentorwijs.Qual.Formats");
    public static readonly Assembly Reader = Load("Mentorwijs.Qual.Reader");
    public static readonly Assembly Workbench = Load("Mentorwijs.Qual.Workbench");
    public static readonly Assembly Web = Load("Mentorwijs.Qual.Web");
    public static readonly Assembly Cli = Load("qual");

    public static readonly IReadOnlyList<Assembly> All = [Domain, Formats, Reader, Workbench, Web, Cli];

    /// <summary>Room → the rooms its project file may name.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> References = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["Formats"] = ["Domain"],
        ["Reader"] = ["Domain", "Formats"],
        ["Workbench"] = ["Domain", "Formats", "Reader"],
        ["Web"] = ["Domain", "Workbench"],
        ["Cli"] = ["Domain", "Workbench"],
    };

    /// <summary>Room → the beginnings of the package names its project file may name.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Packages = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["Formats"] =
        [
            "DocumentFormat.OpenXml", "Markdig", "Microsoft.IO.RecyclableMemoryStream", "PdfPig", "System.IO.Packaging",
        ],
        ["Reader"] = [],
        ["Workbench"] =
        [
            "Microsoft.EntityFrameworkCore", "Npgsql.EntityFrameworkCore", "Microsoft.Extensions.",
            "Microsoft.AspNetCore.Identity.EntityFrameworkCore",
            "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore",
        ],
        ["Web"] = ["Microsoft.AspNetCore.Components.QuickGrid", "Markdig", "AngleSharp", "OpenTelemetry"],
        ["Cli"] = ["System.CommandLine", "Microsoft.Extensions.Hosting"],
    };

    private static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));
}

using System.Xml.Linq;
using Mentorwijs.Qual.House.Tests.Reading;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>Which room may name which room and which package.</summary>
public class RoomReferencesTests
{
    // What Web and Cli run on but may not name: the walls PrivateAssets="compile" puts up.
    private static readonly string[] BehindTheWall =
    [
        "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCL", "Npgsql", "DocumentFormat.OpenXml",
        "Mentorwijs.Qual.Formats",
    ];

    [Fact]
    public void Every_project_file_names_only_the_rooms_it_may() =>
        Findings.None(ProjectFiles().SelectMany(file => WrongReferences(file.Room, file.Text)));

    [Fact]
    public void A_wrong_reference_is_seen()
    {
        const string project = """
            <Project><ItemGroup>
              <ProjectReference Include="../Mentorwijs.Qual.Workbench/Mentorwijs.Qual.Workbench.csproj" />
              <PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" />
            </ItemGroup></Project>
            """;

        var findings = WrongReferences("Formats", project);

        Assert.Equal(2, findings.Count());
    }

    [Fact]
    public void Domain_leans_on_the_platform_alone() => Findings.None(Rooms.Domain.GetReferencedAssemblies()
        .Select(reference => reference.Name ?? "")
        .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Web_and_Cli_never_name_what_lies_behind_the_wall() => Findings.None(
        from room in new[] { Rooms.Web, Rooms.Cli }
        from reference in room.GetReferencedAssemblies()
        where IsBehindTheWall(reference.Name ?? "")
        select $"{room.GetName().Name} names {reference.Name}");

    [Fact]
    public void The_wall_is_seen_and_has_a_door()
    {
        Assert.True(IsBehindTheWall("Microsoft.EntityFrameworkCore.Relational"));
        Assert.False(IsBehindTheWall("Mentorwijs.Qual.Domain"));
    }

    [Fact]
    public void Workbench_and_what_lies_under_it_know_no_web() => Findings.None(
        from room in new[] { Rooms.Domain, Rooms.Formats, Rooms.Reader, Rooms.Workbench }
        from reference in room.GetReferencedAssemblies()
        let name = reference.Name ?? ""
        where name.StartsWith("Microsoft.JSInterop", StringComparison.Ordinal)
            || (name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !MayUse("Workbench", name))
        select $"{room.GetName().Name} names {name}");

    private static IEnumerable<SourceFile> ProjectFiles() =>
        SourceFile.Product.Where(file => file.Extension == ".csproj");

    private static bool MayUse(string room, string package) =>
        Rooms.Packages[room].Any(start => package.StartsWith(start, StringComparison.Ordinal));

    private static bool IsBehindTheWall(string assembly) =>
        BehindTheWall.Any(start => assembly.StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<string> WrongReferences(string room, string project)
    {
        var elements = XDocument.Parse(project).Descendants().ToList();
        string[] Named(string element) => [.. elements
            .Where(candidate => candidate.Name.LocalName == element)
            .Select(candidate => candidate.Attribute("Include")?.Value ?? "")];
        var rooms = Named("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path).Split('.')[^1]);
        var packages = Named("PackageReference");
        return rooms.Except(Rooms.References[room]).Select(other => $"{room} names the room {other}")
            .Concat(packages.Where(package => !MayUse(room, package)).Select(package => $"{room} names {package}"));
    }
}

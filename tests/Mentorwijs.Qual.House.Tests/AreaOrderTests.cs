using System.Reflection;
using Mentorwijs.Qual.House.Tests.Reading;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>Which area may know which: nothing points back.</summary>
public class AreaOrderTests
{
    private static readonly string[] BeforeReports =
        ["Projects", "Transcripts", "Codebooks", "Codings", "Memos", "Agreement", "Analysis"];

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Projects"] = [],
        ["Transcripts"] = ["Projects"],
        ["Codebooks"] = ["Projects"],
        ["Codings"] = ["Projects", "Transcripts", "Codebooks"],
        ["Memos"] = ["Projects", "Transcripts", "Codebooks", "Codings"],
        ["Agreement"] = ["Projects", "Transcripts", "Codebooks", "Codings"],
        ["Analysis"] = ["Projects", "Transcripts", "Codebooks", "Codings", "Agreement"],
        ["Reports"] = [.. BeforeReports, "Exchange"],
        ["Exchange"] = [.. BeforeReports, "Reports"],
        ["Demo"] = [.. BeforeReports, "Reports", "Exchange"],
    };

    // Two that gather by nature: a project begins with a book, and the list of transcripts says who has coded them.
    private static readonly string[] Gathering = ["CreateProject", "TranscriptListQuery"];

    // These carry the areas above and exist where there is a database, people and a page.
    private static readonly string[] OfTheWorkbench =
        ["People", "Journal", "Privacy", "Live", "Jobs", "Storage", "Texts"];

    [Fact]
    public void No_area_knows_one_that_comes_after_it() =>
        Findings.None(new[] { Rooms.Domain, Rooms.Formats, Rooms.Workbench }
            .SelectMany(KnownTypes.TopLevel)
            .Where(type => !Gathering.Contains(type.Name))
            .SelectMany(type => Wrong(AreaOf(type), type)));

    [Fact]
    public void Every_area_of_a_room_is_one_of_the_house() => Findings.None(
        from room in new[] { Rooms.Domain, Rooms.Formats, Rooms.Workbench }
        from type in KnownTypes.TopLevel(room)
        let area = AreaOf(type)
        where area.Length > 0 && !MayKnow.ContainsKey(area)
            && (room != Rooms.Workbench || !OfTheWorkbench.Contains(area))
        select $"{type}: no area {area} in {room.GetName().Name}");

    [Theory]
    [InlineData(typeof(Domain.Codings.Coding))]
    [InlineData(typeof(NamesItInABody))]
    [InlineData(typeof(NamesItInALambda))]
    public void A_transcript_that_knows_codings_is_seen(Type type) => Assert.NotEmpty(Wrong("Transcripts", type));

    [Fact]
    public void An_exception_that_is_no_longer_needed_goes() => Findings.None(Gathering
        .Except(KnownTypes.TopLevel(Rooms.Workbench)
            .Where(type => Wrong(AreaOf(type), type).Any())
            .Select(type => type.Name))
        .Select(name => $"{name} keeps the order now"));

    [Fact]
    public void A_coding_may_know_its_transcript() => Assert.Empty(Wrong("Codings", typeof(Domain.Codings.Coding)));

    private static IEnumerable<string> Wrong(string area, Type type) =>
        from other in KnownTypes.Of(type)
        let its = AreaOf(other)
        where !MayReach(type, other)
            && its != area && MayKnow.ContainsKey(its)
            && MayKnow.TryGetValue(area, out var known) && !known.Contains(its)
        select $"{type} knows {other}";

    // What was asked is carried out in one commit, so a use case may name any part of the model: a new project gets
    // its first round, a corrected transcript moves its codings. The order holds among the use cases themselves.
    private static bool MayReach(Type type, Type other) =>
        type.Assembly == Rooms.Workbench && other.Assembly == Rooms.Domain;

    // Mentorwijs.Qual.<room>.<area>[.…]; empty for a type that stands in no area or is not ours.
    private static string AreaOf(Type type) => type.Namespace?.Split('.') switch
    {
        ["Mentorwijs", "Qual", "Domain" or "Formats" or "Workbench", var area, ..] => area,
        _ => "",
    };

    private sealed class NamesItInABody
    {
        public static string Text() => Domain.Codings.Marks.None.ToString();
    }

    private sealed class NamesItInALambda
    {
        public static readonly Func<Guid, object> Make = value => new Domain.Codings.CodingId(value);
    }
}

using Mentorwijs.Qual.Browser.Tests.Codings;
using Mentorwijs.Qual.Browser.Tests.Demo;
using Mentorwijs.Qual.Browser.Tests.Durability;
using Mentorwijs.Qual.Browser.Tests.Journeys;
using Xunit.Abstractions;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>Starts the longest collections first, so that at the end no long one runs on alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public const string FullName = "Mentorwijs.Qual.Browser.Tests.Running.LongestFirst";

    private static readonly string[] Long =
        [DurabilityCollection.Name, DeskCollection.Name, DemoCollection.Name, JourneyCollection.Name];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(one => Array.IndexOf(Long, one.DisplayName) is >= 0 and var at ? at : Long.Length);
}

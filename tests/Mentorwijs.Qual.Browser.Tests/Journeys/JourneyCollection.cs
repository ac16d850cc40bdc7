using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>Tests that walk through the work of several people, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class JourneyCollection : ICollectionFixture<SharedBrowser>
{
    public const string Name = "journeys";
}

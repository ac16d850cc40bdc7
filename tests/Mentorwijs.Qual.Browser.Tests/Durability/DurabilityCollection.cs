using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>Tests that kill servers: a browser of their own, beside the journeys.</summary>
[CollectionDefinition(Name)]
public sealed class DurabilityCollection : ICollectionFixture<SharedBrowser>
{
    public const string Name = "durability";
}

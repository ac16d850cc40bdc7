using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Demo;

/// <summary>Tests that begin with the demo as it is delivered.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<SharedBrowser>
{
    public const string Name = "demo";
}

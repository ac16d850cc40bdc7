using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.People;

/// <summary>Tests of who gets in, each with a server of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PeopleCollection : ICollectionFixture<SharedBrowser>
{
    public const string Name = "people";
}

using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Tests of the desk: one browser and one server for all, a transcript for each.</summary>
[CollectionDefinition(Name)]
public sealed class DeskCollection : ICollectionFixture<SharedBrowser>, ICollectionFixture<DeskServer>
{
    public const string Name = "desk";
}

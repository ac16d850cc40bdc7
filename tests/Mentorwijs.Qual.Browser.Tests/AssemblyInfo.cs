using Mentorwijs.Qual.Browser.Tests.Running;

// Within a collection tests share a browser and follow each other. Two collections at once, no more: a test spends
// half of its time waiting for a page, so together they fill two cores.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
[assembly: TestCollectionOrderer(LongestFirst.FullName, "Mentorwijs.Qual.Browser.Tests")]

// The journeys share one browser and follow each other; the kill test has its own beside them. Two at once, no more:
// most of a journey is waiting, most of a kill round is computing, so together they fill two cores.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

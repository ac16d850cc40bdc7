// Journeys share one browser and are timed, so they never run side by side.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

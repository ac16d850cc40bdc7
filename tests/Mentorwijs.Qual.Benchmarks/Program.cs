using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Micro;
using Mentorwijs.Qual.Benchmarks.Rows;

// No words: all rows. "3 11": those rows. "check": the arithmetic of the table. "micro": the parts by BenchmarkDotNet,
// with "--filter *Agreement*" behind it some of them.
switch (args)
{
    case ["check"]:
        var wrong = TableCheck.Run();
        Console.WriteLine(wrong.Count == 0 ? "The table counts right." : string.Join('\n', wrong));
        return wrong.Count == 0 ? 0 : 1;
    case ["micro", .. var words]:
        // in this process: the house's build settings (locks, warnings as errors) do not suit projects made on the fly
        var config = DefaultConfig.Instance.AddJob(
            Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(9));
        BenchmarkSwitcher.FromAssembly(typeof(SpanSetBenchmarks).Assembly)
            .Run(words.Length == 0 ? ["--filter", "*"] : words, config);
        return 0;
    case [FirstCall.Word, .. var job]:
        await FirstCall.AnswerAsync(job);
        return 0;
    case [Installed.Word, .. var rows]:
        return await Driver.RunAsync(rows);
    default:
        return await Installed.RunAsync(args);
}

using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Rows 1 and 2: 80 files one after the other, each through a Reader process to a durable commit with turns, speakers
/// and hash; five times, each in a fresh project, the Reader warm.
/// </summary>
internal static class ImportRow
{
    private const int Times = 5;
    private const int Files = 80;

    public static async Task<IReadOnlyList<Result>> WordAsync(Run run)
    {
        var (each, all) = await ImportAsync(run, ".docx", interview => interview.AsWord());
        return
        [
            new Result(1, "import docx, 8k words", each)
            {
                Must = [new Limit(Figure.Median, 30)], Peer = new Peer("Taguette", Figure.Median, 760),
            },
            new Result(1, "import docx, 80 files", all)
            {
                Must = [new Limit(Figure.Median, 2500)], Peer = new Peer("Taguette (estimated)", Figure.Median, 61_000),
            },
        ];
    }

    public static async Task<IReadOnlyList<Result>> TextAsync(Run run)
    {
        var (each, _) = await ImportAsync(run, ".txt", interview => interview.AsText());
        return
        [
            new Result(2, "import txt, 8k words", each)
            {
                Must = [new Limit(Figure.Median, 20)], Peer = new Peer("Taguette", Figure.Median, 530),
            },
        ];
    }

    private static async Task<(Sample Each, Sample All)> ImportAsync(
        Run run, string ending, Func<Interview, byte[]> write)
    {
        var files = Enumerable.Range(1, Files).Select(number => Interview.Make($"L{number:00}", number))
            .Select(interview => (interview.Name, Content: write(interview))).ToList();
        await using var open = await OpenFolder.OpenAsync(run.NewFolder());
        var (each, all) = (new List<double>(), new List<double>());
        for (var time = 0; time <= Times; time++)
        {
            var (project, _, _) = await open.ProjectAsync($"Invoer {time}");
            var one = new List<double>();
            // the first time warms up, and a few files are enough for that
            foreach (var (name, content) in time == 0 ? files.Take(5) : files)
            {
                one.Add(await Timed.MsAsync(() => ImportAsync(open, project, name + ending, content)));
            }

            if (time > 0)
            {
                each.AddRange(one);
                all.Add(one.Sum());
            }
        }

        return (new Sample(each), new Sample(all));
    }

    private static async Task ImportAsync(OpenFolder open, ProjectId project, string fileName, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var draft = (await open.Get<ReadTranscript>()
            .RunAsync(fileName, stream, ReadOptions.Guess, CancellationToken.None)).Value;
        var import = new TranscriptImport(Path.GetFileNameWithoutExtension(fileName), draft, Interview.Speakers);
        _ = (await open.Get<ImportTranscript>()
            .RunAsync(open.Owner, project, import, CommandId.New(), CancellationToken.None)).Value;
    }
}

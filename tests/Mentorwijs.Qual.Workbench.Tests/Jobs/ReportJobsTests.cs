using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Jobs;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Tests.Jobs;

public sealed class ReportJobsTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_finished_file_is_there_again_and_again_until_the_data_change()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var jobs = bench.Get<ReportJobs>();

        var id = await MadeReport.OfAsync(bench, owner, slug);
        var first = await jobs.FileAsync(owner, slug, id, Ct);
        // another export is written in the journal, and changes nothing that a report says
        await bench.Get<ExportChapter>().RunAsync(owner, slug, "nl", null, CommandId.New(), Ct);
        var second = await jobs.FileAsync(owner, slug, id, Ct);
        await bench.Get<SaveFreeText>().RunAsync(owner, project, "Sheet.Costs", "", "Uren.", CommandId.New(), Ct);
        var third = await jobs.FileAsync(owner, slug, id, Ct);

        Assert.Equal("proef-factsheet-nl.docx", first.Value.Name);
        Assert.Same(first.Value, second.Value);
        Assert.IsType<FileIsOutOfDate>(third.Refusal);
        Assert.Equal(JobState.OutOfDate, (await jobs.ListAsync(owner, slug, Ct)).Value.Single().State);
    }

    [Fact]
    public async Task A_file_of_before_a_new_start_is_offered_again_until_the_data_change()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        var jobs = bench.Get<ReportJobs>();

        // made on the console or before a new start: the board of jobs knows nothing of it
        var made = await bench.Get<ExportReport>().RunAsync(
            owner, slug, new ReportWish(ReportKind.Practice, "en"), null, CommandId.New(), Ct);
        var job = (await jobs.ListAsync(owner, slug, Ct)).Value.Single();
        var again = await jobs.FileAsync(owner, slug, job.Id, Ct);
        var others = await jobs.ListAsync(other, slug, Ct);
        await bench.Get<SaveFreeText>().RunAsync(owner, project, "Sheet.Costs", "", "Uren.", CommandId.New(), Ct);

        Assert.Equal((JobState.Ready, ReportKind.Practice, "en"), (job.State, job.Wish.Kind, job.Wish.Language));
        Assert.Equal(made.Value.Content, again.Value.Content);
        Assert.Equal((made.Value.Name, made.Value.Content.Length), (job.FileName, job.Bytes));
        Assert.Empty(others.Value);
        Assert.Empty((await jobs.ListAsync(owner, slug, Ct)).Value);
        Assert.IsType<JobIsGone>((await jobs.FileAsync(owner, slug, job.Id, Ct)).Refusal);
        Assert.IsType<JobIsGone>((await jobs.FileAsync(other, slug, job.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_job_is_its_starters_own()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        var jobs = bench.Get<ReportJobs>();

        var id = await MadeReport.OfAsync(bench, owner, slug);

        Assert.Empty((await jobs.ListAsync(other, slug, Ct)).Value);
        Assert.IsType<JobIsGone>((await jobs.FileAsync(other, slug, id, Ct)).Refusal);
        Assert.IsType<JobIsGone>((await jobs.StopAsync(other, slug, id, Ct)).Refusal);
    }

    [Fact]
    public async Task Somebody_who_lost_the_role_does_not_get_the_file_any_more()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var id = await MadeReport.OfAsync(bench, bo, slug);

        await bench.Get<Mentorwijs.Qual.Workbench.People.ChangeMember>().RunAsync(
            owner, project, bo.Id, Role.Reader, CommandId.New(), Ct);

        Assert.IsType<NotAllowed>((await bench.Get<ReportJobs>().FileAsync(bo, slug, id, Ct)).Refusal);
    }

    [Fact]
    public async Task The_same_wish_is_made_once_at_a_time_and_a_stopped_one_has_no_file()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (_, slug) = await bench.ProjectAsync(owner);
        var jobs = bench.Get<ReportJobs>();
        // so many before it that it is still waiting when it is stopped
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            await jobs.StartAsync(owner, slug, new ReportWish(kind, "en"), Ct);
        }

        var first = (await jobs.StartAsync(owner, slug, MadeReport.Wish, Ct)).Value;
        var second = (await jobs.StartAsync(owner, slug, MadeReport.Wish, Ct)).Value;
        await jobs.StopAsync(owner, slug, first.Id, Ct);
        var ended = await MadeReport.EndAsync(bench, owner, slug);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal((first.Id, JobState.Stopped), (ended.Id, ended.State));
        Assert.IsType<JobIsGone>((await jobs.FileAsync(owner, slug, first.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_not_made_longer()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (_, slug) = await bench.ProjectAsync(owner);
        var jobs = bench.Get<ReportJobs>();

        var refusals = new List<Domain.Refusal?>();
        for (var number = 0; number < 60; number++)
        {
            // somebody else's choice of a coder makes it another wish
            var wish = MadeReport.Wish with { Picked = new PersonId(Guid.CreateVersion7()) };
            refusals.Add((await jobs.StartAsync(owner, slug, wish, Ct)).Refusal);
        }

        Assert.Contains(refusals, refusal => refusal is TooManyJobs);
        foreach (var job in (await jobs.ListAsync(owner, slug, Ct)).Value)
        {
            await jobs.StopAsync(owner, slug, job.Id, Ct);
        }
    }

    [Fact]
    public async Task The_steps_are_told_in_their_order()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (_, slug) = await bench.ProjectAsync(owner);
        var steps = new Heard();

        await bench.Get<ExportReport>().RunAsync(owner, slug, MadeReport.Wish, steps, CommandId.New(), Ct);

        Assert.Equal(
            [ReportStep.Reading, ReportStep.Building, ReportStep.Writing, ReportStep.Noting], steps.All);
    }

    private sealed class Heard : IProgress<ReportStep>
    {
        public List<ReportStep> All { get; } = [];

        public void Report(ReportStep value) => All.Add(value);
    }
}

using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Web.Projects;

/// <summary>What somebody best does now in a project.</summary>
/// <param name="Text">Key of its words: title, explanation and button.</param>
/// <param name="Subject">Name of the transcript or round it is about, or empty.</param>
/// <param name="Address">Where to do it; null when there is only waiting.</param>
public sealed record NextStep(string Text, string Subject, string? Address)
{
    public static NextStep For(
        ProjectView project,
        IReadOnlyList<TranscriptSummary> transcripts,
        IReadOnlyList<RoundView> rounds,
        IReadOnlyList<MemberView> members)
    {
        if (transcripts.Count == 0)
        {
            return WithoutTranscripts(project);
        }

        if (rounds.FirstOrDefault(view => view.Round.Phase == RoundPhase.Comparing) is { } comparing
            && project.May(Act.ResolveDisagreement))
        {
            return comparing.IsOff
                ? new("Discuss", comparing.Round.Name, Addresses.Differences(project.Slug, comparing.Round.Slug))
                : new("Compare", comparing.Round.Name, Addresses.Agreement(project.Slug, comparing.Round.Slug));
        }

        if (transcripts.FirstOrDefault(row => row is { RoundSlug: not null, IsFinished: false }) is { } open)
        {
            var round = open.RoundSlug!; // not null: asked for on the line above
            return new("Code", open.Name, Addresses.Desk(project.Slug, round, open.Name));
        }

        if (!project.May(Act.WriteTheme))
        {
            return new("Ready", "", null);
        }

        return members.Count == 1 && project.May(Act.InvitePerson)
            ? new("Invite", "", Addresses.People(project.Slug))
            : new("Chapter", "", Addresses.Chapter(project.Slug));
    }

    private static NextStep WithoutTranscripts(ProjectView project)
    {
        if (project.May(Act.ImportTranscript))
        {
            return new("Import", "", Addresses.Import(project.Slug));
        }

        return project.May(Act.ReadTranscript)
            ? new("Wait", "", null)
            : new("Read", "", Addresses.Themes(project.Slug));
    }
}

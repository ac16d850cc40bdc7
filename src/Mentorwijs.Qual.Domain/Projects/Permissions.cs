namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>What somebody may be in a project.</summary>
public enum Role
{
    /// <summary>Answers for the project: people, rounds, report.</summary>
    Lead,

    /// <summary>Codes every transcript and imports.</summary>
    Coder,

    /// <summary>Codes only the transcripts assigned in a round.</summary>
    SecondCoder,

    /// <summary>Reads themes and released quotes.</summary>
    Reader,
}

/// <summary>Everything that can be asked of a project; each use case names one.</summary>
public enum Act
{
    CreateProject,
    InvitePerson,
    ChangeRole,
    RemovePerson,
    ChooseCodebook,
    ImportTranscript,
    ReadTranscript,
    ApplyCode,
    ImportCodings,
    RemoveCoding,
    MarkCoding,
    FinishTranscript,
    StartRound,
    MoveRound,
    SeeAgreement,
    ResolveDisagreement,
    ChooseAgreement,
    WriteTheme,
    ReadThemes,
    ExportChapter,
    ReadJournal,
    Undo,
    Redo,
    ChangeRespondents,
    ReadTables,
    ChangeGuides,
    MoveCoding,
    AddDraftCode,
    ChooseLayer,
    SwitchAgreement,
    KeepRun,
    ExportAgreement,
    ChangeDueDate,
    ChooseTemplate,
    ExportTables,
    WriteMatrix,
    WithdrawRespondent,
    OverruleCheck,
    ReturnChapter,
}

/// <summary>The table role × act; deny by default.</summary>
public static class Permissions
{
    private static readonly Dictionary<Role, IReadOnlySet<Act>> Table = new()
    {
        [Role.Lead] = Enum.GetValues<Act>().ToHashSet(),
        [Role.Coder] = new HashSet<Act>
        {
            Act.ImportTranscript, Act.ReadTranscript, Act.ApplyCode, Act.ImportCodings, Act.RemoveCoding,
            Act.MarkCoding, Act.FinishTranscript, Act.SeeAgreement, Act.ResolveDisagreement, Act.WriteTheme,
            Act.ReadThemes, Act.ExportChapter, Act.ReadJournal, Act.Undo, Act.Redo, Act.ChangeRespondents,
            Act.ReadTables, Act.ChangeGuides, Act.MoveCoding, Act.AddDraftCode,
            Act.KeepRun, Act.ExportAgreement, Act.ExportTables, Act.WriteMatrix, Act.WithdrawRespondent,
            Act.ReturnChapter,
        },
        [Role.SecondCoder] = new HashSet<Act>
        {
            Act.ReadTranscript, Act.ApplyCode, Act.ImportCodings, Act.RemoveCoding, Act.MarkCoding,
            Act.FinishTranscript, Act.SeeAgreement, Act.ResolveDisagreement, Act.Undo, Act.Redo, Act.MoveCoding,
            Act.ExportAgreement,
        },
        [Role.Reader] = new HashSet<Act> { Act.ReadThemes },
    };

    public static bool Allows(Role role, Act act) => Table[role].Contains(act);
}

/// <summary>The role of this person does not cover what was asked, or the project is not theirs.</summary>
public sealed record NotAllowed(Act Act) : Refusal;

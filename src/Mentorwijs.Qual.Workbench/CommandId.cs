namespace Mentorwijs.Qual.Workbench;

/// <summary>Names one command; sent again with the same id it is answered again but not done again.</summary>
public readonly record struct CommandId(Guid Value)
{
    public static CommandId New() => new(Guid.CreateVersion7());
}

using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Workbench;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>A note that is being written.</summary>
public sealed class MemoDraft(CodingId coding, string text)
{
    public CodingId Coding { get; } = coding;

    public string Text { get; set; } = text;

    /// <summary>Saved twice, it is one act.</summary>
    public CommandId Command { get; } = CommandId.New();
}

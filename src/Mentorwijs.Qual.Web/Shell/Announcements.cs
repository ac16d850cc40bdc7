namespace Mentorwijs.Qual.Web.Shell;

/// <summary>What a screen reader should say now; one a circuit, spoken by <see cref="Announcer"/>.</summary>
public sealed class Announcements
{
    public event Action<string>? Said;

    /// <summary>Says it politely: after what is being read.</summary>
    public void Say(string text) => Said?.Invoke(text);
}

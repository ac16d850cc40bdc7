namespace Mentorwijs.Qual.Cli;

/// <summary>What the program tells the shell when it ends.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>Our fault, or the machine's.</summary>
    public const int Fault = 1;

    /// <summary>The rules do not allow it, the file is not right, or the command was not understood.</summary>
    public const int Refused = 2;

    /// <summary>Another program, such as a running server, holds the data folder.</summary>
    public const int Held = 3;
}

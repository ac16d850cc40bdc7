using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>What was to be changed is no longer as it was when the act began.</summary>
public sealed record SomebodyElseChangedThis : Refusal;

/// <summary>There is no own act left to take back.</summary>
public sealed record NothingToUndo : Refusal;

/// <summary>There is no undone act left to put back.</summary>
public sealed record NothingToRedo : Refusal;

/// <summary>The text that this act would bring back has been erased for good.</summary>
public sealed record TextWasErased : Refusal;

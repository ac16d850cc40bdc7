namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>A heading that only groups cannot be applied.</summary>
public sealed record CodeOnlyGroups(string CodeName) : Refusal;

/// <summary>A retired code cannot be applied any more.</summary>
public sealed record CodeIsRetired(string CodeName) : Refusal;

/// <summary>The code is not in this project's codebook.</summary>
public sealed record UnknownCode : Refusal;

/// <summary>The coding is gone, removed by the coder or grown into another one.</summary>
public sealed record CodingIsGone : Refusal;

/// <summary>Only the coder who made a coding may change it.</summary>
public sealed record NotYourCoding : Refusal;

/// <summary>This person does not code in this round.</summary>
public sealed record NotACoderOfThisRound(string RoundName) : Refusal;

/// <summary>This transcript is not part of this round.</summary>
public sealed record TranscriptNotInRound(string RoundName) : Refusal;

/// <summary>In this round the transcript is coded by others.</summary>
public sealed record TranscriptIsForOthers(string RoundName) : Refusal;

/// <summary>The transcript lies in a blind round, so it is coded there and nowhere else.</summary>
public sealed record TranscriptIsInBlindRound(string RoundName) : Refusal;

/// <summary>Comparing or closed: the codings stand still.</summary>
public sealed record RoundIsNotForCoding(string RoundName) : Refusal;

/// <summary>The coder has marked it finished; the mark must come off before anything changes.</summary>
public sealed record TranscriptIsFinished : Refusal;

/// <summary>Not every coder has marked every transcript finished.</summary>
public sealed record CodersNotFinished(int Count) : Refusal;

/// <summary>Differences that nobody has decided yet.</summary>
public sealed record DifferencesStillOpen(int Count) : Refusal;

/// <summary>A coder left before finishing: there is nothing to decide between, so no consensus to store.</summary>
public sealed record RoundLacksSecondCoder(string RoundName) : Refusal;

/// <summary>An open round goes on, a closed one is over.</summary>
public sealed record RoundHasNoNextPhase(string RoundName) : Refusal;

/// <summary>A blind round needs two coders or more.</summary>
public sealed record RoundNeedsTwoCoders : Refusal;

/// <summary>A repeat round is about one coder.</summary>
public sealed record RepeatNeedsOneCoder : Refusal;

/// <summary>The coder has not finished these, or codes them in a round that is still blind.</summary>
public sealed record NotCodedEarlier(string Names) : Refusal;

/// <summary>The day by which to finish lies in the past.</summary>
public sealed record DueDateIsPast(DateOnly Today) : Refusal;

/// <summary>Where nobody codes any more there is nothing to finish by a day.</summary>
public sealed record RoundHasNoDueDate(string RoundName) : Refusal;

/// <summary>The coder codes transcripts of this round again and must not see the first time until then.</summary>
public sealed record RoundHiddenWhileRepeating(string RoundName, string RepeatName) : Refusal;

/// <summary>A blind round needs a transcript.</summary>
public sealed record RoundNeedsTranscripts : Refusal;

/// <summary>Somebody has coded these already where others can see it, so blind coding is no longer possible.</summary>
public sealed record TranscriptsAlreadyCoded(string Names) : Refusal;

/// <summary>The value is not one of this dimension in the codebook.</summary>
public sealed record UnknownMark(string Dimension, string Value) : Refusal;

/// <summary>A memo over the limit, in UTF-16 units.</summary>
public sealed record MemoIsTooLong(int Limit) : Refusal;

/// <summary>How quotable a coding is lies between 0 and the limit.</summary>
public sealed record StarsOutOfRange(int Stars, int Limit) : Refusal;

/// <summary>A new code would tell the other coder, who is blind still, what somebody found.</summary>
public sealed record NoNewCodeInBlindRound(string RoundName) : Refusal;

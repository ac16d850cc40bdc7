using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>One reason why codings of a file cannot be stored, with the codings it holds for.</summary>
/// <param name="Codings">What the file calls them, in its order; at least one.</param>
public sealed record CodingFault(Refusal Why, IReadOnlyList<string> Codings)
{
    public string In(CultureInfo culture)
    {
        var key = Codings.Count == 1 ? "Fault_Line" : "Fault_Lines";
        var template = SaidTexts.TextsOf("Exchange").GetString(key, culture) ?? "{0}";
        var sentence = SaidTexts.Say(Why, culture).TrimEnd('.');
        return Codings.Count == 1
            ? string.Format(culture, template, sentence, Codings[0])
            : string.Format(culture, template, sentence, Codings.Count, Codings[0]);
    }
}

/// <summary>All reasons at once: one a line, each in the reader's language.</summary>
public sealed record CodingFaults(IReadOnlyList<CodingFault> All) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => string.Concat(All.Select(fault =>
        $"\n- {fault.In(formatProvider as CultureInfo ?? CultureInfo.InvariantCulture)}"));
}

/// <summary>Something of a file of codings does not fit the project, so nothing of it was stored.</summary>
/// <param name="Count">Codings with a fault.</param>
/// <param name="Total">Codings in the file.</param>
public sealed record CodingsDoNotFit(int Count, int Total, CodingFaults Faults) : Refusal;

/// <summary>No member of the project has the name of this coder.</summary>
public sealed record UnknownCoder(string Name) : Refusal;

/// <summary>The project has no transcript of this name that the importer may open.</summary>
public sealed record UnknownTranscript(string Name) : Refusal;

/// <summary>The project has no such code.</summary>
public sealed record UnknownCodeInFile(string Book, string Code) : Refusal;

/// <summary>Where the coding should be, the text says something else.</summary>
/// <param name="Turn">1-based, as people count.</param>
public sealed record QuoteDiffers(string Transcript, int Turn, string Quote, string Text) : Refusal;

/// <summary>A coding is a coder's or a consensus, nothing else.</summary>
public sealed record UnknownSource(string Source) : Refusal;

/// <summary>The same code by the same coder overlaps, but says something else about the passage.</summary>
/// <param name="Turn">1-based, as people count.</param>
public sealed record OtherMarksThere(string Transcript, int Turn, string Code) : Refusal;

/// <summary>While a round is blind, codings in it are brought in by their own coder only.</summary>
/// <remarks>Said before anything is looked up, so that it tells nothing about what the coder has there.</remarks>
public sealed record OnlyTheCoderWhileBlind(string RoundName, string Coder) : Refusal;

/// <summary>The role of this member does not let them code.</summary>
public sealed record CoderMayNotCode(string Coder) : Refusal;

/// <summary>This member does not code in that round.</summary>
public sealed record CoderIsNotInRound(string Coder, string RoundName) : Refusal;

/// <summary>This member marked the transcript finished.</summary>
public sealed record CoderIsFinished(string Coder, string Transcript) : Refusal;

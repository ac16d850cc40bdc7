namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>What a coder of the journey does; the place is found by searching for the words.</summary>
/// <param name="Coder">A = the owner, B = the colleague.</param>
/// <param name="Code">Slug.</param>
/// <param name="Name">Dutch name of the code, as it is typed in the picker.</param>
/// <param name="Key">Key of the direction.</param>
public sealed record PlannedCoding(char Coder, string Transcript, string Words, string Code, string Name, string Key)
{
    private const string Clear = "Duidelijkheid van de aanpak";

    /// <summary>Three the same; six that differ: code twice, boundary, direction, only A, only B.</summary>
    public static readonly IReadOnlyList<PlannedCoding> All =
    [
        .. Same("L01", "Ik geef nu één ding tegelijk.", "transfer", "Toepassen op de werkvloer", "+"),
        .. Same("L05", "Gewone taal ook. Geen powerpoints met pijlen.", "training-duidelijkheid", Clear, "+"),
        .. Same("L07", "Reken dat eens uit, dat doet nooit iemand.", "opbrengst-kostenbaten", "Kosten en baten", "="),
        new('A', "L01", NoQuarter, "middelen-tijd", "Tijd", "-"),
        new('B', "L01", NoQuarter, "middelen-capaciteit", "Capaciteit", "-"),
        new('A', "L01", HalfYear + OrSo, "borging-feedback", Follow, "-"),
        new('B', "L01", HalfYear, "borging-feedback", Follow, "-"),
        new('A', "L05", Tarts, "opbrengst-kostenbaten", "Kosten en baten", "-"),
        new('B', "L05", Tarts, "opbrengst-kostenbaten", "Kosten en baten", "~"),
        new('A', "L05", OnePerson, "werkgever-ontzorgen", "Behoefte aan ontzorging", "-"),
        new('B', "L07", Seven, "uitvoering-trainer", "Trainer", "+"),
        new('A', "L07", Behind, "sturing-bekrachtiging", "Formele bekrachtiging", "+"),
        new('B', "L07", Behind, "sociaal-steun", "Sociale steun", "+"),
    ];

    /// <summary>What the two decide about each passage on which they differ: the digit, and what remains.</summary>
    public static readonly IReadOnlyDictionary<string, (string Digit, string Decision)> Decided =
        new Dictionary<string, (string, string)>
        {
            [NoQuarter] = ("1", "First"),
            [HalfYear] = ("2", "Second"),
            [Tarts] = ("2", "Second"),
            [OnePerson] = ("1", "First"),
            [Seven] = ("4", "Neither"),
            [Behind] = ("3", "Both"),
        };

    public const string Tarts = "Dat scheelt me de late lunch en de taartjes.";

    private const string NoQuarter = "Dan heb ik geen kwartier om ergens rustig bij te gaan zitten.";
    private const string HalfYear = "Doe na een half jaar nog een avond";
    private const string OrSo = ", al is het maar om te horen of iedereen nog leeft.";
    private const string Follow = "Terugkoppeling en vervolg";
    private const string OnePerson = "Ik wil gewoon één persoon.";
    private const string Seven = "En dat klopt, want die trainer had gezegd: tel tot zeven.";
    private const string Behind = "Die staat er helemaal achter.";

    /// <summary>Id of the value in the codebook.</summary>
    public string Direction => Key switch
    {
        "+" => "bevorderend",
        "-" => "belemmerend",
        "~" => "gemengd",
        "=" => "neutraal",
        _ => throw new InvalidOperationException($"Key {Key}"),
    };

    private static PlannedCoding[] Same(string transcript, string words, string code, string name, string key) =>
        [new('A', transcript, words, code, name, key), new('B', transcript, words, code, name, key)];
}

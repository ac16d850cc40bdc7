namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>Invented Dutch sentences about work, from a seed: neutral, of the usual length, about nobody.</summary>
internal sealed class Sentences(int seed)
{
    /// <summary>Words in one turn; at that length 165 turns are the 8,371 words that the peers were given.</summary>
    private const int WordsInTurn = 51;

    private static readonly string[] Who =
    [
        "De medewerker", "Het team", "Een collega", "De planning", "Mijn leidinggevende", "De afdeling", "De werkplek",
        "Iemand van kantoor", "De groep", "Het overleg",
    ];

    private static readonly string[] Does =
    [
        "bespreekt", "verandert", "begrijpt", "organiseert", "onderzoekt", "herhaalt", "beschrijft", "bewaart",
        "verdeelt", "controleert",
    ];

    private static readonly string[] What =
    [
        "de werkzaamheden", "het rooster", "de afspraken van vorige maand", "een nieuwe werkwijze", "de verslagen",
        "het takenpakket", "de ervaringen op de werkvloer", "de verwachtingen", "een voorbeeld uit de praktijk",
    ];

    private static readonly string[] When =
    [
        "aan het begin van de week", "tijdens het overleg", "zonder veel moeite", "samen met anderen",
        "na de middagpauze", "als daar ruimte voor is", "in de komende periode", "op een rustig moment",
    ];

    private readonly Random _random = new(seed);

    public string Turn()
    {
        var words = 0;
        var said = new List<string>();
        while (words < WordsInTurn)
        {
            said.Add($"{One(Who)} {One(Does)} {One(What)} {One(When)}.");
            words += said[^1].Count(letter => letter == ' ') + 1;
        }

        return string.Join(' ', said);
    }

    private string One(string[] words) => words[_random.Next(words.Length)];
}

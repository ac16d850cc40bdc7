using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Cli;

/// <summary>How a command answers: lines for a person, or one JSON object on stdout.</summary>
/// <remarks>
/// Without --json answers go to stdout and refusals to stderr; with it everything is JSON on stdout, a refusal as
/// <c>{refusal, sentence}</c>.
/// </remarks>
internal sealed record Talk(CultureInfo Language, bool Json)
{
    public string Say(string key, params object[] values) => CliTexts.Say(key, Language, values);

    /// <summary>A number with its word: one is said as one.</summary>
    public string Count(string key, int number) => Say(number == 1 ? $"{key}_One" : key, number);

    /// <summary>It was done.</summary>
    /// <param name="shape">What --json prints; its names are camelCase as they stand.</param>
    public int Done(object shape, string lines)
    {
        if (Json || lines.Length > 0)
        {
            Console.Out.WriteLine(Json ? JsonSerializer.Serialize(shape, ConsoleJson.Options) : lines);
        }

        return Exit.Done;
    }

    public int Refuse(Refusal refusal)
    {
        Write(Shape(refusal), SaidTexts.Say(refusal, Language));
        return refusal is DataFolderIsInUse ? Exit.Held : Exit.Refused;
    }

    /// <summary>A refusal of the console itself; its sentence stands in CliTexts.</summary>
    public int Refuse(string key, params object[] values)
    {
        var sentence = Say(key, values);
        Write(Shape(key, sentence), sentence);
        return Exit.Refused;
    }

    /// <summary>Our fault, or the machine's.</summary>
    public int Fault(string key, Exception fault, object shown)
    {
        Write(Shape(key, Say(key, fault.Message)), Say(key, shown));
        return Exit.Fault;
    }

    /// <summary>A refusal of the console itself as it stands under --json.</summary>
    public JsonObject Shape(string key) => Shape(key, Say(key));

    /// <summary>A refusal as every command prints it under --json.</summary>
    public JsonObject Shape(Refusal refusal)
    {
        var shape = Shape(refusal.GetType().Name, SaidTexts.Say(refusal, Language));
        if (refusal is CodingsDoNotFit wrong)
        {
            shape["faults"] = new JsonArray(
            [
                .. wrong.Faults.All.Select(fault => new JsonObject
                {
                    ["refusal"] = fault.Why.GetType().Name,
                    ["sentence"] = SaidTexts.Say(fault.Why, Language),
                    ["codings"] = new JsonArray([.. fault.Codings.Select(name => JsonValue.Create(name))]),
                }),
            ]);
        }

        return shape;
    }

    private static JsonObject Shape(string name, string sentence) =>
        new() { ["refusal"] = name, ["sentence"] = sentence };

    private void Write(JsonObject shape, string sentence)
    {
        if (Json)
        {
            Console.Out.WriteLine(shape.ToJsonString(ConsoleJson.Options));
        }
        else
        {
            Console.Error.WriteLine(sentence);
        }
    }
}

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Cli;

/// <summary>qual coefficients FILE: every coefficient the program knows, for tables and spans of any origin.</summary>
/// <remarks>
/// It prints <c>{id: [{coefficient, value, reason}]}</c>, with and without --json: it is for programs.
/// </remarks>
internal static class CoefficientsCommand
{
    public static Command Make(Globals globals)
    {
        var file = new Argument<FileInfo>("file") { Description = globals.Say("CoefficientsFile") };
        var command = new Command("coefficients", globals.Say("Coefficients")) { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), globals.TalkOf(parsed)));
        return command;
    }

    private static int Run(FileInfo file, Talk talk)
    {
        if (!InFile.IsThere(file))
        {
            return talk.Refuse("NoSuchFile", file.ToString());
        }

        using var content = file.OpenRead();
        try
        {
            return Answer(file, content, talk);
        }
        catch (JsonException damage)
        {
            return talk.Refuse(
                "CoefficientsFileIsNoJson", file.Name, (damage.LineNumber ?? 0) + 1,
                (damage.BytePositionInLine ?? 0) + 1);
        }
    }

    private static int Answer(FileInfo file, FileStream content, Talk talk)
    {
        var read = CoefficientInput.Read(content);
        if (read.WrongAt is { } wrong)
        {
            return talk.Refuse("CoefficientsFileIsWrong", file.Name, wrong);
        }

        var shape = new JsonObject();
        foreach (var input in read.Inputs)
        {
            shape[input.Id] = new JsonArray([.. input.Values().Select(Shape)]);
        }

        return talk.Done(shape, shape.ToJsonString(ConsoleJson.Options));
    }

    private static JsonObject Shape(NamedValue named) => new()
    {
        ["coefficient"] = named.Coefficient,
        ["value"] = named.Value.Estimate,
        ["reason"] = named.Value.WhyUndefined is { } why
            ? JsonNamingPolicy.CamelCase.ConvertName(why.ToString())
            : null,
    };
}

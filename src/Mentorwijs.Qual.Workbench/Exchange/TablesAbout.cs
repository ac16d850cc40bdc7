using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Formats.Exchange;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>The sheet that says whose codings a table rests on and how it is read.</summary>
internal static class TablesAbout
{
    /// <param name="refused">Passages left out because somebody did not agree to be quoted.</param>
    public static Sheet Of(TableMaterial material, TableKind kind, int refused)
    {
        var words = material.Words;
        return new Sheet
        {
            Name = words["Sheet_About"],
            Columns = [new SheetColumn(words["About_What"], 42), new SheetColumn(words["About_Value"], 90)],
            FrozenColumns = 0,
            Rows =
            [
                Said(words["About_Project"], material.Project.Name),
                Said(words["About_Made"], words.Moment(material.At)),
                Said(words["About_Holds"], words[$"Holds_{kind}"]),
                Said(words["About_Respondents"], words.Say(
                    "About_RespondentsValue", Heard(material), material.Rows.Respondents.Count)),
                .. material.Rows.Layer.Transcripts.GroupBy(layer => (layer.Origin, layer.Coder))
                    .OrderBy(group => group.Key.Origin)
                    .Select(group => Said(OriginOf(material, group.Key), NamesOf(material, group))),
                .. refused > 0 ? [Said(words["About_Refused"], words.Say("About_RefusedValue", refused))] : Nothing,
                .. words.Find($"How_{kind}") is { } how ? [Said(words["About_How"], how)] : Nothing,
                Said(words["About_KeptBack"], words["About_KeptBackValue"]),
            ],
        };
    }

    private static IEnumerable<IReadOnlyList<SheetCell>> Nothing => [];

    private static IReadOnlyList<SheetCell> Said(string what, string value) =>
        [new TextCell(what), new TextCell(value)];

    private static int Heard(TableMaterial material)
    {
        var heard = material.Rows.Transcripts.Where(text => material.Rows.Coded.Contains(text.Id))
            .SelectMany(text => text.Speakers).Select(speaker => speaker.RespondentId).ToHashSet();
        return material.Rows.Respondents.Count(person => heard.Contains(person.Id));
    }

    private static string OriginOf(TableMaterial material, (LayerOrigin Origin, Domain.Projects.PersonId? Coder) key) =>
        key.Coder is { } coder
            ? $"{material.Say(key.Origin)} ({material.Names[coder]})"
            : material.Say(key.Origin);

    private static string NamesOf(TableMaterial material, IEnumerable<AnalysedTranscript> layers)
    {
        var ids = layers.Select(layer => layer.Id).ToHashSet();
        return string.Join(
            ", ", material.Rows.Transcripts.Where(text => ids.Contains(text.Id)).Select(text => text.Name));
    }
}

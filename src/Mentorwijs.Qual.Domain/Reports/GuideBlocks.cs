namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The appendix with the interview guides, version by version, as they were asked.</summary>
internal static class GuideBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var (guides, texts) = (material.Source.Guides, material.Texts);
        yield return new HeadingBlock(1, texts["Heading_Guides"]) { StartsPage = true };
        if (guides.Count == 0)
        {
            yield return ChapterMaterial.Locked("guides", [texts.ToFill("Guides")]);
        }

        foreach (var (at, guide) in guides.Index())
        {
            var used = material.Source.Respondents.Count(person =>
                string.Equals(person.Guide, guide.Version, StringComparison.OrdinalIgnoreCase));
            yield return new HeadingBlock(2, texts.Say("Heading_Guide", ("Version", guide.Version)));
            yield return ChapterMaterial.Locked($"guide.{at + 1}",
            [
                .. guide.Date is { } day
                    ? texts.Runs("Guide_Date", ("Date", day.ToString("d MMMM yyyy", texts.Culture)))
                    : [],
                .. texts.Runs("Guide_Used", ("Respondents", used)),
                .. guide.Note is { Length: > 0 } note ? texts.Runs("Guide_Note", ("Note", note)) : [],
            ]);
            yield return new TableBlock
            {
                Key = $"guide.{at + 1}",
                Tag = $"locked:table.guide.{at + 1}",
                Caption = texts.Say("Caption_Guide", ("Version", guide.Version)),
                Columns =
                [
                    new TableColumn(texts["Column_Number"], 1),
                    new TableColumn(texts["Column_Question"], 10),
                    new TableColumn(texts["Column_Codes"], 7),
                ],
                Rows =
                [
                    .. guide.Topics.Index().Select(topic => new TableRow(
                    [
                        texts.Count(topic.Index + 1),
                        topic.Item.Question,
                        string.Join(", ", topic.Item.Codes.Select(material.Tree.Find).OfType<Codebooks.Code>()
                            .Select(code => material.Tree.NameOf(code, texts.Language))),
                    ])),
                ],
            };
        }
    }
}

using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class ChooseTemplateTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task The_chapter_is_written_in_the_template_until_it_is_taken_away()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var choose = bench.Get<ChooseTemplate>();

        await choose.RunAsync(owner, project, "huisstijl.dotx", Template(), CommandId.New(), Ct);
        var name = (await choose.NameAsync(owner, slug, Ct)).Value;
        var dressed = await HeadersAsync(bench, owner, slug);
        await choose.RunAsync(owner, project, "", null, CommandId.New(), Ct);

        Assert.Equal("huisstijl.dotx", name);
        Assert.Equal(["Instituut"], dressed);
        Assert.Empty(await HeadersAsync(bench, owner, slug));
    }

    [Fact]
    public async Task What_is_no_template_is_refused_and_the_old_one_stays()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var choose = bench.Get<ChooseTemplate>();
        await choose.RunAsync(owner, project, "huisstijl.dotx", Template(), CommandId.New(), Ct);

        var refused = await choose.RunAsync(
            owner, project, "x.docx", Encoding.UTF8.GetBytes("geen word"), CommandId.New(), Ct);

        Assert.IsType<TemplateIsNoWordFile>(refused.Refusal);
        Assert.Equal("huisstijl.dotx", (await choose.NameAsync(owner, slug, Ct)).Value);
    }

    private static async Task<IReadOnlyList<string>> HeadersAsync(TestWorkbench bench, Actor owner, string slug)
    {
        var file = (await bench.Get<ExportChapter>().RunAsync(owner, slug, "en", null, CommandId.New(), Ct)).Value;
        using var stream = new MemoryStream(file.Content);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return
        [
            .. document.MainDocumentPart!.HeaderParts // not null: it was just written
                .Select(part => part.Header?.InnerText ?? ""),
        ];
    }

    private static byte[] Template()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Template))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<HeaderPart>("rIdKop").Header =
                new Header(new Paragraph(new Run(new Text("Instituut"))));
            main.Document = new Document(new Body(new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdKop" })));
        }

        return stream.ToArray();
    }
}

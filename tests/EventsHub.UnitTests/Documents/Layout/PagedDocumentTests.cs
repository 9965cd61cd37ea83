using EventsHub.Documents;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents.Layout;

public sealed class PagedDocumentTests
{
    private static readonly PageFrame Frame = new(PaperSize.A6, 12, 18, 16);

    private static PagedDocument Document(string language = "en", int chapters = 9)
    {
        var document = new PagedDocument(Drawn.Context(language));
        var template = new PageTemplate
        {
            Head = page => page.Title is null ? null : Drawn.Text($"Head of {page.Title}", 7),
            Foot = page => new Paragraph($"Page {page.Number} of {page.Total}", Drawn.Style(7)) { Alignment = page.IsEven ? Alignment.Start : Alignment.End },
        };
        document.AddPage(PaperSize.A6, page => Drawn.Text("Cover", 30).Layout(Drawn.Context(language), 80).Draw(page, 12, 40));
        var contents = document.AddFlow(Frame, template);
        contents.Add(Drawn.Text("Contents", 14), keepWithNext: true);
        var tag = new Tag(TagRole.TOC);
        for (var i = 1; i <= chapters; i++)
        {
            contents.Add(new ContentsEntry($"Chapter {i}", Drawn.Style(), $"c{i}") { Contents = tag, Indent = i % 2 * 3 }, 1);
        }

        contents.Add(new ContentsEntry("Nowhere", Drawn.Style(), "nowhere") { Contents = tag });
        var body = document.AddFlow(Frame, template);
        for (var i = 1; i <= chapters; i++)
        {
            body.Add(new Anchored(new Paragraph($"Chapter {i}", Drawn.Style(14)) { Role = TagRole.H1 }, $"c{i}", 1, $"Chapter {i}"), 4, keepWithNext: true);
            body.Add(Drawn.Text(Drawn.Words(60 * i, $"c{i}w")));
        }

        return document;
    }

    [Fact]
    public void Contents_name_the_pages_on_which_the_chapters_are()
    {
        var pages = Document().Draw();

        var entries = Drawn.Texts(pages[1].Content);
        for (var i = 1; i <= 9; i++)
        {
            var at = entries.FindIndex(text => text.Text == $"Chapter {i}");
            var page = pages.ToList().FindIndex(2, page => Drawn.Items<AnchorItem>(page.Content).Any(anchor => anchor.Item.Name == $"c{i}"));
            Assert.Equal($"{page + 1}", entries[at + 1].Text);
            Assert.Equal(TagRole.Link, entries[at].Tag!.Parent!.Role);
        }

        Assert.Equal("–", entries[entries.FindIndex(text => text.Text == "Nowhere") + 1].Text);
    }

    [Fact]
    public void Every_page_but_the_cover_has_its_head_and_its_number()
    {
        var pages = Document().Draw();

        Assert.True(pages.Count > 10);
        Assert.DoesNotContain("Page", Drawn.Read(pages[0].Content), StringComparison.Ordinal);
        for (var i = 1; i < pages.Count; i++)
        {
            var foot = Drawn.Find(pages[i].Content, "Page ");
            Assert.Equal($"Page {i + 1} of {pages.Count}", foot.Text);
            Assert.True(foot.Top > PaperSize.A6.Height - 16);
            Assert.Null(foot.Tag);
            Assert.Equal((i + 1) % 2 == 0, foot.Left < 30);
        }

        // A head speaks of the first chapter that begins on its page, else of the one that goes on.
        Assert.DoesNotContain("Head of", Drawn.Read(pages[1].Content), StringComparison.Ordinal);
        for (var i = 2; i < pages.Count; i++)
        {
            var begins = Drawn.Items<OutlineItem>(pages[i].Content).Select(item => item.Item.Title).FirstOrDefault();
            var goesOn = pages.Take(i).SelectMany(page => Drawn.Items<OutlineItem>(page.Content)).Select(item => item.Item.Title).LastOrDefault();
            Assert.Equal($"Head of {begins ?? goesOn}", Drawn.Find(pages[i].Content, "Head").Text);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task It_is_printed_tagged_and_linked(string language)
    {
        var pages = Document(language).Draw();

        using var pdf = await PdfSample.CreateAsync(async stream =>
        {
            using var document = new PdfDocument(stream, Samples.Info("Chapters", language));
            foreach (var page in pages)
            {
                await document.AddPageAsync(page.Paper.Width, page.Paper.Height, page.Content, default);
            }

            await document.FinishAsync(default);
        });

        Assert.Empty(PdfUaChecker.Check(pdf.FilePath).Distinct());
        Assert.Contains("TOCI", pdf.Structure(), StringComparison.Ordinal);
        Assert.Contains($"Page {pages.Count} of {pages.Count}", pdf.Text(pages.Count), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_still_waits_for_numbers_is_not_written()
    {
        var list = Drawn.Draw(new PageNumber("a", Drawn.Style()), 20);
        using var document = new PdfDocument(Stream.Null, Samples.Info());

        await Assert.ThrowsAsync<InvalidOperationException>(() => document.AddPageAsync(100, 100, list, default));
    }
}

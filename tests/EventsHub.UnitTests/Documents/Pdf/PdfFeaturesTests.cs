using System.Text;
using EventsHub.Documents;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Letters;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>What a document says besides its pages, as other programs read it.</summary>
public sealed class PdfFeaturesTests
{
    [Fact]
    public async Task A_file_travels_inside_the_document_and_comes_out_whole()
    {
        var calendar = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        var info = Samples.Info("Ticket") with { Attachments = [new Attachment("événement 2026.ics", "text/calendar", calendar, "Calendar entry", AttachmentRelation.Data)] };
        using var pdf = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket(), info));

        Assert.Contains("événement 2026.ics", Tool.Run("pdfdetach", "-list", pdf.FilePath), StringComparison.Ordinal);
        var target = pdf.FilePath + ".ics";
        try
        {
            Tool.Run("pdfdetach", "-save", "1", "-o", target, pdf.FilePath);
            Assert.Equal(calendar, await File.ReadAllBytesAsync(target));
        }
        finally
        {
            File.Delete(target);
        }

        var syntax = pdf.Syntax();
        Assert.Contains("/AFRelationship /Data", syntax, StringComparison.Ordinal);
        Assert.Contains("/Subtype /text#2fcalendar", syntax, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(@"/AF \[\s+\d+ 0 R", syntax);
    }

    [Fact]
    public async Task Title_author_and_language_are_told_in_both_places_in_any_script()
    {
        var info = new DocumentInfo("𠮷野 & <Échantillon> 🧿", "ja", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(9)), "主催 Host", "件名");
        using var pdf = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket(), info));

        Assert.Contains("𠮷野 & <Échantillon> 🧿", pdf.Info(), StringComparison.Ordinal);
        var metadata = Tool.Run("pdfinfo", "-meta", pdf.FilePath);
        Assert.Contains("𠮷野 &amp; &lt;Échantillon&gt; 🧿", metadata, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-01-01T18:04:05Z</xmp:CreateDate>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("/OutputConditionIdentifier (sRGB)", pdf.Syntax(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_colour_profile_is_one_that_other_programs_read()
    {
        var file = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}.icc");
        var red = Path.ChangeExtension(file, ".png");
        try
        {
            File.WriteAllBytes(file, SrgbProfile.Create());

            // A picture in the profile is the same picture in another sRGB profile.
            Tool.Run("convert", "xc:#C04020", "-profile", file, red);
            Assert.Contains("icc:description: sRGB", Tool.Run("identify", "-verbose", red), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
            File.Delete(red);
        }
    }

    [Fact]
    public async Task Many_places_can_be_led_to_and_pages_be_named()
    {
        using var pdf = await PdfSample.CreateAsync(async stream =>
        {
            using var document = new PdfDocument(stream, Samples.Info());
            var context = new LayoutContext(Samples.Fonts.Shaper, "en");
            document.LabelNextPage("Cover");
            for (var i = 0; i < 300; i++)
            {
                var list = new DisplayList();
                new Anchored(new Paragraph($"Place {i}", new TextStyle(12)), i % 2 == 0 ? $"place-{i}" : $"lieu-é-{i}", 1 + (i % 3 > 0 ? 1 : 0), $"Place {i}").Layout(context, 80).Draw(list, 10, 10);
                new Linked(new Paragraph("Go on", new TextStyle(12)), $"place-{(i + 2) / 2 * 2 % 300}", "Go on").Layout(context, 80).Draw(list, 10, 30);
                await document.AddPageAsync(100, 50, list, default);
                document.LabelNextPage(null);
            }

            await document.FinishAsync(default);
        });

        var destinations = Tool.Run("pdfinfo", "-dests", pdf.FilePath);
        Assert.Equal(300, destinations.Split('\n').Count(line => line.Contains("place-", StringComparison.Ordinal) || line.Contains("lieu-", StringComparison.Ordinal)));
        Assert.Contains("Place 299", Tool.Run("qpdf", "--json", "--json-key=outlines", pdf.FilePath), StringComparison.Ordinal);
        Assert.Contains("Cover", Tool.Run("qpdf", "--json", "--json-key=pagelabels", pdf.FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_goes_in_the_order_of_the_page()
    {
        using var badge = await Samples.BadgesAsync([Samples.Badge("山田 見本", "Mihon Yamada", "Sample University", "ja", ["Gala", "Tour"])]);
        using var ticket = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket(), Samples.Info("Ticket")));

        AssertOrder(badge.Structure(), "H1", "山田 見本", "Mihon Yamada", "Sample University", "Sampleland", "Figure", "EH-7KQ2", "Gala", "Tour", "PARTICIPANT");
        AssertOrder(ticket.Structure(), Samples.Ticket().EventName, "H1", "山田 見本", "Mihon Yamada", "Regular", "Figure", "H2", "Gala dinner", "Planetarium tour", "Order", "Doors open");
    }

    private static void AssertOrder(string structure, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = structure.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{part}” does not follow in:\n{structure}");
            at = found;
        }
    }
}

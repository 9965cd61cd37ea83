using EventsHub.Documents.Letters;
using Xunit;

namespace EventsHub.UnitTests.Documents.Letters;

public sealed class LettersTests
{
    [Fact]
    public async Task A_ticket_shows_what_was_bought_and_can_be_scanned()
    {
        using var pdf = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket(), Samples.Info("Ticket")));

        var text = pdf.Text();
        foreach (var part in new[] { "山田 見本", "Mihon Yamada", "Regular", "EH-7KQ2", "Gala dinner", "Doors open at 08:00.", "Show this at the door", "Page 1 of 1" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.Equal(["ticket-token-42"], pdf.QrCodes(1, 150));
    }

    [Fact]
    public async Task A_travel_pack_repeats_the_header_of_a_table_that_goes_on()
    {
        using var pdf = await PdfSample.CreateAsync(stream => new TravelPackWriter(Samples.Fonts).WriteAsync(stream, Samples.TravelPack(), Samples.Info("Pack")));

        Assert.Contains("Departs", pdf.Text(1), StringComparison.Ordinal);
        Assert.Contains("Departs", pdf.Text(2), StringComparison.Ordinal);
        for (var leg = 1; leg <= 40; leg++)
        {
            Assert.Contains($"Sample Rail {leg}", pdf.Text(), StringComparison.Ordinal);
        }

        // What repeats is decoration: it is read out once.
        Assert.Equal(2, pdf.Structure().Split("\"Departs\"").Length);
    }

    [Fact]
    public async Task Every_traveller_starts_on_a_new_page_and_is_in_the_outline()
    {
        using var pdf = await PdfSample.CreateAsync(stream => new TravelPackWriter(Samples.Fonts).WriteAsync(stream, Samples.TravelPack(), Samples.Info("Pack")));

        var pages = pdf.Text().Split('\f');
        var second = Array.FindIndex(pages, page => page.Contains("김견본", StringComparison.Ordinal));
        Assert.DoesNotContain("Zoé", pages[second], StringComparison.Ordinal);
        Assert.Contains("김견본", Tool.Run("qpdf", "--json", "--json-key=outlines", pdf.FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_for_nobody_says_what_to_do()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => new TravelPackWriter(Samples.Fonts).WriteAsync(Stream.Null, Samples.TravelPack() with { Travellers = [] }, Samples.Info()));

        Assert.Contains("Add travellers", error.Message, StringComparison.Ordinal);
    }
}

using EventsHub.Documents.Letters;
using EventsHub.UnitTests.Documents.Pdf;
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
    public void What_a_ticket_leaves_out_is_told_wherever_it_stands()
    {
        var writer = new TicketWriter(Samples.Fonts);

        Assert.Empty(writer.Check(Samples.Ticket()));
        Ticket[] tickets =
        [
            Samples.Ticket() with { HolderName = "Zoé 🧿" }, Samples.Ticket() with { HolderLatinName = "Zoé 🧿" }, Samples.Ticket() with { Affiliation = "🧿" }, Samples.Ticket() with { TicketType = "Regular 🧿" },
            Samples.Ticket() with { Options = ["Dinner 🧿"] }, Samples.Ticket() with { Details = [new("Venue", "Hall 🧿")] }, Samples.Ticket() with { Notes = ["🧿🧿 Doors"] }, Samples.Ticket() with { EventName = "🧿" },
        ];
        foreach (var ticket in tickets)
        {
            var absent = Assert.Single(writer.Check(ticket));
            Assert.Contains("🧿", absent.Text, StringComparison.Ordinal);
            Assert.Contains("U+1F9FF", absent.Character, StringComparison.Ordinal);
            Assert.StartsWith("fonts-", absent.Package, StringComparison.Ordinal);
        }
    }

    /// <summary>Scripts without spaces may end a line inside a word; a name is parted at its blank first.</summary>
    [Theory]
    [InlineData("สมชาย ประเสริฐศักดิ์วัฒนา", "ประเสริฐศักดิ์วัฒนา")]
    [InlineData("ສົມໃຈອຸດົມພອນ ຕົວຢ່າງວົງສະຫວັນ", "ຕົວຢ່າງວົງສະຫວັນ")]
    [InlineData("မောင်မောင်အောင် နမူနာကျော်စွာထွန်း", "နမူနာကျော်စွာထွန်း")]
    [InlineData("Jean-Luc Saint-Exemple", "Saint-Exemple")]
    [InlineData("Sergio Ruiz Villanueva", "Ruiz Villanueva")]
    public async Task A_name_is_parted_at_its_blank_first(string name, string family)
    {
        string[] parts = [name[..^(family.Length + 1)], family];
        using var pdf = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket() with { HolderName = name, HolderNameParts = name.All(c => c < 0x300) ? parts : [], HolderLatinName = null }, Samples.Info("Ticket")));

        Assert.Contains(pdf.Text().Split('\n'), line => line.Trim() == family);
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

    [Fact]
    public async Task A_logo_stands_on_the_banner_and_is_not_read_out()
    {
        var logo = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20' rx='4' fill='#c62828'/><text x='20' y='14' font-size='11' text-anchor='middle' fill='white'>HOST</text></svg>"u8.ToArray();
        using var ticket = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket() with { Logo = logo }, Samples.Info("Ticket")));
        using var pack = await PdfSample.CreateAsync(stream => new TravelPackWriter(Samples.Fonts).WriteAsync(stream, Samples.TravelPack() with { Logo = logo }, Samples.Info("Pack")));
        using var plain = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket(), Samples.Info("Ticket")));

        Assert.Equal(plain.Structure().Split("Figure").Length, ticket.Structure().Split("Figure").Length);
        Assert.True(Renderers.Poppler(ticket, 1).GreatestDifference(Renderers.Poppler(plain, 1)) > Renderers.Tolerance);

        // Every traveller's section begins with the same logo, which is stored once.
        Assert.Single(pack.Syntax().Split("/Subtype /Form")[1..]);
    }

    [Fact]
    public async Task An_arabic_ticket_is_mirrored_and_can_be_scanned()
    {
        var ticket = Samples.Ticket("ar") with { EventName = Samples.ArabicEvent.Name, DatesAndPlace = Samples.ArabicEvent.DatesAndPlace, HolderName = "ليلى النموذجي", HolderLatinName = "Layla Sample" };
        using var pdf = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, ticket, Samples.Info("تذكرة", "ar")));

        Assert.Contains("/Direction /R2L", pdf.Syntax(), StringComparison.Ordinal);
        Assert.Equal(["ticket-token-42"], pdf.QrCodes(1, 203));
        Assert.True(pdf.Boxes(1).Single(box => box.Word == "Layla").Left > 300);
    }
}

using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Letters;
using EventsHub.Documents.Programmes;
using EventsHub.Documents.Text;

namespace EventsHub.UnitTests.Documents;

/// <summary>Invented people and events.</summary>
internal static class Samples
{
    /// <summary>One library for all tests, as an application has one.</summary>
    public static FontLibrary Fonts { get; } = FontLibrary.Open();

    public static DocumentInfo Info(string title = "Sample", string language = "en") => new(title, language, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "Sample Host");

    public static BadgeEvent Event { get; } = new("Sample Conference on Open Science", "Sample City · 24–28 June 2026", "en", "#0D47A1");

    public static BadgeEvent ArabicEvent { get; } = new("مؤتمر العلوم المفتوحة", "مدينة النموذج · 24–28 يونيو 2026", "ar", "#7B1FA2");

    public static Badge Badge(string name, string? latin = null, string? affiliation = "Sample University", string? language = null, IReadOnlyList<string>? options = null, string token = "sample-token-0001", string? code = "EH-7KQ2") =>
        new(name, latin, affiliation, "Sampleland", "PARTICIPANT", "#1565C0", token, code, language, options ?? []);

    public static async IAsyncEnumerable<T> Stream<T>(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            yield return item;
        }

        await Task.CompletedTask;
    }

    public static Task<PdfSample> BadgesAsync(IEnumerable<Badge> badges, BadgeLayout layout = BadgeLayout.A6, BadgeEvent? badgeEvent = null, bool bothSides = false, BadgePaper? paper = null) =>
        PdfSample.CreateAsync(stream => new BadgePrinter(Fonts).WriteAsync(stream, badgeEvent ?? Event, Stream(badges), paper ?? BadgePaper.Of(layout), Info(language: (badgeEvent ?? Event).Language), bothSides));

    public static BookletTexts BookletTexts { get; } = new("Contents", "Programme", "Abstracts", "Speakers", "Chair:", "Page {0} of {1}");

    public static Booklet Booklet(int talks = 12) => new(
        "Sample Conference on Open Science",
        "Programme and abstracts",
        "Sample City · 24–28 June 2026",
        "en",
        "#0D47A1",
        [
            new BookletDay(
                "Monday 24 June",
                [
                    new BookletSession("s1", "09:00–10:30", "Room One", "Track A", "#2E7D32", "Opening session", "Plenary", "Ana Sample", [.. Enumerable.Range(1, talks).Select(Talk)]),
                    new BookletSession("b1", "10:30–11:00", null, null, null, "Coffee break", null, null, []),
                ]),
        ],
        BookletTexts);

    private static BookletTalk Talk(int number) => new(
        $"talk-{number}",
        $"09:{number:00}",
        $"How sample {number} was measured",
        [new BookletSpeaker("山田 見本", "Mihon Yamada", "Sample Institute", "Yamada"), new BookletSpeaker($"Zoé Exemple {number}", null, null, $"Exemple {number:000}")],
        string.Join(' ', Enumerable.Repeat($"Observation {number} of the sample shows what it shows.", 14)),
        "en",
        number == 3 ? "cancelled" : null);

    public static Ticket Ticket(string language = "en") => new(
        Event.Name,
        Event.DatesAndPlace,
        language,
        "#0D47A1",
        "山田 見本",
        "Mihon Yamada",
        "ja",
        "Sample Institute",
        "Regular",
        ["Gala dinner", "Planetarium tour"],
        "EH-7KQ2",
        "ticket-token-42",
        [new("Order", "EH-7KQ2")],
        ["Doors open at 08:00."],
        new("Ticket", "Holder", "Ticket type", "Options", "Reference", "Details", "Good to know", "Show this at the door", "QR code of the ticket", "Page {0} of {1}"));

    public static TravelPack TravelPack() => new(
        "Sample Space Conference",
        "Sample Harbour",
        "26–28 January 2026",
        "en",
        "#00695C",
        [
            new("Zoé Exemple", null, null, "Confirmed", [.. Enumerable.Range(1, 40).Select(i => new TravelPackLeg("Train", $"Station {i}", $"Station {i + 1}", $"{i:00}:10", $"{i:00}:50", $"Sample Rail {i}", "QXKPLM", "Coach 4, seat 51"))],
                [new("Hotel Sample", "1 Example Street", "26–28 January", "Double", "Aïcha Exemple", "BK-1")], [new("Per diem", "2 × 65 €")]),
            new("김견본", "Gyeonbon Kim", "ko", null, [], [], []),
        ],
        [new("Agency", "+00 0 00 00")],
        ["Keep every receipt."],
        new("Travel pack", "Journey", "Departs", "Arrives", "Way", "Booking", "Ref.", "Seat", "Stays", "Room", "With", "Details", "Contacts", "Notes", "Page {0} of {1}"));
}

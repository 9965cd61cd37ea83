using System.Globalization;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Documents.Layout;
using EventsHub.Testing;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>What the document of a template may say, and what it is refused with.</summary>
public sealed class FaceTemplateTests
{
    private const string Texts = """{"element": "texts", "x": 5, "y": 20, "width": 90, "height": 30, "texts": [TEXT]}""";

    public static TheoryData<string, FaceTemplateFault, string> Faults => new()
    {
        { new string(' ', 20_001), FaceTemplateFault.TooLong, "" },
        { "", FaceTemplateFault.NotJson, "" },
        { "{\"format\": 1,\n,}", FaceTemplateFault.NotJson, "" },
        { "\uD800", FaceTemplateFault.NotJson, "" },
        { "[[[[[[[[[1]]]]]]]]]", FaceTemplateFault.NotJson, "" },
        { "[]", FaceTemplateFault.WrongKind, "" },
        { """{"width": 100}""", FaceTemplateFault.Missing, "format" },
        { """{"format": 2, "shape": "round"}""", FaceTemplateFault.UnknownFormat, "format" },
        { """{"format": 1, "format": 1}""", FaceTemplateFault.Duplicate, "format" },
        { """{"format": 1, "width": 39, "height": 60, "elements": []}""", FaceTemplateFault.OutOfRange, "width" },
        { """{"format": 1, "width": 1e999, "height": 60, "elements": []}""", FaceTemplateFault.OutOfRange, "width" },
        { """{"format": 1, "width": "100", "height": 60, "elements": []}""", FaceTemplateFault.WrongKind, "width" },
        { """{"format": 1, "width": 100, "height": 60, "elements": {}}""", FaceTemplateFault.WrongKind, "elements" },
        { """{"format": 1, "width": 100, "height": 60, "elements": [], "depth": 3}""", FaceTemplateFault.UnknownProperty, "depth" },
        { With([.. Enumerable.Repeat(Box(""), 31)]), FaceTemplateFault.TooMany, "elements" },
        { With(Box(""), "7"), FaceTemplateFault.WrongKind, "elements[1]" },
        { With("""{"element": "oval", "x": 1, "y": 1, "width": 5, "height": 5}"""), FaceTemplateFault.UnknownElement, "elements[0].element" },
        { With("""{"element": "\uD800"}"""), FaceTemplateFault.WrongKind, "elements[0].element" },
        { With("""{"\uD800": 1}"""), FaceTemplateFault.WrongKind, "elements[0]" },
        { With("""{"element": "box", "x": 1, "y": 1, "width": 5, "height": 5}"""), FaceTemplateFault.Missing, "elements[0].fill" },
        { With(Box(""), Box(", \"opacity\": 0.5")), FaceTemplateFault.UnknownProperty, "elements[1].opacity" },
        { With(Box(", \"radius\": 3")), FaceTemplateFault.OutOfRange, "elements[0].radius" },
        { With(Box(", \"when\": \"hasHat\"")), FaceTemplateFault.UnknownWord, "elements[0].when" },
        { With("""{"element": "box", "x": 1, "y": 1, "width": 5, "height": 5, "fill": "red"}"""), FaceTemplateFault.UnknownWord, "elements[0].fill" },
        { With("""{"element": "box", "x": 96, "y": 1, "width": 5, "height": 5, "fill": "role"}"""), FaceTemplateFault.OutsidePage, "elements[0]" },
        { With("""{"element": "box", "x": 1, "y": 56, "width": 5, "height": 5, "fill": "role"}"""), FaceTemplateFault.OutsidePage, "elements[0]" },
        { With("""{"element": "box", "x": -1, "y": 1, "width": 5, "height": 5, "fill": "role"}"""), FaceTemplateFault.OutOfRange, "elements[0].x" },
        { With("""{"element": "qr", "x": 1, "y": 1, "width": 19, "height": 19}"""), FaceTemplateFault.CodeTooSmall, "elements[0].width" },
        { With("""{"element": "qr", "x": 1, "y": 1, "width": 25, "height": 30}"""), FaceTemplateFault.CodeTooSmall, "elements[0].width" },
        { With(Text("""{"text": "{name}", "size": 4.9}""")), FaceTemplateFault.TextTooSmall, "elements[0].texts[0].size" },
        { With(Text("""{"text": "{name}", "size": 12}, {"text": "{shoe.size}", "size": 12}""")), FaceTemplateFault.UnknownPlaceholder, "elements[0].texts[1].text" },
        { With(Text("""{"text": "{name", "size": 12}""")), FaceTemplateFault.UnknownPlaceholder, "elements[0].texts[0].text" },
        { With(Text("""{"text": "{NAME}", "size": 12}""")), FaceTemplateFault.UnknownPlaceholder, "elements[0].texts[0].text" },
        { With(Text("""{"text": "x", "size": 12, "weight": "black"}""")), FaceTemplateFault.UnknownWord, "elements[0].texts[0].weight" },
        { With(Text("""{"text": "x", "size": 12, "maxLines": 1.5}""")), FaceTemplateFault.WrongKind, "elements[0].texts[0].maxLines" },
        { With(Text("""{"text": "x", "size": 12, "heading": "yes"}""")), FaceTemplateFault.WrongKind, "elements[0].texts[0].heading" },
        { With(Text($$"""{"text": "{{new string('x', 201)}}", "size": 12}""")), FaceTemplateFault.TooMany, "elements[0].texts[0].text" },
        { With(Text("""{"text": "x", "size": 12}, {"text": "y", "size": 12, "gap": 27}""")), FaceTemplateFault.NoRoom, "elements[0].height" },
        { With(Masthead("{name}")), FaceTemplateFault.UnknownPlaceholder, "elements[0].texts[0].text" },
        { With("""{"element": "masthead", "x": 1, "y": 1, "width": 90, "height": 3, "texts": []}"""), FaceTemplateFault.OutOfRange, "elements[0].height" },
        { With("""{"element": "options", "x": 1, "y": 1, "width": 90, "height": 10, "size": 10, "most": 8}"""), FaceTemplateFault.NoRoom, "elements[0].height" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void What_cannot_be_drawn_is_refused_with_its_place(string document, FaceTemplateFault fault, string place)
    {
        var refused = Assert.Throws<FaceTemplateException>(() => FaceTemplate.Read(document));

        Assert.Equal((fault, place), (refused.Fault, refused.Place));
    }

    [Fact]
    public void What_is_not_json_is_refused_with_its_line() => Assert.Equal([2L], Assert.Throws<FaceTemplateException>(() => FaceTemplate.Read("{\"format\": 1,\n,}")).Values);

    [Fact]
    public void What_comes_with_eventshub_can_be_read_as_any_template()
    {
        var (badge, card) = (FaceTemplate.Read(FaceTemplate.A6Document), FaceTemplate.Read(FaceTemplate.CardDocument));

        Assert.True(badge.HasSizeOf(BadgePaper.Of(BadgeLayout.A6)) && badge.HasSizeOf(BadgePaper.Of(BadgeLayout.A4FourUp)) && badge.HasSizeOf(BadgePaper.Of(BadgeLayout.A5Folded)));
        Assert.True(card.HasSizeOf(BadgePaper.Of(BadgeLayout.Card86x54)));
        Assert.False(card.HasSizeOf(BadgePaper.Of(BadgeLayout.A6)));
        Assert.Equal((33, 27), (badge.SmallestCode, card.SmallestCode));
    }

    [Fact]
    public async Task A_template_of_ones_own_is_drawn_with_what_the_badge_says()
    {
        using var pdf = await PrintAsync(With(Masthead("{event.name}"), Text("""{"text": "Hello, I am {name}", "size": 20, "heading": true}, {"text": "{affiliation}, {country}", "size": 12}""")), Samples.Badge("Zoé Exemple"));

        Assert.Contains("Hello, I am Zoé Exemple", pdf.Text(), StringComparison.Ordinal);
        Assert.Contains("Sample University, Sampleland", pdf.Text(), StringComparison.Ordinal);
        Assert.Contains("Sample Conference on Open Science", pdf.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("PARTICIPANT", pdf.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_in_the_documentation_is_a_template()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Programs.Root, "docs", "developers", "badge-templates.md"));
        var example = FaceTemplate.Read(page.Split("```json")[1].Split("```")[0]);
        using var pdf = await PdfSample.CreateAsync(stream => new BadgePrinter(Samples.Fonts).WriteAsync(
            stream, Samples.Event, Samples.Stream([Samples.Badge("Zoé Exemple", token: "sample-token-0001")]), BadgePaper.For(example), Samples.Info(), template: example));

        Assert.Contains("Sample University, Sampleland", pdf.Text(), StringComparison.Ordinal);
        Assert.Equal(["sample-token-0001"], pdf.QrCodes(1, 203));
    }

    [Theory]
    [InlineData("hasOptions", true, false, false)]
    [InlineData("hasNoOptions", false, true, true)]
    [InlineData("hasCode", true, true, false)]
    [InlineData("hasNoCode", false, false, true)]
    [InlineData("hasLatinName", false, true, false)]
    [InlineData("hasNoLatinName", true, false, true)]
    [InlineData("always", true, true, true)]
    public void An_element_is_drawn_when_its_condition_holds(string when, bool withOptions, bool withLatinName, bool withoutCode)
    {
        var document = With(Box($", \"when\": \"{when}\""));

        Assert.Equal(withOptions, IsDrawn(Samples.Badge("Zoé", "zoé", options: ["Tour"])));
        Assert.Equal(withLatinName, IsDrawn(Samples.Badge("山田", "Yamada")));
        Assert.Equal(withoutCode, IsDrawn(Samples.Badge("Zoé", code: null)));

        bool IsDrawn(Badge badge) => Draw(document, badge).Items.OfType<FillItem>().Any();
    }

    [Fact]
    public void What_has_nothing_to_say_takes_no_room_unless_it_keeps_it()
    {
        var badge = Samples.Badge("Zoé", affiliation: null);

        Assert.Equal(["{name}"], Said("""{"text": "{affiliation}", "size": 12}, {"text": "{name}", "size": 12}, {"text": "{affiliation}{name.latin}", "size": 12}"""));
        Assert.Equal(["", "{name}"], Said("""{"text": "{affiliation}", "size": 12, "keepsRoom": true}, {"text": "{name}", "size": 12}"""));
        Assert.Equal(["Always"], Said("""{"text": "Always", "size": 12}"""));

        IEnumerable<string> Said(string texts) => SheetDrawing.On(Paper, Samples.Fonts, Samples.Event, FaceTemplate.Read(With(Text(texts)))).Measure(badge).Select(text => text.Text.Replace("Zoé", "{name}", StringComparison.Ordinal));
    }

    [Fact]
    public void Places_count_from_where_reading_starts()
    {
        var document = With(Box(""));

        Assert.Equal(10, Draw(document, Samples.Badge("Zoé")).Items.OfType<FillItem>().Single().X);
        Assert.Equal(100 - 10 - 4, Draw(document, Samples.Badge("Zoé"), Samples.ArabicEvent).Items.OfType<FillItem>().Single().X);
    }

    [Fact]
    public void Only_what_a_template_shows_is_missed()
    {
        var check = new BadgePrinter(Samples.Fonts).Preflight(Samples.Event, Paper, FaceTemplate.Read(With(Text("""{"text": "{name}, {country}", "size": 12}"""))));

        Assert.Equal(["missing-country"], check.Check(Samples.Badge("Zoé", affiliation: null) with { Country = null, Role = "" }).Select(finding => finding.Code));
    }

    [Fact]
    public void The_smallest_code_has_modules_that_a_camera_tells_apart()
    {
        // As long as the codes on badges: see docs/developers/codes.md.
        var code = QrCode.Encode($"2B.K7QA2C.ACDEFG.0.{new string('A', 103)}");

        Assert.Equal(0.44, FaceTemplate.MinCode / (code.Size + 8), 0.01);
    }

    private static BadgePaper Paper => BadgePaper.Labels((210, 297), (100, 60), (5, 5), (0, 0), 1, 1);

    private static DisplayList Draw(string document, Badge badge, BadgeEvent? badgeEvent = null)
    {
        DisplayList list = new();
        SheetDrawing.On(Paper, Samples.Fonts, badgeEvent ?? Samples.Event, FaceTemplate.Read(document)).Measure(list, badge);
        return list;
    }

    private static Task<PdfSample> PrintAsync(string document, Badge badge) => PdfSample.CreateAsync(stream =>
        new BadgePrinter(Samples.Fonts).WriteAsync(stream, Samples.Event, Samples.Stream([badge]), Paper, Samples.Info(), template: FaceTemplate.Read(document)));

    private static string With(params string[] elements) => $$"""{"format": 1, "width": 100, "height": 60, "elements": [{{string.Join(", ", elements)}}]}""";

    private static string Box(string more) => string.Create(CultureInfo.InvariantCulture, $$"""{"element": "box", "x": 10, "y": 1, "width": 4, "height": 4, "fill": "#112233"{{more}}}""");

    private static string Text(string texts) => Texts.Replace("TEXT", texts, StringComparison.Ordinal);

    private static string Masthead(string text) => $$"""{"element": "masthead", "x": 0, "y": 0, "width": 100, "height": 15, "texts": [{"text": "{{text}}", "size": 12, "colour": "onAccent"}]}""";
}

using EventsHub.Badges;
using EventsHub.Badges.Domain;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Kernel.Domain;
using Xunit;

namespace EventsHub.UnitTests.Domain;

public sealed class BadgeTemplateTests
{
    private const string Small = """
        {"format": 1, "width": 90, "height": 55, "elements": [
          {"element": "qr", "x": 60, "y": 10, "width": 25, "height": 25},
          {"element": "texts", "x": 5, "y": 10, "width": 50, "height": 30, "texts": [{"text": "{name}", "size": 20}]}]}
        """;

    // Every kind of document that is refused, with what its message has to say.
    public static TheoryData<string, string, string> Refused() => new()
    {
        { "{", "template.not-json", "Line 1" },
        { new string(' ', 20_001), "template.too-long", "20000" },
        { "7", "template.kind", "Begin with one that comes with EventsHub" },
        { Small.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal), "template.format", "At format stands another format than 1" },
        { Small.Replace("25}", "\"25\"}", StringComparison.Ordinal), "template.kind", "At elements[0].height stands another kind of value. Write it like 2.5." },
        { Small.Replace("\"width\": 90, ", "", StringComparison.Ordinal), "template.missing", "lacks width" },
        { Small.Replace("\"width\": 90, ", "\"width\": 90, \"width\": 91, ", StringComparison.Ordinal), "template.twice", "width stands twice" },
        { Small.Replace("\"size\": 20", "\"size\": 20, \"font\": \"x\"", StringComparison.Ordinal), "template.property", "elements[1].texts[0].font means nothing. What may stand there: text, size, weight" },
        { Small.Replace("\"qr\"", "\"barcode\"", StringComparison.Ordinal), "template.element", "elements[0].element says. There are: box, masthead" },
        { Small.Replace("\"size\": 20", "\"size\": 20, \"colour\": \"pink\"", StringComparison.Ordinal), "template.word", "elements[1].texts[0].colour means nothing. Write one of these: ink, muted" },
        { Small.Replace("{name}", "{nom}", StringComparison.Ordinal), "template.placeholder", "elements[1].texts[0].text there is no placeholder {nom}. What may stand there: {name}, {name.latin}" },
        { Small.Replace("\"width\": 90", "\"width\": 900", StringComparison.Ordinal), "template.range", "width must be from 40 to 300" },
        { Small.Replace("{name}", new string('x', 201), StringComparison.Ordinal), "template.too-much", "at most 200" },
        { Small.Replace("\"x\": 60", "\"x\": 70", StringComparison.Ordinal), "template.outside", "elements[0] leaves the badge of 90 × 55 mm" },
        { Small.Replace("\"size\": 20", "\"size\": 190", StringComparison.Ordinal), "template.no-room", "elements[1].height the texts need 43.6 mm even when they are small, and there are 30 mm" },
        { Small.Replace("\"size\": 20", "\"size\": 4", StringComparison.Ordinal), "template.text-small", "5 points at least" },
        { Small.Replace("\"width\": 25", "\"width\": 19", StringComparison.Ordinal), "template.code-small", "20 × 20 mm at least" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_cannot_be_drawn_is_refused_in_words_and_changes_nothing(string document, string code, string says)
    {
        var template = Drawn();

        var refused = Assert.Throws<DomainRuleException>(() => template.Draw(document));

        Assert.Equal((code, "Template.Document"), (refused.Code, refused.Field));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal((Small, 90), (template.Document, template.Face.Width));
    }

    [Fact]
    public void Every_fault_of_a_document_is_among_them() =>
        Assert.Equal(Enum.GetValues<FaceTemplateFault>().Length, Refused().Select(row => row.Data.Item2).Distinct().Count());

    [Fact]
    public void A_template_has_a_name_of_its_own()
    {
        var template = Drawn();

        Assert.Equal("template.name", Assert.Throws<DomainRuleException>(() => template.Describe(" ", [])).Code);
        Assert.Equal("template.name", Assert.Throws<DomainRuleException>(() => template.Describe(new('x', 61), [])).Code);
        foreach (var taken in new[] { "press", "STANDARD", "a6", "Card" })
        {
            Assert.Equal("template.name-taken", Assert.Throws<DomainRuleException>(() => template.Describe($" {taken} ", ["Press"])).Code);
        }

        template.Describe(" Guests ", ["Press"]);
        Assert.Equal("Guests", template.Name);
    }

    [Fact]
    public void An_event_has_twenty_at_most() => Assert.Equal("template.too-many", Assert.Throws<DomainRuleException>(() => BadgeTemplate.For(Guid.NewGuid(), 20)).Code);

    [Fact]
    public void It_goes_with_paper_of_its_size_and_with_labels_on_which_its_code_can_be_scanned()
    {
        var template = Drawn();
        var a6 = BadgeTemplate.For(Guid.NewGuid(), 0);
        a6.Draw(FaceTemplate.A6Document);

        a6.CheckOn(BadgePaper.Of(BadgeLayout.A4FourUp), BadgeLayout.A4FourUp);
        template.CheckOn(Labels(90, 55), null);
        template.CheckOn(Labels(72, 50), null);
        a6.CheckOn(Labels(79, 111), null);
        var refused = Assert.Throws<DomainRuleException>(() => template.CheckOn(BadgePaper.Of(BadgeLayout.Card86x54), BadgeLayout.Card86x54));
        Assert.Equal(("template.paper", "Template"), (refused.Code, refused.Field));
        Assert.Contains("for badges of 90 × 55 mm, and this paper is for badges of 86 × 54 mm", refused.Message, StringComparison.Ordinal);
        Assert.Contains("19.4 mm wide", Assert.Throws<DomainRuleException>(() => template.CheckOn(Labels(70, 50), null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_of_a_badge_is_what_it_was_before_templates_and_differs_by_template()
    {
        BadgeFingerprint fingerprint = new(new("Sample Conference", "Sample City, 24 June 2026", "en", "#0D47A1"));
        BadgeToPrint badge = new(Guid.NewGuid(), 0, new("Zoe Example", null, "Sample University", "Sampleland", "PARTICIPANT", "#1565C0", "token", "EH-7KQ2", null, ["Gala dinner"]));
        var (template, same, other) = (Drawn(), BadgeTemplate.For(Guid.NewGuid(), 0), BadgeTemplate.For(Guid.NewGuid(), 0));
        same.Draw(Small.Replace(" ", "", StringComparison.Ordinal));
        other.Draw(Small.Replace("\"size\": 20", "\"size\": 21", StringComparison.Ordinal));

        // SHA-256 of the parts as compact JSON, computed by other means.
        Assert.Equal("aef23c3fd854b1f78357d7e9c6897fe1", fingerprint.Of(badge));
        Assert.NotEqual(fingerprint.Of(badge), fingerprint.Of(badge, template.Fingerprint));
        Assert.Equal(template.Fingerprint, same.Fingerprint);
        Assert.NotEqual(template.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void Whoever_asks_for_nobody_or_for_somebody_unknown_is_told()
    {
        var somebody = Guid.NewGuid();

        Assert.Equal([somebody], new FoundBadges([somebody]).ToPrint());
        Assert.Equal("badge.nobody", Assert.Throws<DomainRuleException>(() => new FoundBadges([]).ToPrint()).Code);
        FoundBadges.RefuseUnknown(["AAAAA1"], ["AAAAA1", "AAAAA2"]);
        Assert.Equal(("badge.unknown-code", "No confirmed registration has the code AAAAA3."), Refusal(() => FoundBadges.RefuseUnknown(["AAAAA1", "AAAAA3"], ["AAAAA1"])));
    }

    private static (string, string) Refusal(Action action)
    {
        var refused = Assert.Throws<DomainRuleException>(action);
        return (refused.Code, refused.Message);
    }

    private static BadgePaper Labels(double width, double height) => BadgePaper.Labels((210, 297), (width, height), (0, 0), (0, 0), 1, 1);

    private static BadgeTemplate Drawn()
    {
        var template = BadgeTemplate.For(Guid.NewGuid(), 0);
        template.Draw(Small);
        return template;
    }
}

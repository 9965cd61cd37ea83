using CsCheck;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Mail;
using EventsHub.Mailings.Domain;

namespace EventsHub.UnitTests.Mailings;

public sealed class PlaceholdersTests
{
    private static readonly string[] Questions = ["diet", "t-shirt"];

    // What people and attackers type: letters of both directions, controls, markup, line breaks.
    private static readonly Gen<string> Anything = Gen.OneOf<string>(
        Gen.String,
        Gen.OneOf("<script>", "\"", "&amp;", "\r\nBcc: x@example.org", "\u202Eevil", "\u2066\u2069\u2069", "مثال", "}{", "{name}", "https://evil.example", "\n\n\n", "Zoé", " ", "\0").Array[0, 6].Select(parts => string.Concat(parts)));

    private static string Joined(IEnumerable<IEnumerable<FilledPart>> paragraphs) => string.Join("\n\n", paragraphs.Select(parts => string.Concat(parts.Select(part => part.Text))));

    [Fact]
    public void Placeholders_are_read_in_any_case_and_two_braces_are_one() => Assert.Equal(
        [new("Dear ", false), new("given name", true), new(" {x} ", false), new("answer:diet", true), new("}", false)],
        Placeholders.Parse("Dear { Given  Name} {{x}} {Answer: diet}}}"));

    [Fact]
    public void Text_without_braces_stays() => Anything.Select(text => text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)).Sample(text =>
        Assert.Equal(text, string.Concat(Placeholders.Parse(text).Select(part => part.Text))), iter: 5_000);

    [Theory]
    [InlineData("{fist name}", "{given name}"), InlineData("{givenname}", "{given name}"), InlineData("{familly name}", "{family name}"), InlineData("{answer:dite}", "{answer:diet}"), InlineData("{pay-by}", "{pay by}"), InlineData("{}", "{name}")]
    public void An_unknown_one_is_refused_with_the_nearest(string typed, string nearest)
    {
        var refused = Assert.Throws<DomainRuleException>(() => Placeholders.Check($"Hello {typed}", Questions, "Text"));

        Assert.Equal(("mailing.unknown-placeholder", "Text", typed, nearest), (refused.Code, refused.Field, refused.Args[0], refused.Args[1]));
    }

    [Theory, InlineData("Hello {name"), InlineData("Hello {name\n}"), InlineData("Hello {name {code}"), InlineData("{")]
    public void An_open_brace_is_refused(string text) => Assert.Equal("mailing.open-brace", Assert.Throws<DomainRuleException>(() => Placeholders.Check(text, Questions, "Text")).Code);

    [Fact]
    public void The_link_cannot_stand_in_a_subject() => Assert.Equal("mailing.link-in-subject", Assert.Throws<DomainRuleException>(() => Placeholders.CheckSubject("See {link}", Questions, "Subject")).Code);

    [Fact]
    public void Paragraphs_end_at_blank_lines_and_addresses_of_the_author_are_links()
    {
        var paragraphs = Placeholders.Fill("See https://example.org/a?b=c, and\nhttps://example.org/{code}.\n \n\nBye {name}", name => name == "code" ? "A B/1" : "https://evil.example\n\nMe");

        Assert.Equal(2, paragraphs.Count);
        Assert.Equal(["https://example.org/a?b=c", "https://example.org/A%20B%2F1"], paragraphs[0].Where(part => part.Of == PartOf.Link).Select(part => part.Text));
        Assert.Equal([new("Bye ", PartOf.Author), new("https://evil.example\nMe", PartOf.Reader)], paragraphs[1]);
    }

    [Fact]
    public void No_value_breaks_out_of_a_text() => Anything.Sample(value =>
    {
        var paragraphs = Placeholders.Fill("Before {name} after.\n\n{given name}\n\nEnd {link}", name => name == "link" ? "https://example.org/p" : value);

        Assert.InRange(paragraphs.Count, 2, 3);
        Assert.All(paragraphs.SelectMany(parts => parts).Where(part => part.Of == PartOf.Reader), part => Assert.DoesNotContain("\n\n", part.Text, StringComparison.Ordinal));
        Assert.Equal(["https://example.org/p"], paragraphs.SelectMany(parts => parts).Where(part => part.Of == PartOf.Link).Select(part => part.Text));
        Assert.StartsWith("Before ", Joined(paragraphs), StringComparison.Ordinal);
        var body = new MailBody();
        foreach (var parts in paragraphs)
        {
            body.Runs(parts.Select(part => new MailRun(part.Text, part.Of == PartOf.Link, part.Of == PartOf.Reader ? Placeholders.InItsRun(part.Text, "en") : null)));
        }

        var mail = body.ToMail(Guid.Empty, "Event", null, "Me", "me@example.org", "Subject");
        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Single(mail.Html.Split("<a href=").Skip(1));
        Assert.True(IsBalanced(mail.Text));
        Assert.True(IsBalanced(mail.Html));
    }, iter: 5_000);

    [Fact]
    public void No_value_breaks_out_of_a_subject() => Anything.Sample(value =>
    {
        var subject = Placeholders.FillLine("For {name}: news", _ => value, "en");

        Assert.DoesNotContain(subject, character => char.IsControl(character));
        Assert.StartsWith("For ", subject, StringComparison.Ordinal);
        Assert.EndsWith(": news", subject, StringComparison.Ordinal);
        Assert.True(IsBalanced(subject));
    }, iter: 5_000);

    // No overrides, and each isolate is ended by its own end.
    private static bool IsBalanced(string text)
    {
        var open = 0;
        foreach (var character in text)
        {
            open += character switch { '\u2066' or '\u2067' or '\u2068' => 1, '\u2069' => -1, _ => 0 };
            if (open is < 0 or > 1 || character is >= '\u202A' and <= '\u202E')
            {
                return false;
            }
        }

        return open == 0;
    }
}

using System.Text;
using CsCheck;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents.Images;

/// <summary>SVG prints as vectors that look as Chromium shows them; what is hostile is refused in time.</summary>
public sealed class SvgTests
{
    private const string Logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs><linearGradient id="g"><stop offset="0" stop-color="#FF0000"/><stop offset="1" stop-color="blue"/></linearGradient>
        <clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath><style>.k{fill:#2E7D32;stroke:black;stroke-width:2}</style></defs>
        <g clip-path="url(#c)"><rect width="100" height="60" fill="url(#g)"/><path class="k" d="M10 90 q20-40 40 0 t40 0 a5 5 0 0 1 -80 0z" opacity=".8"/></g><use href="#s" x="5"/><g id="s" transform="rotate(30 20 20) scale(.5)"><polygon points="0,0 30,0 15,30"/></g></svg>
        """;

    public static TheoryData<string, string> Features => new()
    {
        { "logo", Logo },
        { "gradients", Svg("""
            <linearGradient id="a" x1="0" x2="0" y2="1"><stop offset=".1" stop-color="#f00"/><stop offset=".6" stop-color="#ff0" stop-opacity=".2"/><stop offset="1" stop-color="rgb(0%,100%,0%)"/></linearGradient>
            <radialGradient id="b" href="#a" cx=".3" cy=".3" r=".6"/><linearGradient id="r" gradientUnits="userSpaceOnUse" x1="0" x2="12" spreadMethod="repeat"><stop stop-color="navy"/><stop offset="1" stop-color="white"/></linearGradient>
            <linearGradient id="m" gradientUnits="userSpaceOnUse" x1="50" x2="60" spreadMethod="reflect"><stop stop-color="#800"/><stop offset="1" stop-color="#fdd"/></linearGradient>
            <rect width="50" height="45" fill="url(#a)"/><rect x="52" width="45" height="45" fill="url(#b)"/><rect y="50" width="48" height="20" fill="url(#r)"/><rect x="50" y="50" width="50" height="20" fill="url(#m)"/>
            <path d="M5 90C30 60 60 110 95 80" fill="none" stroke="url(#a)" stroke-width="8"/>
            """) },
        { "strokes", Svg("""
            <g fill="none" stroke="#123" stroke-width="4"><path d="M5 10H95" stroke-dasharray="12 4"/><path d="M5 25H95" stroke-dasharray="0 8" stroke-linecap="round"/>
            <path d="M10 60L30 35 50 60" stroke-linejoin="miter"/><path d="M40 90L50 65 60 90" stroke-linejoin="bevel"/><path d="M70 60l5-25 5 25" stroke-miterlimit="2"/><circle cx="80" cy="80" r="12" stroke-dasharray="20 5" stroke-dashoffset="7"/></g>
            """) },
        { "opacity of groups, masks and nested clips", Svg("""
            <mask id="m"><rect width="100" height="100" fill="white"/><circle cx="50" cy="25" r="15" fill="black"/></mask><clipPath id="c" clip-path="url(#d)"><path clip-rule="evenodd" d="M0 50H100V100H0ZM30 60H70V90H30Z"/></clipPath><clipPath id="d"><circle cx="50" cy="75" r="40"/></clipPath>
            <g opacity=".5"><rect width="60" height="40" fill="red"/><rect x="30" y="10" width="60" height="30" fill="blue"/></g><rect width="100" height="50" fill="#084" mask="url(#m)" opacity=".6"/><g clip-path="url(#c)"><rect y="50" width="100" height="50" fill="purple"/></g>
            """) },
        { "reuse", Svg("""
            <defs><symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/><rect x="3" y="3" width="4" height="4" fill="white"/></symbol><g id="t"><rect width="8" height="8"/></g></defs>
            <style>/* a { } */ .w{fill:teal} #x{fill:#f80}</style><use href="#s" x="5" y="5" width="40" height="30" class="w"/><use href="#t" transform="translate(60 10) skewX(20)" fill="crimson"/>
            <svg x="10" y="50" width="80" height="40" viewBox="0 0 20 20"><ellipse id="x" cx="10" cy="10" rx="9" ry="5"/></svg><rect x="80%" y="80%" width="15%" height="15%" rx="3" style="fill:currentColor" color="#3af"/>
            <switch><foreignObject requiredExtensions="urn:x" width="1" height="1"/><g><path d="M2 98l10-10v10z" fill="maroon"/></g></switch>
            """) },
        { "arcs and closed parts", Svg("""
            <path d="M10 30a20 10 30 1 0 30-10zL5 5h10V20z m40 40A25 25 0 0 1 95 60l-5 20zq10 10 20 0z" fill="#265"/><path d="M60 10a15,15 0 01 30 0 15 15 0 11-30 0" fill-rule="evenodd" fill="#c41e"/>
            """) },
        { "a picture inside", Svg($"""<image x="10" y="10" width="80" height="80" href="data:image/png;base64,{Pixels}"/><image x="60" y="60" width="30" height="30" preserveAspectRatio="none" opacity=".5" href="data:image/png;base64,{Pixels}" transform="rotate(10 75 75)"/>""") },
    };

    private static string Pixels { get; } = MakePixels();

    [Theory]
    [MemberData(nameof(Features))]
    public async Task It_prints_as_chromium_shows_it_and_alike_everywhere(string what, string svg)
    {
        var image = ImageReader.Read(Encoding.UTF8.GetBytes(svg), Samples.Fonts);
        using var pdf = await PageWithAsync(image);

        var poppler = Renderers.Poppler(pdf, 1);
        var wrapped = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 105 148" width="105mm" height="148mm"><rect width="105" height="148" fill="#fff"/><image width="105" height="105" href="data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}"/></svg>""";
        Assert.InRange(poppler.GreatestDifference(Renderers.Chromium(wrapped)), 0, Renderers.Tolerance);
        Assert.InRange(poppler.GreatestDifference(Renderers.Ghostscript(pdf, 1)), 0, Renderers.Tolerance);

        // MuPDF draws gradients in steps, whose edges lie a little beside those of others.
        Assert.InRange(poppler.GreatestDifference(Renderers.MuPdf(pdf, 1), square: what == "gradients" ? 36 : 12), 0, Renderers.Tolerance);
    }

    [Fact]
    public async Task Its_text_is_set_in_any_script_with_our_own_fonts()
    {
        // Chromium is given outlines of the same letters by the preview; here it is asked for the same fonts by name.
        var svg = Svg("""
            <g font-family="Noto Sans" font-size="10"><text x="50" y="14" text-anchor="middle" font-weight="bold" fill="#0D47A1">Zoé <tspan fill="#c00">Exemple</tspan></text>
            <text x="95" y="34" text-anchor="end" font-family="Noto Sans Arabic">مؤتمر العلوم</text><text x="5" y="54" font-family="Noto Sans Devanagari">क्षिप्र</text><text x="5" y="74">A<tspan dx="5" dy="-4" font-size="60%">up</tspan></text>
            <text x="10 30 50" y="94" stroke="green" stroke-width=".4" fill="none">XYZ</text></g>
            """);
        var image = (VectorImage)ImageReader.Read(Encoding.UTF8.GetBytes(svg), Samples.Fonts);
        using var pdf = await PageWithAsync(image);

        Assert.DoesNotContain("Noto", Tool.Run("pdffonts", pdf.FilePath), StringComparison.Ordinal);
        var wrapped = svg.Replace("width=\"100\"", "width=\"105mm\"", StringComparison.Ordinal).Replace("height=\"100\"", "height=\"105mm\"", StringComparison.Ordinal);
        Assert.InRange(Renderers.Poppler(pdf, 1).GreatestDifference(Renderers.Chromium(wrapped), 48), 0, Renderers.Tolerance);
    }

    [Fact]
    public async Task A_logo_on_many_pages_is_stored_once()
    {
        using var one = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple")], badgeEvent: Samples.Event with { Logo = Encoding.UTF8.GetBytes(Logo) });
        using var many = await Samples.BadgesAsync(Enumerable.Repeat(Samples.Badge("Zoé Exemple"), 50), badgeEvent: Samples.Event with { Logo = Encoding.UTF8.GetBytes(Logo) });

        Assert.DoesNotContain("/Subtype /Image", one.Syntax(), StringComparison.Ordinal);
        Assert.Equal(one.Syntax().Split("/Subtype /Form").Length, many.Syntax().Split("/Subtype /Form").Length);
    }

    [Fact]
    public async Task The_preview_shows_it_as_it_is_printed()
    {
        var badgeEvent = Samples.Event with { Logo = Encoding.UTF8.GetBytes(Logo) };
        using var pdf = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple")], badgeEvent: badgeEvent);
        var preview = new BadgePrinter(Samples.Fonts).Preview(badgeEvent, [Samples.Badge("Zoé Exemple")], BadgePaper.Of(BadgeLayout.A6));

        Assert.InRange(Renderers.Poppler(pdf, 1).GreatestDifference(Renderers.Chromium(preview)), 0, Renderers.Tolerance);
    }

    [Theory]
    [InlineData("<text>Hi \uE000</text>", "no installed font")]
    [InlineData("<text><textPath>Hi</textPath></text>", "along a path")]
    [InlineData("<image href='http://192.0.2.1/a.png'/>", "does not hold")]
    [InlineData("<image href='file:///etc/passwd'/>", "does not hold")]
    [InlineData("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "neither JPEG nor PNG")]
    [InlineData("<image href='data:image/png;base64,!!!'/>", "damaged image")]
    [InlineData("<use href='http://192.0.2.1/a.svg#b'/>", "does not hold")]
    [InlineData("<path d='M0 0 L nonsense'/>", "path that cannot be read")]
    [InlineData("<rect width='1' height='1' fill='url(#none)'/>", "no gradient")]
    [InlineData("<g id='a'><use href='#a'/></g>", "too deeply")]
    [InlineData("<g filter='url(#f)'/>", "filter")]
    [InlineData("<g mask='url(#none)'/>", "mask")]
    [InlineData("<mask id='m'><g mask='url(#m)'/></mask><g mask='url(#m)'/>", "too deeply")]
    [InlineData("<rect width='1' height='1' fill='notacolour'/>", "colour")]
    [InlineData("<rect width='1' height='1' fill='#12'/>", "colour")]
    [InlineData("<rect width='1' height='1' fill='rgb(1.2.3,4,5)'/>", "colour")]
    [InlineData("<foreignObject/>", "foreignObject")]
    public void What_cannot_be_printed_says_why(string content, string reason)
    {
        var error = Assert.Throws<ImageFormatException>(() => Read(Svg(content)));

        Assert.Contains(reason, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, string> Bombs
    {
        get
        {
            var billion = string.Concat(Enumerable.Range(1, 12).Select(i => $"<g id='l{i}'>{string.Concat(Enumerable.Repeat($"<use href='#l{i - 1}'/>", 10))}</g>"));
            var data = new TheoryData<string, string>
            {
                { "uses of uses", Svg($"<defs><g id='l0'/>{billion}</defs><use href='#l12'/>") },
                { "uses of shapes", Svg($"<defs><rect id='l0' width='1' height='1'/>{billion}</defs><use href='#l12'/>") },
                { "a large path used often", Svg($"<defs><path id='p' d='M0 0{string.Concat(Enumerable.Repeat("L1 1", 100_000))}'/></defs>{string.Concat(Enumerable.Repeat("<use href='#p'/>", 5000))}") },
                { "clips on every shape", Svg($"<clipPath id='c'><path d='M0 0{string.Concat(Enumerable.Repeat("L1 1", 50_000))}'/></clipPath><g clip-path='url(#c)'>{string.Concat(Enumerable.Repeat("<rect width='1' height='1'/>", 50_000))}</g>") },
                { "deep nesting", Svg(string.Concat(Enumerable.Repeat("<g>", 100_000)) + string.Concat(Enumerable.Repeat("</g>", 100_000))) },
                { "entities", "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY {(char)('a' + i)} '{string.Concat(Enumerable.Repeat($"&{(char)('a' + i - 1)};", 10))}'>")) + "]>" + Svg("<text>&m;</text>") },
                { "an outside entity", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Svg("<text>&x;</text>") },
                { "an endless word in a transform", Svg($"<g transform='{new string('a', 2_000_000)}'/>") },
                { "an endless number", Svg($"<rect width='{new string('1', 2_000_000)}x' height='1'/>") },
                { "endless comments in a style sheet", Svg($"<style>{string.Concat(Enumerable.Repeat("/*", 1_000_000))}</style>") },
                { "an endless selector", Svg($"<style>{new string('a', 3_000_000)}</style>") },
                { "an endless text", Svg($"<text>{new string('a', 3_000_000)}</text>") },
                { "endless classes", Svg($"<style>.a{{fill:red}}</style>{string.Concat(Enumerable.Repeat($"<g class='{string.Concat(Enumerable.Repeat("a ", 1000))}'/>", 2000))}") },
                { "gradients in a circle", Svg("<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/><rect width='9' height='9' fill='url(#a)'/>") },
            };
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void What_would_take_for_ever_takes_little(string what, string svg)
    {
        // Bytes allocated stand for time, which other work on the machine would falsify.
        var before = GC.GetAllocatedBytesForCurrentThread();

        ImageTests.AssertReadOrRefused(Encoding.UTF8.GetBytes(svg));

        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(spent < 2_000_000_000, $"{what} took {spent / 1_000_000} MB.");
    }

    [Fact]
    public void A_damaged_file_is_an_error_or_a_picture_and_never_a_crash()
    {
        byte[][] files = [.. Features.Select(row => Encoding.UTF8.GetBytes(row.Data.Item2))];
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).List[0, 5], Gen.Double[0.3, 1]).Sample(
            damage =>
            {
                var file = files[damage.Item1].ToArray();
                foreach (var (at, value) in damage.Item2)
                {
                    file[at % file.Length] = value;
                }

                ImageTests.AssertReadOrRefused(file);
                ImageTests.AssertReadOrRefused(file[..(int)(file.Length * damage.Item3)]);
            },
            iter: 2000,
            threads: 1);
    }

    [Fact]
    public async Task Numbers_beyond_all_bounds_still_make_a_document_that_readers_accept()
    {
        var image = Read(Svg("""
            <linearGradient id="g" gradientTransform="scale(1e30)"><stop stop-color="red"/><stop offset="1"/></linearGradient>
            <path d="M1e38 1e38L-1e38 3e38C1e-38 0 1e20 1e20 5 5" stroke="red" stroke-width="1e30" transform="scale(1e20)"/><rect width="1e30" height="1e30" fill="url(#g)"/><circle r="1e-30"/><g transform="scale(0)"><rect width="5" height="5" fill="url(#g)" stroke="blue"/></g>
            """));

        using var pdf = await PageWithAsync(image);

        Assert.NotNull(Renderers.Poppler(pdf, 1));
    }

    private static PictureSource Read(string svg) => ImageReader.Read(Encoding.UTF8.GetBytes(svg), Samples.Fonts);

    private static string Svg(string content) => $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">{content}</svg>""";

    private static Task<PdfSample> PageWithAsync(PictureSource image)
    {
        var list = new DisplayList();
        using (list.Begin(new Tag(TagRole.Figure) { AlternativeText = "Sample" }))
        {
            list.Image(image, 0, 0, 105, 105 / image.AspectRatio);
        }

        return PdfSample.PageAsync(list);
    }

    private static string MakePixels()
    {
        var path = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}.png");
        try
        {
            Tool.TryRun("convert", "-size", "30x20", "gradient:red-blue", "-alpha", "set", "-channel", "A", "-evaluate", "set", "70%", path);
            return File.Exists(path) ? Convert.ToBase64String(File.ReadAllBytes(path)) : "";
        }
        finally
        {
            File.Delete(path);
        }
    }
}

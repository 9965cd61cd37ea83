using System.Globalization;
using System.Net;
using System.Text;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;
using Picture = EventsHub.UnitTests.Documents.Pdf.Picture;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>Every name as we print it beside the same string in the same font files as a browser shows and prints it.</summary>
public sealed class NamesAsPicturesTests(NamesAsPicturesTests.Browsers browsers) : IClassFixture<NamesAsPicturesTests.Browsers>
{
    private const double PixelsPerMillimetre = 96 / 25.4;
    private const int PageWidth = 2200;
    private const int RowHeight = 80;
    private const int Baseline = 52;
    private const int Left = 20;
    private const int FontPixels = 32;

    // Pixels of ink in a square of 10 × 10 that have no ink of the other picture within a pixel. Edges are smoothed in two ways and
    // pens rounded to a fraction of a pixel, which leaves single pixels; a lost dot is nine and more, another letter dozens.
    private const int Tolerance = 6;

    [Theory]
    [InlineData(NameList.Own)]
    [InlineData(NameList.Shared)]
    public async Task Names_look_as_in_a_browser(NameList list)
    {
        var names = WorldNames.Read(list).Concat(list == NameList.Own ? WorldNames.Hard : []).ToList();
        var rows = names.Select(name => Row.Of(name.Native, name.Language)).ToList();
        Assert.DoesNotContain(rows.SelectMany(row => row.Shaped.Runs), run => run.Missing);

        using var pdf = await PrintAsync(rows);
        var ours = Rasterise(pdf);
        var browser = await browsers.OfAsync(list, rows);
        KeepContactSheet(list, ours, browser.Picture, rows.Count, pdf.FilePath, browser.PdfPath);

        var different = names.Select((name, i) => (name, Difference: Differing(ours, browser.Picture, i))).Where(pair => pair.Difference > Tolerance);
        Assert.Empty(different.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.name} differs by {pair.Difference}")));
    }

    [Theory]
    [InlineData(NameList.Own, Reader.Poppler)]
    [InlineData(NameList.Own, Reader.MuPdf)]
    [InlineData(NameList.Own, Reader.Ghostscript)]
    [InlineData(NameList.Own, Reader.PdfJs)]
    [InlineData(NameList.Shared, Reader.Poppler)]
    [InlineData(NameList.Shared, Reader.MuPdf)]
    [InlineData(NameList.Shared, Reader.Ghostscript)]
    [InlineData(NameList.Shared, Reader.PdfJs)]
    public async Task Names_come_out_of_the_file_as_well_as_out_of_a_browsers(NameList list, Reader reader)
    {
        var names = WorldNames.Read(list).Concat(list == NameList.Own ? WorldNames.Hard : []).ToList();
        var rows = names.Select(name => Row.Of(name.Native, name.Language)).ToList();
        using var pdf = await PrintAsync(rows);
        var browser = await browsers.OfAsync(list, rows);

        var (ours, theirs) = (reader.TextOf(pdf.FilePath), reader.TextOf(browser.PdfPath));
        var lost = names.Where(name => !ours.Contains(ReaderExtensions.Plain(name.Native), StringComparison.Ordinal)).ToList();
        var lostByThem = names.Where(name => !theirs.Contains(ReaderExtensions.Plain(name.Native), StringComparison.Ordinal)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{reader} reads {names.Count - lost.Count} of {names.Count} names here, {names.Count - lostByThem.Count} from the browser.");

        Assert.Equal([], lost.Except(lostByThem));

        // What runs from left to right comes out whole, but for what a reader has its own ways with.
        var fromTheLeft = names.Zip(rows).Where(pair => pair.Second.Shaped.Runs.All(run => run.Level == 0)).Select(pair => pair.First).ToHashSet();
        Assert.Equal([], lost.Where(name => fromTheLeft.Contains(name) && !LostBy(reader, name.Native)));
    }

    private static bool LostBy(Reader reader, string name) => reader switch
    {
        // Spaces beside symbols.
        Reader.Poppler => name.Contains('☎'),
        // Characters beyond the first plane; a joiner, which is read with the character after it.
        Reader.Ghostscript => name.EnumerateRunes().Any(rune => !rune.IsBmp || rune.Value is '\u200C' or '\u200D'),
        // Joiners; and it normalises.
        Reader.PdfJs => name.AsSpan().ContainsAny('\u200C', '\u200D') || !name.IsNormalized(NormalizationForm.FormKC),
        _ => false,
    };

    [Theory]
    [InlineData("a lost dot", "Mirosław Zażółć", "Mirosław Zazółć")]
    [InlineData("letters not joined", "هزاع المنصوري", "ه\u200Cز\u200Cا\u200Cع ا\u200Cل\u200Cم\u200Cن\u200Cص\u200Cو\u200Cر\u200Cي")]
    [InlineData("a vowel at the wrong side", "हिमा", "िहमा")]
    [InlineData("another region's form", "直骨", "直骨", "ko")]
    [InlineData("another variant", "辻\U000E0100", "辻\U000E0101")]
    [InlineData("words in the wrong order", "Ana أحمد خالد", "Ana خالد أحمد")]
    [InlineData("kerning lost", "AVATAR Tokyo", "AVATAR Tokyo", null, "kern=0")]
    public async Task A_wrong_letter_is_seen(string what, string right, string wrong, string? language = null, string? features = null)
    {
        using var first = await PrintAsync([Row.Of(right, null)]);
        using var second = await PrintAsync([Row.Of(wrong, language, features)]);

        var difference = Differing(Rasterise(first), Rasterise(second), 0);

        Assert.True(difference > Tolerance, $"With {what}, the pictures differ by {difference} only.");
    }

    private static Task<PdfSample> PrintAsync(IReadOnlyList<Row> rows) => PdfSample.CreateAsync(async stream =>
    {
        var list = new DisplayList();
        for (var i = 0; i < rows.Count; i++)
        {
            using var scope = list.Begin(new Tag(TagRole.P));
            list.Text(rows[i].Line, Left / PixelsPerMillimetre, ((i * RowHeight) + Baseline) / PixelsPerMillimetre);
        }

        using var document = new PdfDocument(stream, Samples.Info());
        await document.AddPageAsync(PageWidth / PixelsPerMillimetre, rows.Count * RowHeight / PixelsPerMillimetre, list, default);
        await document.FinishAsync(default);
    });

    private static Picture Rasterise(PdfSample pdf)
    {
        var path = Path.ChangeExtension(pdf.FilePath, null);
        Tool.Run("pdftoppm", "-gray", "-r", "96", "-singlefile", pdf.FilePath, path);
        try
        {
            return Picture.Read(path + ".pgm");
        }
        finally
        {
            File.Delete(path + ".pgm");
        }
    }

    /// <summary>Each run in its font file; the browser orders, shapes and places them itself.</summary>
    private static string Html(IReadOnlyList<Row> rows)
    {
        var html = new StringBuilder("<!doctype html><meta charset=utf-8><style>@page{size:").Append(CultureInfo.InvariantCulture, $"{PageWidth}px {rows.Count * RowHeight}px;margin:0}}")
            .Append(CultureInfo.InvariantCulture, $"body{{margin:0}}div{{position:absolute;left:{Left}px;white-space:pre;font-size:{FontPixels}px;text-rendering:geometricPrecision}}i{{display:inline-block}}");
        var families = new Dictionary<FontFace, string>();
        foreach (var face in rows.SelectMany(row => row.Shaped.Runs).Select(run => run.Face).Distinct())
        {
            families.Add(face, $"f{families.Count}");
            html.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:{families[face]};src:{Source(face)}}}");
        }

        html.Append("</style>");
        for (var i = 0; i < rows.Count; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div dir={(rows[i].Shaped.BaseLevel == 1 ? "rtl" : "ltr")} lang='{rows[i].Language}' data-y={(i * RowHeight) + Baseline}><i></i>");
            var runs = rows[i].Shaped.Runs;
            for (var r = 0; r < runs.Length; r++)
            {
                var (start, end) = (r == 0 ? 0 : runs[r].Start, r + 1 < runs.Length ? runs[r + 1].Start : rows[i].Shaped.Text.Length);
                html.Append(CultureInfo.InvariantCulture, $"<span style='font-family:{families[runs[r].Face]}'>{WebUtility.HtmlEncode(rows[i].Shaped.Text[start..end])}</span>");
            }

            html.Append("</div>");
        }

        return html.Append("<script>document.fonts.ready.then(()=>{for(const d of document.querySelectorAll('div'))d.style.top=(d.dataset.y-d.firstChild.getBoundingClientRect().bottom)+'px'})</script>").ToString();
    }

    /// <summary>The file; of a collection, the face by its name, since an address cannot say which.</summary>
    private static string Source(FontFace face)
    {
        if (Path.GetExtension(face.Path) != ".ttc")
        {
            return $"url(file://{face.Path})";
        }

        var region = new[] { "jp", "kr", "sc", "tc", "hk" }[face.Index];
        return $"local({Path.GetFileNameWithoutExtension(face.Path).Replace("CJK-", $"CJK{region}-", StringComparison.Ordinal)})";
    }

    /// <summary>The most ink in a small square of a row that the other picture does not have.</summary>
    private static int Differing(Picture a, Picture b, int row)
    {
        const int Square = 10;
        var worst = 0;
        var width = Math.Max(a.Width, b.Width);
        for (var y = row * RowHeight; y < (row + 1) * RowHeight; y += Square / 2)
        {
            for (var x = 0; x < width; x += Square / 2)
            {
                worst = Math.Max(worst, Math.Max(Unmatched(a, b, x, y, Square), Unmatched(b, a, x, y, Square)));
            }
        }

        return worst;
    }

    private static int Unmatched(Picture a, Picture b, int left, int top, int square)
    {
        const int Ink = 110;
        const int Trace = 235;
        var count = 0;
        for (var y = top; y < top + square; y++)
        {
            for (var x = left; x < left + square; x++)
            {
                if (a[x, y] < Ink && b[x, y] > Trace && !HasInkAround(b, x, y))
                {
                    count++;
                }
            }
        }

        return count;

        static bool HasInkAround(Picture picture, int x, int y)
        {
            for (var i = -1; i <= 1; i++)
            {
                for (var j = -1; j <= 1; j++)
                {
                    if (picture[x + i, y + j] < 190)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    /// <summary>For eyes: ours over theirs, name by name, in the folder that the variable names.</summary>
    private static void KeepContactSheet(NameList list, Picture ours, Picture theirs, int rows, string ourFile, string theirFile)
    {
        if (Environment.GetEnvironmentVariable("EVENTSHUB_CONTACT_SHEET") is not { Length: > 0 } sheets)
        {
            return;
        }

        var folder = Path.Combine(sheets, list.ToString());
        Directory.CreateDirectory(folder);
        File.Copy(ourFile, Path.Combine(folder, "ours.pdf"), overwrite: true);
        File.Copy(theirFile, Path.Combine(folder, "theirs.pdf"), overwrite: true);
        const int RowsPerSheet = 14;
        for (var sheet = 0; sheet * RowsPerSheet < rows; sheet++)
        {
            using var file = File.Create(Path.Combine(folder, $"names-{sheet:00}.pgm"));
            var count = Math.Min(RowsPerSheet, rows - (sheet * RowsPerSheet));
            file.Write(Encoding.ASCII.GetBytes($"P5 {PageWidth} {2 * count * RowHeight} 255\n"));
            for (var y = 0; y < 2 * count * RowHeight; y++)
            {
                var (row, inRow) = Math.DivRem(y, 2 * RowHeight);
                var picture = inRow < RowHeight ? ours : theirs;
                for (var x = 0; x < PageWidth; x++)
                {
                    file.WriteByte(picture[x, (((sheet * RowsPerSheet) + row) * RowHeight) + (inRow % RowHeight)]);
                }
            }
        }
    }

    /// <summary>The names of each list as the browser has them: it is asked once, and every test looks at its answer.</summary>
    public sealed class Browsers : IAsyncDisposable
    {
        private readonly Dictionary<NameList, Task<Browser>> _shown = [];

        public async ValueTask DisposeAsync()
        {
            foreach (var shown in _shown.Values.Where(shown => shown.IsCompletedSuccessfully))
            {
                (await shown).Dispose();
            }
        }

        internal Task<Browser> OfAsync(NameList list, IReadOnlyList<Row> rows)
        {
            if (!_shown.TryGetValue(list, out var shown))
            {
                shown = Browser.ShowAsync(Html(rows), PageWidth, rows.Count * RowHeight, prints: true);
                _shown.Add(list, shown);
            }

            return shown;
        }
    }

    internal sealed record Row(ShapedText Shaped, TextLine Line, string? Language)
    {
        public static Row Of(string text, string? language, string? features = null)
        {
            var spans = new[] { new TextSpan(text, new TextStyle(FontPixels * 72 / 96.0) { Language = language, Features = features, Colour = EventsHub.Documents.Colour.Black }) };
            var shaped = Samples.Fonts.Shaper.Shape(spans);
            return new Row(shaped, new LineSetter(shaped, spans).SetLines(1e9)[0], language);
        }
    }
}

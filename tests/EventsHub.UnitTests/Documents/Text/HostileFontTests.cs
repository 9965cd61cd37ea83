using System.Runtime.InteropServices;
using CsCheck;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Svg;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Layout;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>Font files that are broken or forged: they count as missing, or print; they never take the process with them.</summary>
public sealed class HostileFontTests : IDisposable
{
    private const string Runes = "ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺ";
    private const string Latin = "Offiziell AVATAR Zoé";

    private readonly string folder = Directory.CreateTempSubdirectory("eventshub-fonts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string, string> Files => new()
    {
        { "/usr/share/fonts/truetype/noto/NotoSansRunic-Regular.ttf", Runes },
        { "/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf", Latin },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_damaged_file_prints_or_counts_as_missing(string path, string text)
    {
        Assert.SkipUnless(File.Exists(path), $"{path} is not installed.");
        var whole = File.ReadAllBytes(path);
        Assert.True(Print(whole, text));

        Gen.Select(Gen.Int[0, 3], Gen.Int[0, whole.Length - 1], Gen.Int[1, 400], Gen.Byte).Sample(
            (kind, at, length, value) =>
            {
                var damaged = whole[..];
                switch (kind)
                {
                    case 0:
                        Array.Resize(ref damaged, at);
                        break;
                    case 1:
                        damaged.AsSpan(at, Math.Min(length, damaged.Length - at)).Fill(value);
                        break;
                    case 2:
                        // Somewhere in the directory or the heads of tables, where offsets and counts are.
                        damaged[at % 400] = value;
                        break;
                    default:
                        new Random(at).NextBytes(damaged.AsSpan(at / 2, Math.Min(length * 20, damaged.Length - (at / 2))));
                        break;
                }

                Print(damaged, text);
            },
            iter: 600,
            threads: 1);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_without_one_of_its_tables_prints_or_counts_as_missing(string path, string text)
    {
        Assert.SkipUnless(File.Exists(path), $"{path} is not installed.");
        var whole = File.ReadAllBytes(path);
        var count = whole[5];
        for (var i = 0; i < count; i++)
        {
            foreach (var length in new byte[] { 0, 1, 255 })
            {
                var damaged = whole[..];
                damaged.AsSpan(12 + (16 * i) + 12, 4).Fill(length == 255 ? length : (byte)0);
                damaged[12 + (16 * i) + 15] = length;
                Print(damaged, text);
            }
        }
    }

    [Fact]
    public void A_file_cut_off_is_not_printed_with()
    {
        const string Path = "/usr/share/fonts/truetype/noto/NotoSansRunic-Regular.ttf";
        Assert.SkipUnless(File.Exists(Path), $"{Path} is not installed.");
        var whole = File.ReadAllBytes(Path);

        Assert.True(FontFile.IsWhole(whole, 0));
        Assert.False(FontFile.IsWhole(whole.AsSpan(0, whole.Length - 5), 0));
        Assert.False(FontFile.IsWhole([], 0));
        Assert.False(FontFile.IsWhole("ttcf"u8.ToArray().Concat(new byte[8]).ToArray(), 3));
    }

    [Fact]
    public void A_broken_file_is_told_as_if_it_were_not_there()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(System.IO.Path.Combine(folder, "NotoSans-Regular.ttf"), new byte[5000]);

        var exception = Assert.Throws<FontNotFoundException>(() => FontLibrary.Open(new FontOptions { Folders = [folder] }));

        Assert.Contains(folder, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Prints with a font and tells whether it was used.</summary>
    private static bool Print(byte[] file, string text)
    {
        using var blob = Blob(file);
        if (FontFace.TryOpen(blob, "Damaged-Regular.ttf", 0) is not { } face)
        {
            return false;
        }

        var run = Shaper.Reshape(Template(face, text), 0, text.Length);
        var shaped = new ShapedText(text, 0, [run], [0]);
        var spans = new[] { new TextSpan(text, Drawn.Style()) };
        var list = new DisplayList();
        foreach (var line in new LineSetter(shaped, spans).SetLines(30))
        {
            list.Text(line, 5, 20);
        }

        SvgDrawing.Draw(list, 100, 100, "Damaged");
        using var document = new PdfDocument(Stream.Null, Samples.Info());
        try
        {
            document.AddPageAsync(100, 100, list, default).GetAwaiter().GetResult();
            document.FinishAsync(default).GetAwaiter().GetResult();
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains("damaged", StringComparison.Ordinal))
        {
            // A clean error.
            return false;
        }

        return run.Glyphs.Length > 0;
    }

    private static HarfBuzzSharp.Blob Blob(byte[] file)
    {
        // A blob made of a stream does not hold its bytes, which the garbage collector then takes away.
        var bytes = Marshal.AllocHGlobal(Math.Max(1, file.Length));
        Marshal.Copy(file, 0, bytes, file.Length);
        var blob = new HarfBuzzSharp.Blob(bytes, file.Length, HarfBuzzSharp.MemoryMode.ReadOnly, () => Marshal.FreeHGlobal(bytes));
        blob.MakeImmutable();
        return blob;
    }

    private static GlyphRun Template(FontFace face, string text) => new()
    {
        Text = text,
        Face = face,
        Key = Drawn.Style().KeyIn(null),
        Script = HarfBuzzSharp.Script.Latin,
        Start = 0,
        End = text.Length,
        Span = 0,
        Level = 0,
        Glyphs = [],
        Advances = [],
        OffsetsX = null,
        OffsetsY = null,
        Clusters = [],
        UnsafeToBreak = null,
        Ascent = 0,
        Descent = 0,
        Missing = false,
    };
}

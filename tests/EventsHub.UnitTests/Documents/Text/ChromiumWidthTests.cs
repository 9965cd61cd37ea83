using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>The same string in the same font is as wide here as in a browser: the same glyphs, joined and kerned alike.</summary>
public sealed partial class ChromiumWidthTests
{
    private const double PixelSize = 100;

    private static readonly (string Text, string Family, string Language)[] Strings =
    [
        ("Zoé AVATAR Tokyo ffi fi", "Noto Sans", "en"),
        ("Nguyễn Thị Ví Dụ", "Noto Sans", "vi"),
        ("Ελένη Παραδειγματίδης", "Noto Sans", "el"),
        ("Милутин Зразковић", "Noto Sans", "sr"),
        ("عبدالاحد نموذج", "Noto Sans Arabic", "ar"),
        ("مُحَمَّد لِلّٰه", "Noto Sans Arabic", "ar"),
        ("נועה לדוגמה", "Noto Sans Hebrew", "he"),
        ("राकेश क्षिप्र नमूना", "Noto Sans Devanagari", "hi"),
        ("নমুনা ক্ষেত্র", "Noto Sans Bengali", "bn"),
        ("எடுத்துக்காட்டு", "Noto Sans Tamil", "ta"),
        ("ఉదాహరణ క్షేత్రం", "Noto Sans Telugu", "te"),
        ("ಉದಾಹರಣೆ ರ್ಕ", "Noto Sans Kannada", "kn"),
        ("ഉദാഹരണം ക്ഷ", "Noto Sans Malayalam", "ml"),
        ("සිරිල් නියැදිය", "Noto Sans Sinhala", "si"),
        ("สมชาย ตัวอย่างน้ำ", "Noto Sans Thai", "th"),
        ("ຕົວຢ່າງ ນ້ຳ", "Noto Sans Lao", "lo"),
        ("ឧទាហរណ៍", "Noto Sans Khmer", "km"),
        ("နမူနာ ကျွန်ုပ်", "Noto Sans Myanmar", "my"),
        ("བསྟན་འཛིན་རྒྱ", "Noto Serif Tibetan", "bo"),
        ("ნინო ნიმუშაძე", "Noto Sans Georgian", "ka"),
        ("Օրինակյան", "Noto Sans Armenian", "hy"),
        ("ሰለሞን ምሳሌ", "Noto Sans Ethiopic", "am"),
        ("山田 見本 サンプル", "Noto Sans CJK JP", "ja"),
        ("示例大学", "Noto Sans CJK SC", "zh-Hans"),
        ("김견본", "Noto Sans CJK KR", "ko"),
    ];

    [Fact]
    public void Every_script_is_as_wide_as_in_a_browser()
    {
        var widths = MeasureInChromium();

        var differences = new List<string>();
        for (var i = 0; i < Strings.Length; i++)
        {
            var spans = new[] { new TextSpan(Strings[i].Text, new TextStyle(PixelSize * 72 / 96) { Language = Strings[i].Language }) };
            var width = new LineSetter(Samples.Fonts.Shaper.Shape(spans), spans).NaturalWidth * 96 / 25.4;
            if (Math.Abs(width - widths[i]) > 1)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{Strings[i].Text}: {width:F1} here, {widths[i]:F1} there"));
            }
        }

        Assert.Empty(differences);
    }

    private static List<double> MeasureInChromium()
    {
        var page = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}.html");
        var lines = Strings.Select(item => $"<div><span lang='{item.Language}' style=\"font:{PixelSize}px '{item.Family}';white-space:pre\">{WebUtility.HtmlEncode(item.Text)}</span></div>");
        File.WriteAllText(page, $"<!doctype html><meta charset=utf-8><body>{string.Concat(lines)}<script>document.title='done';for(const s of document.querySelectorAll('span'))s.setAttribute('data-width',s.getBoundingClientRect().width)</script>");
        try
        {
            var html = Tool.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--virtual-time-budget=3000", "--dump-dom", page);
            return [.. DataWidth().Matches(html).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        }
        finally
        {
            File.Delete(page);
        }
    }

    [GeneratedRegex("data-width=\"([0-9.]+)\"")]
    private static partial Regex DataWidth();
}

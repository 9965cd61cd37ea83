using System.Text;

namespace EventsHub.Registrations.Domain;

/// <summary>Text in the characters that every bank of SEPA takes (EPC217-08): Latin letters without accents, digits, blanks and <c>/ - ? : ( ) . , ' +</c>.</summary>
public static class SepaText
{
    private const string Signs = " /-?:().,'+";

    /// <summary>The text in these characters, cut to a length, without strokes at its ends or twice in a row. What has no such letters is left out.</summary>
    public static string Of(string text, int length)
    {
        StringBuilder plain = new();
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            plain.Append(rune.Value switch
            {
                'ß' or 'ẞ' => "ss", 'æ' => "ae", 'Æ' => "AE", 'œ' => "oe", 'Œ' => "OE", 'ø' => "o", 'Ø' => "O", 'ł' => "l", 'Ł' => "L", 'đ' or 'ð' => "d", 'Đ' or 'Ð' => "D", 'þ' => "th", 'Þ' => "Th", 'ı' => "i",
                '’' or '‘' or '`' or '´' => "'", '–' or '—' or '_' => "-", '&' => "+", '“' or '”' or '«' or '»' or '"' => "'",
                < 128 when char.IsAsciiLetterOrDigit((char)rune.Value) || Signs.Contains((char)rune.Value, StringComparison.Ordinal) => ((char)rune.Value).ToString(),
                _ when Rune.IsWhiteSpace(rune) => " ",
                _ => "",
            });
        }

        var single = string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (single.Contains("//", StringComparison.Ordinal))
        {
            single = single.Replace("//", "/", StringComparison.Ordinal);
        }

        single = single.Trim('/', ' ');
        return single.Length <= length ? single : single[..length].TrimEnd('/', ' ');
    }
}

using System.Globalization;
using System.Text;

namespace EventsHub.Kernel.Text;

/// <summary>Folds text for searching and sorting, so that case, accents and character width do not matter, in any script.</summary>
public static class SearchText
{
    /// <summary>Joins the parts with blanks and folds them: lower case, without accents and other optional marks, with single blanks between words.
    /// Null and blank parts are left out.</summary>
    public static string Fold(params IEnumerable<string?> parts)
    {
        var folded = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrWhiteSpace(part))
            {
                continue;
            }

            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }

            Append(folded, part);
        }

        // A part that ends with a removed mark can leave a blank at the end.
        return folded.ToString().TrimEnd();
    }

    private static void Append(StringBuilder folded, string part)
    {
        foreach (var rune in Decomposed(part.Trim()).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.NonSpacingMark && IsOptionalMark(rune.Value) || category == UnicodeCategory.Format)
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            switch (rune.Value)
            {
                case 'ß' or 'ẞ': folded.Append("ss"); break;
                case 'ł' or 'Ł': folded.Append('l'); break;
                case 'ø' or 'Ø': folded.Append('o'); break;
                case 'đ' or 'Đ' or 'ð' or 'Ð': folded.Append('d'); break;
                case 'æ' or 'Æ': folded.Append("ae"); break;
                case 'œ' or 'Œ': folded.Append("oe"); break;
                case 'þ' or 'Þ': folded.Append("th"); break;
                case 'ı': folded.Append('i'); break;
                case 'ς': folded.Append('σ'); break;
                case 'ʻ' or 'ʼ' or '‘' or '’' or '`' or '´': folded.Append('\''); break;
                default: folded.Append(Rune.ToLowerInvariant(rune).ToString()); break;
            }
        }
    }

    // Whatever is typed into a search is folded, also halves of characters and what is none, at which Normalize throws.
    private static string Decomposed(string part)
    {
        var whole = new StringBuilder(part.Length);
        foreach (var rune in part.EnumerateRunes())
        {
            if (!CleanText.IsNoCharacter(rune.Value))
            {
                whole.Append(rune.ToString());
            }
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }

    // Readers may leave out Latin, Greek and Cyrillic accents, Hebrew points and Arabic vowel signs. The vowel signs of Indic and South-East Asian
    // scripts are full letters and are kept.
    private static bool IsOptionalMark(int value) =>
        value is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A)
            or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06ED) or (>= 0x1AB0 and <= 0x1AFF)
            or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFE20 and <= 0xFE2F);
}

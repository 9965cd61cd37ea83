using System.Text;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>Readable names in URLs: lower-case Latin letters, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>Maximum length of a slug before a number is appended.</summary>
    public const int MaxLength = 80;

    /// <summary>The slug for a text; empty when the text has fewer than two usable letters or digits, for example a Japanese title.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in SearchText.Fold(text))
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && letter != '\'')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > MaxLength)
        {
            var cut = whole.LastIndexOf('-', MaxLength);
            whole = whole[..(cut > MaxLength / 2 ? cut : MaxLength)].Trim('-');
        }

        return whole.Count(char.IsAsciiLetterOrDigit) < 2 ? "" : whole;
    }

    /// <summary>A slug that is not in <paramref name="taken"/>, and adds it there. Made from the text, or from <paramref name="standIn"/> if that gives
    /// none; a number is appended where necessary.</summary>
    public static string Unique(string text, string standIn, ISet<string> taken)
    {
        var slug = Of(text) is { Length: > 0 } made ? made : standIn;
        var unique = slug;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{slug}-{number}";
        }

        return unique;
    }
}

using System.Text;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>Names in addresses: small Latin letters, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>The longest slug before a number is put behind it.</summary>
    public const int MaxLength = 80;

    /// <summary>A slug made from a text; empty when the text has fewer than two letters or digits that fit (a title in Japanese, say).</summary>
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

    /// <summary>A slug that is not taken yet: from the text, else from what stands in for it, numbered when it has to be. It is taken from then on.</summary>
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

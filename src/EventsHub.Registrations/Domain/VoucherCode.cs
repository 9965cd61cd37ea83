using System.Text;
using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Domain;

/// <summary>How codes are written, compared and made.</summary>
public static class VoucherCode
{
    /// <summary>The longest code as it is shown, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>The fewest letters and digits of a code.</summary>
    public const int MinLength = 4;

    /// <summary>A typed code in the form in which codes are compared: capital letters and digits alone, those of full width like all others (NFKC).</summary>
    public static string KeyOf(string? typed)
    {
        // A text with half a surrogate pair cannot be normalised, and is no code.
        var text = CleanText.Line(typed);
        return text.Length > 4 * MaxLength ? "" : new([.. text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
    }

    /// <summary>A random code of eight characters that nobody confuses, of 78 thousand million possible ones, behind what the organiser wants to see in front.</summary>
    public static string New(string prefix) => $"{(prefix.Length > 0 ? prefix + "-" : "")}{ShortCode.New(4)}-{ShortCode.New(4)}";
}

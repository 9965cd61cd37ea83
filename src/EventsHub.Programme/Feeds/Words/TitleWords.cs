using System.Text.RegularExpressions;

namespace EventsHub.Programme.Feeds.Words;

/// <summary>Finds in a title that the entry is cancelled, as organisers write it where a format has no status: <c>[Cancelled] Title</c>, <c>CANCELLED! Title</c>, <c>Title – ABGESAGT</c>.</summary>
internal static partial class TitleWords
{
    private const string Cancelled = "cancell?ed|annulée?|abgesagt|entfällt|ausgefallen|cancelad[oa]|anulad[oa]|annullat[oa]|geannuleerd|afgelast|odwołane|zrušeno|inställd|aflyst|avlyst|peruttu|iptal"
        + "|отмен[её]н[оа]?|取消|中止|已取消|취소|취소됨|ملغى|ملغاة|ألغيت";

    /// <summary>The title without the word, and whether it was there.</summary>
    public static (string Title, bool IsCancelled) Read(string title)
    {
        // A word in front of a title, without a sign between, counts only in capitals, and only if the title is not in capitals as well.
        var mark = InFront().Match(title) is { Success: true } front ? front : InCapitals().Match(title);
        if (mark.Success && mark.Length < title.Length)
        {
            return (title[mark.Length..], true);
        }

        return Behind().Match(title) is { Success: true } behind && behind.Index > 0 ? (title[..behind.Index], true) : (title, false);
    }

    [GeneratedRegex($@"^\s*(?:[\[(【（［*_]+\s*(?:{Cancelled})\s*[!.]*\s*[\])】）］*_]+\s*[:：–—-]?|(?:{Cancelled})\s*(?:[!:：]+|\s[-–—]\s))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex InFront();

    [GeneratedRegex(@"^\s*(?:CANCELL?ED|ANNULÉE?|ABGESAGT|ENTFÄLLT|AUSGEFALLEN|CANCELAD[OA]|ANULAD[OA]|ANNULLAT[OA]|GEANNULEERD|AFGELAST)\s+(?=[^\p{Ll}]*\p{Ll})")]
    private static partial Regex InCapitals();

    [GeneratedRegex($@"\s*(?:[\[(【（［*]+\s*(?:{Cancelled})\s*!*\s*[\])】）］*]+|\s[-–—]\s*(?:{Cancelled})\s*!*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}

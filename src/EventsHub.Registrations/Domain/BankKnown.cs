using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Domain;

/// <summary>A booking that is here already, as far as it is compared with those of another file.</summary>
/// <param name="BookedOn">The day on which the bank booked it.</param>
/// <param name="AmountMinor">The amount in minor units; less than 0 when money went out.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="Format">The form of the file that told it.</param>
/// <param name="BankReference">The bank's own reference; null for none.</param>
/// <param name="EndToEndIds">The references of those who ordered its payments.</param>
/// <param name="References">The structured creditor references of its payments.</param>
/// <param name="Text">Names and texts of its parts.</param>
public sealed record BankKnown(DateOnly BookedOn, long AmountMinor, string Currency, BankFormat Format, string? BankReference, IReadOnlyList<string> EndToEndIds, IReadOnlyList<string> References, string Text)
{
    private const int ShortestWord = 3;

    /// <summary>What is compared of a booking in a file.</summary>
    public static BankKnown Of(BankEntry entry, BankFormat format) => new(
        entry.BookedOn, entry.AmountMinor, entry.Currency, format, entry.BankReference, [.. entry.Parts.Select(p => p.EndToEndId).OfType<string>()], [.. entry.Parts.Select(p => p.Reference).OfType<string>()],
        string.Join(' ', entry.Parts.Select(p => $"{p.Name} {p.Text} {p.Reference}")));

    /// <summary>Is it the same booking, though another file tells it in other words? True, false, or null when nothing says so.</summary>
    public bool? IsSameAs(BankKnown other) =>
        (BookedOn, AmountMinor, Currency) != (other.BookedOn, other.AmountMinor, other.Currency) ? false
        : BankReference is { } one && other.BankReference is { } another && (one == another || Format == other.Format) ? one == another
        : EndToEndIds.Count > 0 && other.EndToEndIds.Count > 0 ? EndToEndIds.Intersect(other.EndToEndIds, StringComparer.OrdinalIgnoreCase).Any()
        : SaysTheSame(other);

    // A bank writes a booking in the same words in all files of one form. In another form it cuts texts, breaks them anywhere and puts names before or behind them, so that words of the shorter are looked for in the letters of the longer.
    private bool? SaysTheSame(BankKnown other)
    {
        var (mine, others) = (Letters(Text), Letters(other.Text));
        if (mine == others)
        {
            return true;
        }

        if (mine.Length > 0 && others.Length > 0 && (Format == other.Format || References.Any(r => !others.Contains(Letters(r), StringComparison.Ordinal)) || other.References.Any(r => !mine.Contains(Letters(r), StringComparison.Ordinal))))
        {
            return false;
        }

        var (shorter, longer) = mine.Length <= others.Length ? (Text, others) : (other.Text, mine);
        List<string> words = [.. SearchText.Fold(shorter).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(word => word.Length >= ShortestWord)];
        if (words.Count == 0)
        {
            return null;
        }

        var found = words.Count(word => longer.Contains(word, StringComparison.Ordinal)) / (double)words.Count;
        return found >= 0.7 ? true : found <= 0.3 ? false : null;
    }

    private static string Letters(string text) => new([.. SearchText.Fold(text).Where(char.IsLetterOrDigit)]);
}

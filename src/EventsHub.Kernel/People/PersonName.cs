using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.People;

/// <summary>A person's name as typed: its letters keep their case, and it is never split into parts automatically. A mononym fills only one
/// part.</summary>
public sealed record PersonName
{
    /// <summary>The longest part accepted, in UTF-16 code units.</summary>
    public const int MaxPartLength = 200;

    /// <summary>Given name in the person's own script; empty for a mononym kept as family name.</summary>
    public string Given { get; set; } = "";

    /// <summary>Family name in the person's own script, including particles and suffixes.</summary>
    public string Family { get; set; } = "";

    /// <summary>Given name in Latin letters; empty when the person's own script is Latin.</summary>
    public string LatinGiven { get; set; } = "";

    /// <summary>Family name in Latin letters; empty when the person's own script is Latin.</summary>
    public string LatinFamily { get; set; } = "";

    /// <summary>Order of the parts in the person's own script.</summary>
    public NameOrder Order { get; set; }

    /// <summary>The full name as the person writes it.</summary>
    public string Native => Join(Given, Family, Order, IsUnspaced(Given) && IsUnspaced(Family) ? "" : " ");

    /// <summary>The full name in Latin letters, given name first; the native name when no Latin form is stored.</summary>
    public string Latin => LatinGiven.Length + LatinFamily.Length == 0 ? Native : Join(LatinGiven, LatinFamily, NameOrder.GivenFirst, " ");

    /// <summary>The Latin name when it differs from the native one, otherwise null, so that a badge does not show the same name twice.</summary>
    public string? LatinIfDifferent => string.Equals(Latin, Native, StringComparison.Ordinal) ? null : Latin;

    /// <summary>Key for sorting lists: family name, then given name, each in Latin letters where known, folded by <see cref="SearchText"/>.</summary>
    public string SortKey => SearchText.Fold(LatinFamily.Length > 0 ? LatinFamily : Family, LatinGiven.Length > 0 ? LatinGiven : Given);

    /// <summary>Creates a name in one script; the parts are cleaned.</summary>
    public static PersonName Of(string given, string family, NameOrder order = NameOrder.GivenFirst) =>
        new() { Given = Clean(given), Family = Clean(family), Order = order };

    /// <summary>Creates a name in the person's own script and in Latin letters; the parts are cleaned.</summary>
    public static PersonName Of(string given, string family, string? latinGiven, string? latinFamily, NameOrder order = NameOrder.GivenFirst) =>
        new() { Given = Clean(given), Family = Clean(family), LatinGiven = Clean(latinGiven), LatinFamily = Clean(latinFamily), Order = order };

    /// <summary>Removes control and direction-override characters and blanks at both ends, and normalises to NFC, so that the same name is always
    /// stored in the same way.</summary>
    public static string Clean(string? typed) => CleanText.Line(typed);

    /// <summary>Given and family name in the order in which the person writes them; only the one that there is of a mononym.</summary>
    public IReadOnlyList<string> NativeParts() => Parts(Given, Family, Order);

    /// <summary>Given and family name in the order of <see cref="Latin"/>.</summary>
    public IReadOnlyList<string> LatinParts() => LatinGiven.Length + LatinFamily.Length == 0 ? NativeParts() : Parts(LatinGiven, LatinFamily, NameOrder.GivenFirst);

    /// <inheritdoc/>
    public override string ToString() => Native;

    private static string[] Parts(string given, string family, NameOrder order)
    {
        string[] parts = order == NameOrder.FamilyFirst ? [family, given] : [given, family];
        return Array.FindAll(parts, part => part.Length > 0);
    }

    private static string Join(string given, string family, NameOrder order, string gap) => string.Join(gap, Parts(given, family, order));

    // Chinese names, and Japanese and Korean names written in their own scripts, have no blank between their parts.
    private static bool IsUnspaced(string part) => part.Length > 0 && part.EnumerateRunes().All(rune =>
        rune.Value is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0x20000 and <= 0x3FFFF) or (>= 0xE0100 and <= 0xE01EF));
}

using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.People;

/// <summary>A person's name, kept exactly as typed: never re-cased, never split by guess. A mononym has one part only.</summary>
public sealed record PersonName
{
    /// <summary>The longest part accepted, in UTF-16 units.</summary>
    public const int MaxPartLength = 120;

    /// <summary>Given name in the person's own script.</summary>
    public string Given { get; set; } = "";

    /// <summary>Family name in the person's own script, particles and suffixes included.</summary>
    public string Family { get; set; } = "";

    /// <summary>Given name in Latin letters; empty when the own script is Latin.</summary>
    public string LatinGiven { get; set; } = "";

    /// <summary>Family name in Latin letters; empty when the own script is Latin.</summary>
    public string LatinFamily { get; set; } = "";

    /// <summary>How the parts are ordered in the person's own script.</summary>
    public NameOrder Order { get; set; }

    /// <summary>The name as its bearer writes it.</summary>
    public string Native => Join(Given, Family, Order, IsUnspaced(Given) && IsUnspaced(Family) ? "" : " ");

    /// <summary>The name in Latin letters, given name first; the native one when there is no other.</summary>
    public string Latin => LatinGiven.Length + LatinFamily.Length == 0 ? Native : Join(LatinGiven, LatinFamily, NameOrder.GivenFirst, " ");

    /// <summary>The Latin name when it differs from the native one, else null: a badge shows the same name once.</summary>
    public string? LatinIfDifferent => string.Equals(Latin, Native, StringComparison.Ordinal) ? null : Latin;

    /// <summary>What lists are sorted by: family name in Latin letters where known, then given name, folded.</summary>
    public string SortKey => SearchText.Fold(LatinFamily.Length > 0 ? LatinFamily : Family, LatinGiven.Length > 0 ? LatinGiven : Given);

    /// <summary>A name in one script.</summary>
    public static PersonName Of(string given, string family, NameOrder order = NameOrder.GivenFirst) =>
        new() { Given = Clean(given), Family = Clean(family), Order = order };

    /// <summary>A name in its own script and in Latin letters.</summary>
    public static PersonName Of(string given, string family, string? latinGiven, string? latinFamily, NameOrder order = NameOrder.GivenFirst) =>
        new() { Given = Clean(given), Family = Clean(family), LatinGiven = Clean(latinGiven), LatinFamily = Clean(latinFamily), Order = order };

    /// <summary>Takes out what cannot be part of a name (control and direction-override characters) and the blanks around it; puts the
    /// rest in NFC, so that the same name is stored once however it was typed.</summary>
    public static string Clean(string? typed) => CleanText.Line(typed);

    /// <inheritdoc/>
    public override string ToString() => Native;

    private static string Join(string given, string family, NameOrder order, string gap)
    {
        var (first, second) = order == NameOrder.FamilyFirst ? (family, given) : (given, family);
        return first.Length == 0 ? second : second.Length == 0 ? first : first + gap + second;
    }

    // Han names, and Japanese and Korean ones, are written without a blank between their parts; a part that holds kana is Japanese too.
    private static bool IsUnspaced(string part) => part.Length > 0 && part.EnumerateRunes().All(rune =>
        rune.Value is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0x20000 and <= 0x3FFFF) or (>= 0xE0100 and <= 0xE01EF));
}

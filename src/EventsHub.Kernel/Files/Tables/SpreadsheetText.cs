namespace EventsHub.Kernel.Files.Tables;

/// <summary>Keeps spreadsheets from taking a name for a formula: a cell that begins like one gets a leading apostrophe, and loses it on its way
/// back. Text that begins with apostrophes before such a character gets one more, so that every text comes back as it was.</summary>
public static class SpreadsheetText
{
    /// <summary>What formulas begin with, also in their full-width forms, which East Asian spreadsheets take for the same.</summary>
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text as it may stand in a cell.</summary>
    public static string Guard(string text) => LooksLikeFormula(text) ? "'" + text : text;

    /// <summary>The text that a guarded cell held.</summary>
    public static string Unguard(string cell) => cell.StartsWith('\'') && LooksLikeFormula(cell[1..]) ? cell[1..] : cell;

    private static bool LooksLikeFormula(string text) => text.AsSpan().TrimStart('\'') is [var first, ..] && Dangerous.Contains(first, StringComparison.Ordinal);
}

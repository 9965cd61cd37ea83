namespace EventsHub.Kernel.Files.Tables;

/// <summary>Protects against formula injection: a cell that would be read as a formula is written with a leading apostrophe, which is removed again
/// when the file is read. A text that itself begins with apostrophes before such a character gets one more, so that every text survives the round
/// trip.</summary>
public static class SpreadsheetText
{
    /// <summary>Characters that formulas begin with, including the full-width forms that East Asian spreadsheets accept.</summary>
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text with an apostrophe in front where a spreadsheet would read it as a formula.</summary>
    public static string Guard(string text) => LooksLikeFormula(text) ? "'" + text : text;

    /// <summary>The original text of a guarded cell.</summary>
    public static string Unguard(string cell) => cell.StartsWith('\'') && LooksLikeFormula(cell[1..]) ? cell[1..] : cell;

    private static bool LooksLikeFormula(string text) => text.AsSpan().TrimStart('\'') is [var first, ..] && Dangerous.Contains(first, StringComparison.Ordinal);
}

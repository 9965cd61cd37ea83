namespace EventsHub.Kernel.Files.Tables;

/// <summary>One row of an imported list.</summary>
/// <param name="Line">Number of the line on which the row begins, from 1, as text editors and spreadsheets count.</param>
/// <param name="Cells">Its cells from left to right; rows may differ in length.</param>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells);

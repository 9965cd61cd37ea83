namespace EventsHub.Kernel.Files.Tables;

/// <summary>One row of a file.</summary>
/// <param name="Line">The line that it begins on, from 1, as editors count.</param>
/// <param name="Cells">What it holds.</param>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells);

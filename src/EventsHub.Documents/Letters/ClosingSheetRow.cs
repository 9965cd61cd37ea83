namespace EventsHub.Documents.Letters;

/// <summary>A row of six cells of a table in a <see cref="ClosingSheet"/>, ready to be read; the last one is an amount.</summary>
public sealed record ClosingSheetRow(string First, string Second, string Third, string Fourth, string Fifth, string Amount);

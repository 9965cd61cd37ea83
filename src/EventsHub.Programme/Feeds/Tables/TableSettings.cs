namespace EventsHub.Programme.Feeds.Tables;

/// <summary>How a table is to be understood. What is left out is recognised.</summary>
/// <param name="Columns">Meanings of columns that differ from what is recognised.</param>
/// <param name="Encoding">The encoding (IANA name); null for what the file looks like.</param>
public sealed record TableSettings(IReadOnlyList<ProgrammeColumn> Columns, string? Encoding = null);

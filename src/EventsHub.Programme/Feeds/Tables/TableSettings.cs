namespace EventsHub.Programme.Feeds.Tables;

/// <summary>Choices that override the detected encoding and column meanings of a table.</summary>
/// <param name="Columns">Columns whose detected meaning is to be replaced.</param>
/// <param name="Encoding">Encoding (IANA name); null to detect it.</param>
public sealed record TableSettings(IReadOnlyList<ProgrammeColumn> Columns, string? Encoding = null);

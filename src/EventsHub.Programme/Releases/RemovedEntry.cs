using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Releases;

/// <summary>A session or talk that an earlier release contained and the present one does not.</summary>
/// <param name="Id">External id.</param>
/// <param name="Slug">Name of the talk in URLs; null for a session.</param>
/// <param name="Title">Title in the last release that contained it.</param>
/// <param name="Place">Last time and room.</param>
/// <param name="RemovedIn">Number of the first release without it.</param>
/// <param name="Sequence">SEQUENCE of the calendar entry that cancels it (RFC 5545).</param>
internal sealed record RemovedEntry(Guid Id, string? Slug, LocalizedText Title, PlaceThen Place, int RemovedIn, int Sequence);

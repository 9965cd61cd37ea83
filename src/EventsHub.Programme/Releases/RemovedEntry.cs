using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Releases;

/// <summary>A session or talk that an earlier release had and this one has not.</summary>
/// <param name="Id">Its external identity.</param>
/// <param name="Slug">Its name in addresses, when it is a talk.</param>
/// <param name="Title">Its title.</param>
/// <param name="Place">Where it was last.</param>
/// <param name="RemovedIn">The first release without it.</param>
/// <param name="Sequence">The sequence that a calendar entry which says "cancelled" has.</param>
internal sealed record RemovedEntry(Guid Id, string? Slug, LocalizedText Title, PlaceThen Place, int RemovedIn, int Sequence);

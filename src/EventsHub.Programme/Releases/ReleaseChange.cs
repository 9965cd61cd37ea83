namespace EventsHub.Programme.Releases;

/// <summary>What happened to one session or talk, in the language spoken now.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Title">Its title.</param>
/// <param name="Slug">The talk's name in addresses, when the later of the two has it.</param>
/// <param name="SessionId">The external identity of its session, when the later of the two has it.</param>
/// <param name="From">Where it was, when it was elsewhere.</param>
/// <param name="To">When and where it is now, or was last.</param>
/// <param name="Details">What else is different, in words.</param>
public sealed record ReleaseChange(ReleaseChangeKind Kind, string Title, string? Slug, Guid? SessionId, string? From, string To, IReadOnlyList<string> Details);

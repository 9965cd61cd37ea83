using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

/// <summary>A speaker in an imported file. Null means that the file does not say.</summary>
internal sealed record FeedPerson(string Name, string? LatinName)
{
    public Guid? Guid { get; init; }

    public string? Id { get; init; }

    /// <summary>True when the id identifies a personal profile; two profiles with the same name are then two people.</summary>
    public bool IsProfile { get; init; }

    public string? Affiliation { get; init; }

    public string? Country { get; init; }

    public LocalizedText? Biography { get; init; }

    /// <summary>Role in the talk if other than speaking.</summary>
    public string? Role { get; init; }

    /// <summary>The name as files write it: native name, with the Latin name in brackets where it differs.</summary>
    public string Written => LatinName is null ? Name : $"{Name} ({LatinName})";
}

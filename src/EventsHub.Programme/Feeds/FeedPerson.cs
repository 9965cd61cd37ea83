using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds;

/// <summary>Somebody who speaks. What is null, the file does not say.</summary>
internal sealed record FeedPerson(string Name, string? LatinName)
{
    public Guid? Guid { get; init; }

    public string? Id { get; init; }

    /// <summary>Whether the id is that of a page about one person; two of them with one name are two people.</summary>
    public bool IsProfile { get; init; }

    public string? Affiliation { get; init; }

    public string? Country { get; init; }

    public LocalizedText? Biography { get; init; }

    /// <summary>What they do in the talk, when it is not speaking.</summary>
    public string? Role { get; init; }

    /// <summary>As files write the name: native, and Latin in brackets where it differs.</summary>
    public string Written => LatinName is null ? Name : $"{Name} ({LatinName})";
}

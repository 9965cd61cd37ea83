using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>A person of the programme: speaks, chairs, or both. Nobody is linked to a registration or an account.</summary>
public sealed class Speaker : AggregateRoot, IIndexed
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The name as given; an imported or quickly entered name stands undivided in the given name.</summary>
    public PersonName Name { get; set; } = new();

    /// <summary>Institution; may be empty.</summary>
    public string Affiliation { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code; empty when not known.</summary>
    public string Country { get; set; } = "";

    /// <summary>Short biography, as plain paragraphs.</summary>
    public LocalizedText Biography { get; set; } = new();

    /// <summary>Id or code of the speaker in the system that the programme was imported from; null when there is none.</summary>
    public string? ForeignId { get; set; }

    /// <summary>Name in URLs; unique in the event.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Name and institution folded for searching; computed at every save.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Recomputes <see cref="SearchKey"/>.</summary>
    public void Index() => SearchKey = SearchText.Fold(Name.Native, Name.LatinIfDifferent, Affiliation) is var key && key.Length > 500 ? key[..500] : key;

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(change switch
    {
        RootChange.Added => new SpeakerAdded(EventId, Id),
        RootChange.Removed => new SpeakerRemoved(EventId, Id),
        _ => new SpeakerChanged(EventId, Id),
    });
}

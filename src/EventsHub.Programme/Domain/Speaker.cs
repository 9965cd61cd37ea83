using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Programme.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>A person of the programme: speaks, chairs, or both. It is a role of a person of the event, of whom name, institution and country are copies.</summary>
public sealed class Speaker : AggregateRoot, IIndexed, IRoleOfPerson
{
    /// <summary>Id of the event.</summary>
    public Guid EventId { get; set; }

    /// <summary>Id of the person whose role it is; null until the change is done that adds them.</summary>
    public Guid? PersonId { get; private set; }

    /// <inheritdoc/>
    PersonRoleKind IRoleOfPerson.Kind => PersonRoleKind.Contributor;

    /// <inheritdoc/>
    PersonDetails IRoleOfPerson.Says => new(Name) { Affiliation = Affiliation, Country = Country };

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

    /// <inheritdoc/>
    public void IsRoleOf(PersonRow person) => (PersonId, Name, Affiliation, Country) = (person.Id, person.Name, person.Affiliation, person.Country);

    /// <summary>Keeps the person when everything else becomes as it was before an import.</summary>
    internal void StaysRoleOf(Speaker now) => PersonId = now.PersonId;

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

using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Programme.Contracts;

namespace EventsHub.Programme.Domain;

/// <summary>A person of the programme: speaks, chairs, or both. It is a role of a person of the event, of whom name, institution and country are copies.</summary>
public sealed class Speaker : AggregateRoot, IIndexed, IRoleOfPerson
{
    private Speaker()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Id of the person whose role it is; null until the change is done that adds them.</summary>
    public Guid? PersonId { get; private set; }

    /// <inheritdoc/>
    PersonRoleKind IRoleOfPerson.Kind => PersonRoleKind.Contributor;

    /// <inheritdoc/>
    PersonDetails IRoleOfPerson.Says => new(Name) { Affiliation = Affiliation, Country = Country };

    /// <summary>The name as given; an imported or quickly entered name stands undivided in the given name.</summary>
    public PersonName Name { get; private set; } = new();

    /// <summary>Institution; may be empty.</summary>
    public string Affiliation { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code; empty when not known.</summary>
    public string Country { get; private set; } = "";

    /// <summary>Short biography, as plain paragraphs.</summary>
    public LocalizedText Biography { get; private set; } = new();

    /// <summary>Id or code of the speaker in the system that the programme was imported from; null when there is none.</summary>
    public string? ForeignId { get; private set; }

    /// <summary>Name in URLs; unique in the event.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Name and institution folded for searching; computed at every save.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>A person of an event.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="name">The name as given.</param>
    /// <param name="slug">Name in addresses that nobody else of the event has; see <see cref="SlugOf"/>.</param>
    /// <param name="id">Their id, when that is known; null for a new one.</param>
    public static Speaker Of(Guid eventId, PersonName name, string slug, Guid? id = null)
    {
        var speaker = new Speaker { EventId = eventId, Name = name, Slug = slug };
        speaker.Id = id ?? speaker.Id;
        return speaker;
    }

    /// <summary>A name in addresses for somebody, which is not in <paramref name="taken"/>, and adds it there; made from the id where the name has no Latin letters.</summary>
    public static string SlugOf(PersonName name, Guid id, ISet<string> taken) => Domain.Slug.Unique(name.Latin, $"speaker-{id.ToString("N")[^8..]}", taken);

    /// <summary>Says all that is known of them.</summary>
    /// <param name="name">The name as given.</param>
    /// <param name="affiliation">Institution; may be empty.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code; empty when not known.</param>
    /// <param name="biography">Short biography, as plain paragraphs.</param>
    public void Describe(PersonName name, string affiliation, string country, LocalizedText biography) =>
        (Name, Affiliation, Country, Biography) = (name, affiliation, country.ToUpperInvariant(), biography);

    /// <summary>Notes the id or code by which another system knows them; null when none does.</summary>
    public void KnownElsewhereAs(string? foreignId) => ForeignId = foreignId;

    /// <inheritdoc/>
    public void IsRoleOf(PersonRow person) => (PersonId, Name, Affiliation, Country) = (person.Id, person.Name, person.Affiliation, person.Country);

    /// <summary>Keeps the person when everything else becomes as it was before an import.</summary>
    internal void StaysRoleOf(Speaker now) => PersonId = now.PersonId;

    /// <summary>Refuses to take them out of a programme that they are needed in.</summary>
    /// <param name="speaks">True when a talk names them.</param>
    /// <param name="chairs">True when a session names them as chair.</param>
    /// <exception cref="DomainRuleException">They speak or chair.</exception>
    public void CheckCanLeave(bool speaks, bool chairs)
    {
        if (speaks)
        {
            throw new DomainRuleException("speaker.in-use", "{0} still has talks. Take them out of those first.", Name.Native);
        }

        if (chairs)
        {
            throw new DomainRuleException("speaker.chairs", "{0} still chairs sessions. Name somebody else there first.", Name.Native);
        }
    }

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

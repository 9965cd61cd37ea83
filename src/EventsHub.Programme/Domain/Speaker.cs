using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>Somebody who speaks at an event.</summary>
public sealed class Speaker : Entity, IIndexed
{
    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The name, exactly as given.</summary>
    public PersonName Name { get; set; } = new();

    /// <summary>Institution.</summary>
    public string Affiliation { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code; empty when not known.</summary>
    public string Country { get; set; } = "";

    /// <summary>A few lines about them.</summary>
    public LocalizedText Biography { get; set; } = new();

    /// <summary>The number or code that another system knows them by.</summary>
    public string? ForeignId { get; set; }

    /// <summary>The name in addresses; unique in the event.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Name and institution, folded for searching; kept in step at every save.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Brings what is searched by in step with what was changed.</summary>
    public void Index() => SearchKey = SearchText.Fold(Name.Native, Name.LatinIfDifferent, Affiliation) is var key && key.Length > 500 ? key[..500] : key;
}

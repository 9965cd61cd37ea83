using System.Security.Cryptography;
using System.Text;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Editing;

/// <summary>Turns the chairs that were stored as text into people of the event: those who are known by that name, in any script, and otherwise new ones. One name is one person, whose id
/// follows from the event and the name, so that the draft and what was released before agree on who it is.</summary>
internal sealed class ChairsOfText
{
    private readonly Guid _eventId;
    private readonly Dictionary<string, Guid> _people = [];
    private readonly HashSet<string> _slugs = [];

    /// <param name="eventId">Id of the event.</param>
    /// <param name="known">The people that it has: id, name, and name in addresses.</param>
    public ChairsOfText(Guid eventId, IReadOnlyCollection<(Guid Id, PersonName Name, string Slug)> known)
    {
        _eventId = eventId;
        foreach (var (id, name, slug) in known)
        {
            _people.TryAdd(SearchText.Fold(name.Native), id);
            _people.TryAdd(SearchText.Fold(name.Latin), id);
            _slugs.Add(slug);
        }
    }

    /// <summary>Those who were not known: id, name, and name in addresses.</summary>
    public List<(Guid Id, PersonName Name, string Slug)> Added { get; } = [];

    /// <summary>Ids of the people named in a text, in order.</summary>
    public IReadOnlyList<Guid> Of(string? text) => [.. PrintedNames.Of(text).Select(IdOf).Distinct()];

    private Guid IdOf(string printed)
    {
        var name = PersonName.Of(printed.Length > PersonName.MaxPartLength ? printed[..PersonName.MaxPartLength] : printed, "");
        var key = SearchText.Fold(name.Native);
        if (!_people.TryGetValue(key, out var id))
        {
            id = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{_eventId:N} {key}")).AsSpan(0, 16), bigEndian: true);
            _people[key] = id;
            Added.Add((id, name, Speaker.SlugOf(name, id, _slugs)));
        }

        return id;
    }
}

using System.Security.Cryptography;
using System.Text;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Matches the entries of a file with existing talks and sessions, most reliable method first: by GUID, by id, by code, and then by a guess,
/// which is reported. Each is matched at most once.</summary>
internal sealed class FeedIdentity
{
    private readonly FeedFindings _findings;
    private readonly List<Known> _known;
    private readonly Dictionary<FeedItem, Entity> _entityOf = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Guid> _recognised = [];
    private readonly HashSet<Guid> _used;

    public FeedIdentity(IReadOnlyCollection<Session> sessions, IReadOnlyCollection<Talk> waiting, string timeZone, FeedFindings findings)
    {
        _findings = findings;
        _known =
        [
            .. sessions.SelectMany(s => s.Talks, (session, talk) => Of(talk, session.Day, session.StartOf(talk, timeZone), session.RoomId)),
            .. waiting.Select(talk => Of(talk, default, null, null)),
            .. sessions.Where(s => s.Talks.Count == 0).Select(s => new Known(s, s.ExternalId, null, Folded(s.Title), s.Day, s.StartsAt(timeZone), s.RoomId, "")),
        ];
        _used = [.. sessions.SelectMany(s => s.Talks).Concat(waiting).Select(t => t.ExternalId), .. sessions.Select(s => s.ExternalId)];
    }

    /// <summary>A GUID derived from an id, so that an entry without a GUID is recognised again at the next import.</summary>
    public static Guid GuidOf(string id) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"eventshub:{id}")).AsSpan(0, 16), bigEndian: true);

    public void Recognise(IReadOnlyCollection<PlacedEntry> entries)
    {
        RecogniseRepeated(entries);
        var rest = entries.Where(p => !_entityOf.ContainsKey(p.Item)).ToList();
        By(k => k.Guid.ToString(), p => p.Item.Guid?.ToString(), (_, _) => true);
        By(k => k.Entity is Talk ? k.Id : null, p => p.Item.Id, Vouched);
        By(k => k.Entity is Session ? k.Guid.ToString() : null, p => p.Item.Id is { } id ? GuidOf(id).ToString() : null, (_, _) => true);
        By(k => k.Entity is Talk ? k.Id : null, p => p.Item.Code, Vouched);
        Guess(Oddity.FoundByTitle, k => k.Titles, p => Folded(p.Item.Title), (k, p) => k.StartsAt == p.StartsAt);
        Guess(Oddity.FoundByTitle, k => k.Titles, p => Folded(p.Item.Title), SameSpeakers);
        // An entry with an unknown GUID is new; a matching title alone is not enough.
        rest.RemoveAll(p => p.Item.Guid is not null);
        var titles = rest.SelectMany(p => Folded(p.Item.Title).Distinct()).CountBy(t => t).ToDictionary();
        var knownTitles = _known.Where(k => !_recognised.Contains(k.Entity.Id)).SelectMany(k => k.Titles.Distinct()).CountBy(t => t).ToDictionary();
        Guess(Oddity.FoundByTitle, k => k.Titles.Where(t => knownTitles.GetValueOrDefault(t) == 1), p => Folded(p.Item.Title).Where(t => titles[t] == 1), (_, _) => true);
        Guess(Oddity.FoundBySpeakers, k => k.Speakers.Length > 0 ? [k.Speakers] : [], p => Key(p.Item.Persons) is { Length: > 0 } key ? [key] : [], SamePlace);

        void By(Func<Known, string?> keyOf, Func<PlacedEntry, string?> wanted, Func<Known, PlacedEntry, bool> fits) =>
            Match(null, k => keyOf(k) is { } key ? [key] : [], p => wanted(p) is { } key ? [key] : [], fits);

        void Guess(Oddity said, Func<Known, IEnumerable<string>> keysOf, Func<PlacedEntry, IEnumerable<string>> wanted, Func<Known, PlacedEntry, bool> fits) =>
            Match(said, keysOf, wanted, (k, p) => SameSort(k, p) && fits(k, p));

        void Match(Oddity? said, Func<Known, IEnumerable<string>> keysOf, Func<PlacedEntry, IEnumerable<string>> wanted, Func<Known, PlacedEntry, bool> fits)
        {
            var lookup = _known.Where(k => !_recognised.Contains(k.Entity.Id)).SelectMany(k => keysOf(k).Distinct(), (known, key) => (known, key)).ToLookup(k => k.key, k => k.known);
            rest.RemoveAll(placed =>
            {
                var found = wanted(placed).SelectMany(key => lookup[key]).FirstOrDefault(k => !_recognised.Contains(k.Entity.Id) && fits(k, placed));
                if (found is null)
                {
                    return false;
                }

                if (said is { } oddity)
                {
                    _findings.Add(oddity, placed.Item.Name);
                }

                Found(placed, found);
                return true;
            });
        }
    }

    private void Found(PlacedEntry placed, Known known)
    {
        _recognised.Add(known.Entity.Id);
        _entityOf[placed.Item] = known.Entity;
    }

    // Entries under one GUID compete for the talks that have it, or had it and were given others: those that are most alike find each other first, whatever their order in the file.
    private void RecogniseRepeated(IReadOnlyCollection<PlacedEntry> entries)
    {
        foreach (var group in entries.Where(p => p.Item.Guid is not null).GroupBy(p => p.Item.Guid!.Value).Where(g => g.Count() > 1))
        {
            var rest = group.ToList();
            rest.Skip(1).ToList().ForEach(p => _findings.Add(Oddity.GuidTwice, p.Item.Name));
            var family = Enumerable.Range(1, rest.Count + 10).Select(n => GuidOf(group.Key, n)).Prepend(group.Key).ToHashSet();
            var known = _known.FindAll(k => family.Contains(k.Guid));
            Match((k, p) => SameTitle(k, p) && k.StartsAt == p.StartsAt && k.RoomId == p.Room?.Id);
            Match((k, p) => SameTitle(k, p) && k.StartsAt == p.StartsAt);
            Match((k, p) => SameTitle(k, p) && SameSpeakers(k, p));
            Match(SameTitle);
            Match(SamePlace);
            Match((_, _) => true);

            void Match(Func<Known, PlacedEntry, bool> fits) => rest.RemoveAll(placed =>
            {
                var found = known.Find(k => !_recognised.Contains(k.Entity.Id) && fits(k, placed));
                if (found is not null)
                {
                    Found(placed, found);
                }

                return found is not null;
            });
        }
    }

    // The GUIDs of entries that share one with an entry before them.
    private static Guid GuidOf(Guid shared, int number) => GuidOf($"{shared}#{number}");

    // An equal id may come from another system, so that something else has to agree. A code such as “QX7TRB” is not given twice by chance, and where the file has no titles there is nothing but the id.
    private static bool Vouched(Known known, PlacedEntry placed) => SameTitle(known, placed) || SameSpeakers(known, placed) || placed.Item.Guid is null
        && (placed.Item.Title.IsEmpty || SamePlace(known, placed) || known.Id?.All(char.IsAsciiDigit) == false);

    private static bool SamePlace(Known known, PlacedEntry placed) => known.StartsAt is not null && known.StartsAt == placed.StartsAt && known.RoomId == placed.Room?.Id;

    /// <summary>The talk, or the session without talks, that an entry was matched with; null for a new entry.</summary>
    public Entity? Of(FeedItem item) => _entityOf.GetValueOrDefault(item);

    /// <summary>GUID for a new entry: its own, unless that is already used.</summary>
    public Guid NewGuid(FeedItem item)
    {
        if (item.Guid is { } guid)
        {
            if (_used.Add(guid))
            {
                return guid;
            }

            var number = 1;
            while (!_used.Add(GuidOf(guid, number)))
            {
                number++;
            }

            return GuidOf(guid, number);
        }
        else if (item.HoldsNoTalk && item.Id is { } id && _used.Add(GuidOf(id)))
        {
            return GuidOf(id);
        }

        return Guid.CreateVersion7();
    }

    /// <summary>Comparison key of the speakers, regardless of their order.</summary>
    private static string Key(IEnumerable<FeedPerson>? persons) => Key((persons ?? []).Select(p => p.Written));

    private static string Key(IEnumerable<string> names) => string.Join('\n', names.Select(n => SearchText.Fold(n)).Where(n => n.Length > 0).Distinct().Order(StringComparer.Ordinal));

    // A break and a talk with the same title are different, and so are entries to which the same system gave different ids.
    private static bool SameSort(Known known, PlacedEntry placed) =>
        known.Entity is Session == placed.Item.HoldsNoTalk && Both(known.Id, placed.Item.Id) && Both(known.Id, placed.Item.Code);

    private static bool Both(string? known, string? said) => known is null || said is null || known == said || !AreOfOneSystem(known, said);

    /// <summary>True when two ids may come from the same system: both are numbers, or neither is.</summary>
    public static bool AreOfOneSystem(string one, string other) => one.All(char.IsAsciiDigit) == other.All(char.IsAsciiDigit);

    private static bool SameTitle(Known known, PlacedEntry placed) => known.Titles.Intersect(Folded(placed.Item.Title)).Any();

    private static bool SameSpeakers(Known known, PlacedEntry placed) => known.Speakers.Length > 0 && known.Speakers == Key(placed.Item.Persons);

    private static string[] Folded(LocalizedText title) => [.. title.All.Values.Select(t => SearchText.Fold(t))];

    private static Known Of(Talk talk, DateOnly day, DateTime? startsAt, Guid? roomId) => new(
        talk, talk.ExternalId, talk.ForeignId, Folded(talk.Title), day, startsAt, roomId, Key(talk.Speakers.Select(p => p.Speaker is null ? "" : FeedPeople.Written(p.Speaker))));

    private sealed record Known(Entity Entity, Guid Guid, string? Id, string[] Titles, DateOnly Day, DateTime? StartsAt, Guid? RoomId, string Speakers);
}

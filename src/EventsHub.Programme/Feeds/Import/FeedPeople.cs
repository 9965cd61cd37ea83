using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Matches the people of a file with the speakers of the event, by GUID, by id or by exactly the same name, and adds those that are
/// new. An id alone tells nobody: other systems give the same numbers, and files that were put together from several have one for many people. The name, or a talk, has to agree.</summary>
internal sealed class FeedPeople
{
    private readonly Guid _eventId;
    private readonly string _language;
    private readonly FeedFindings _findings;
    private readonly Dictionary<Guid, Speaker> _byGuid;
    private readonly Dictionary<string, Speaker> _byId;
    private readonly Dictionary<string, Speaker> _byName;
    private readonly Dictionary<Guid, Guid> _guidOf = [];
    private readonly Dictionary<Guid, string> _profileOf = [];
    private readonly Dictionary<Guid, Speaker> _all;
    private readonly HashSet<string> _slugs;
    private readonly HashSet<Guid> _changed = [];
    private readonly HashSet<Guid> _created = [];
    private readonly HashSet<string> _sharedIds;
    private readonly HashSet<Guid> _sharedGuids;
    private readonly HashSet<(Guid Speaker, string Id)> _vouched = [];
    private readonly HashSet<string> _parted = new(StringComparer.Ordinal);

    public FeedPeople(Guid eventId, string language, IReadOnlyCollection<Speaker> speakers, Feed feed)
    {
        _eventId = eventId;
        _language = language;
        _findings = feed.Findings;
        List<FeedPerson> named = [.. feed.People, .. feed.Items.SelectMany(i => (i.Persons ?? []).Concat(i.Block?.Chairs ?? []))];
        _sharedIds = [.. Shared(named, p => p.Id)];
        _sharedGuids = [.. Shared(named, p => p.Guid?.ToString()).Select(System.Guid.Parse)];
        _all = speakers.ToDictionary(s => s.Id);
        _byGuid = new(_all);
        _byId = speakers.Where(s => s.ForeignId is not null).GroupBy(s => s.ForeignId!).ToDictionary(s => s.Key, s => s.First());
        _byName = speakers.GroupBy(s => Key(Written(s))).ToDictionary(s => s.Key, s => s.First());
        _slugs = [.. speakers.Select(s => s.Slug)];
    }

    public List<Speaker> Created { get; } = [];

    public int Changed => _changed.Count;

    public static string Written(Speaker speaker) =>
        speaker.Name.LatinIfDifferent is { } latin ? $"{speaker.Name.Native} ({latin})" : speaker.Name.Native;

    /// <summary>Takes talks that are recognised as a sign of who their speakers are: who has the same id there is the same person, also under another name.</summary>
    public void Vouch(IEnumerable<(FeedItem Item, Talk? Talk)> recognised)
    {
        foreach (var (item, talk) in recognised.Where(r => r.Talk is not null))
        {
            foreach (var speaker in talk!.Speakers.Select(s => s.SpeakerId).Where(_all.ContainsKey).Select(id => _all[id]))
            {
                foreach (var person in (item.Persons ?? []).Where(p => p.Id is not null && p.Id == speaker.ForeignId))
                {
                    _vouched.Add((speaker.Id, person.Id!));
                }
            }
        }
    }

    /// <summary>Finds ids of one name whose bearers speak at the same time in different rooms, and so are two people.</summary>
    public void PartNamesakes(IEnumerable<PlacedEntry> entries)
    {
        var parts = entries.Where(e => e.StartsAt is not null && e.Room is not null)
            .SelectMany(e => e.Item.Persons ?? [], (e, person) => (Entry: e, Person: Trusted(person)))
            .Where(p => p.Person.Id is not null);
        foreach (var namesakes in parts.GroupBy(p => Key(p.Person.Written)).Where(g => g.DistinctBy(p => p.Person.Id).Count() > 1))
        {
            var all = namesakes.ToList();
            _parted.UnionWith(all.Where(one => all.Exists(other => other.Person.Id != one.Person.Id && other.Entry.Room!.Id != one.Entry.Room!.Id
                && other.Entry.StartsAt < one.Entry.Spot.EndsAt && one.Entry.StartsAt < other.Entry.Spot.EndsAt)).Select(one => one.Person.Id!));
        }
    }

    /// <summary>Speakers of an entry in order and without repetitions, with their roles. Adds and updates them.</summary>
    public IReadOnlyList<(Speaker Speaker, string? Role)> Of(IReadOnlyList<FeedPerson> persons)
    {
        var speakers = new List<(Speaker, string?)>();
        var met = new HashSet<Guid>();
        foreach (var person in persons.Select(Trusted))
        {
            var speaker = Find(person) ?? Create(person);
            Update(speaker, person);
            if (met.Add(speaker.Id))
            {
                speakers.Add((speaker, person.Role));
            }
        }

        return speakers;
    }

    /// <summary>True when these people are exactly the given speakers in this order. Adds nobody.</summary>
    public bool Are(IReadOnlyList<FeedPerson> persons, IEnumerable<Guid> speakers) => persons.Select(p => Find(Trusted(p))?.Id ?? Guid.Empty).Distinct().SequenceEqual(speakers);

    /// <summary>The names of people of the event, as printed.</summary>
    public string NamesOf(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => _all[id].Name.Native));

    private Speaker? Find(FeedPerson person)
    {
        if (person.Guid is { } guid && (_byGuid.TryGetValue(guid, out var known) || _byId.TryGetValue(guid.ToString(), out known))
            || person.Id is not null && _byId.TryGetValue(person.Id, out known) && (_vouched.Contains((known.Id, person.Id)) || MayBeOne(Written(known), person.Written)))
        {
            return known;
        }

        // Different GUIDs mean different people. Different ids with the same name are, in real files, usually one person with two accounts.
        if (!_byName.TryGetValue(Key(person.Written), out var namesake)
            || person.Guid is { } own && !_guidOf.TryAdd(namesake.Id, own) && _guidOf[namesake.Id] != own)
        {
            return null;
        }

        if (IsOwnProfile(person) && (namesake.ForeignId is { } other && FeedIdentity.AreOfOneSystem(person.Id!, other)
            || !_profileOf.TryAdd(namesake.Id, person.Id!) && _profileOf[namesake.Id] != person.Id))
        {
            return null;
        }

        if (person.Id is not null && namesake.ForeignId is not null)
        {
            _findings.Add(Oddity.SamePersonTwice, person.Written);
            _byId[person.Id] = namesake;
        }

        return namesake;
    }

    private Speaker Create(FeedPerson person)
    {
        var (id, name) = (Guid.CreateVersion7(), PersonName.Of(person.Name, "", person.LatinName, ""));
        var speaker = Speaker.Of(_eventId, name, Speaker.SlugOf(name, id, _slugs), id);
        speaker.KnownElsewhereAs(person.Id ?? person.Guid?.ToString());
        Created.Add(speaker);
        _all[speaker.Id] = speaker;
        _created.Add(speaker.Id);
        if (person.Guid is { } guid)
        {
            _byGuid[guid] = speaker;
            _guidOf[speaker.Id] = guid;
        }

        _byName.TryAdd(Key(person.Written), speaker);
        if (IsOwnProfile(person))
        {
            _profileOf[speaker.Id] = person.Id!;
        }

        if (person.Id is not null)
        {
            _byId[person.Id] = speaker;
        }

        return speaker;
    }

    private bool IsOwnProfile(FeedPerson person) => person.Id is not null && (person.IsProfile || _parted.Contains(person.Id));

    // Without the id and GUID that the file gives to others as well.
    private FeedPerson Trusted(FeedPerson person) => person with
    {
        Id = person.Id is { } id && _sharedIds.Contains(id) ? null : person.Id,
        Guid = person.Guid is { } guid && _sharedGuids.Contains(guid) ? null : person.Guid,
    };

    private IEnumerable<string> Shared(IEnumerable<FeedPerson> persons, Func<FeedPerson, string?> idOf)
    {
        foreach (var same in persons.Where(p => idOf(p) is not null).GroupBy(p => idOf(p)!))
        {
            var names = same.Select(p => p.Written).DistinctBy(Key).ToList();
            if (names.Exists(one => names.Exists(other => !MayBeOne(one, other))))
            {
                _findings.Add(Oddity.IdShared, $"{same.Key}: {string.Join(", ", names.Take(3))}");
                yield return same.Key;
            }
        }
    }

    // One name is the other with more or fewer parts, such as a second given name, initials or another script beside it.
    private static bool MayBeOne(string one, string other)
    {
        var (some, others) = (Words(one), Words(other));
        return some.Count == 0 || others.Count == 0 || some.IsSubsetOf(others) || others.IsSubsetOf(some);

        static HashSet<string> Words(string name) => [.. Key(name).Split([' ', '-', '.', ',', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 || !char.IsAscii(w[0]))];
    }

    private void Update(Speaker speaker, FeedPerson person)
    {
        var before = (Written(speaker), speaker.Affiliation, speaker.Country, speaker.Biography);
        var biography = speaker.Biography;
        foreach (var (tag, text) in person.Biography?.Settled(_language).All ?? new Dictionary<string, string>())
        {
            // Not repeated for a language in which readers already see this text as a fallback.
            if (biography.In(tag, _language) != text)
            {
                biography = biography.With(tag, text);
            }
        }

        speaker.Describe(
            Key(before.Item1) == Key(person.Written) ? speaker.Name : PersonName.Of(person.Name, "", person.LatinName, ""), person.Affiliation ?? speaker.Affiliation,
            person.Country is { } country && Countries.IsKnownOrEmpty(country) ? country : speaker.Country, biography);

        if (before != (Written(speaker), speaker.Affiliation, speaker.Country, speaker.Biography) && !_created.Contains(speaker.Id))
        {
            _changed.Add(speaker.Id);
        }
    }

    private static string Key(string name) => SearchText.Fold(name);
}

using EventsHub.Kernel.People;
using EventsHub.People.Contracts;

namespace EventsHub.People.Domain;

/// <summary>People who may be meant by a form or a file, and the rule that says who is.</summary>
internal sealed class KnownPeople
{
    private readonly Dictionary<Guid, Person> _byId = [];
    private readonly Dictionary<PersonIdentity, Person> _byIdentity = [];
    private readonly Dictionary<string, List<Person>> _byAddress = [];

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<Person> People => _byId.Values;

    /// <summary>Ids of those with whom some of them were merged, and who are not among them.</summary>
    public Guid[] Missing => [.. _byId.Values.Select(p => p.MergedIntoId).OfType<Guid>().Distinct().Where(id => !_byId.ContainsKey(id))];

    /// <summary>Adds people; those that are there already are passed over.</summary>
    public void Add(params IEnumerable<Person> people)
    {
        foreach (var person in people.Where(p => _byId.TryAdd(p.Id, p) && !p.IsMerged))
        {
            foreach (var identifier in person.Identifiers)
            {
                _byIdentity.TryAdd(identifier.Identity, person);
            }

            var address = EmailAddress.Normalize(person.Email);
            if (!_byAddress.TryGetValue(address, out var there))
            {
                _byAddress[address] = there = [];
            }

            there.Add(person);
        }
    }

    /// <summary>Who is meant: the person with the id, or who was merged into; else the one with the same identifier; else the one with the same address and name, and with the same of everything for rows of the past. Null for somebody new, and for
    /// anybody without id whose word alone says who they are.</summary>
    public Person? Find(SpokenOf said, WhoSays who)
    {
        if (said.PersonId is { } id && _byId.TryGetValue(id, out var person))
        {
            while (person.MergedIntoId is { } into)
            {
                person = _byId[into];
            }

            return person;
        }

        if (who == WhoSays.Anybody)
        {
            return null;
        }

        return said.Details.Identities?.Select(i => _byIdentity.GetValueOrDefault(PersonIdentifier.Clean(i))).FirstOrDefault(found => found is not null)
            ?? _byAddress.GetValueOrDefault(EmailAddress.Normalize(said.Details.Email ?? ""))?.Find(p => p.IsMeantBy(said.Details) && (who != WhoSays.Past || p.IsDescribedBy(said.Details)));
    }
}

using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;

namespace EventsHub.People.Domain;

/// <summary>A human being at an event. Whoever attends, speaks, chairs or travels is that by a role; name, address, institution and identifiers stand here once.</summary>
public sealed class Person : AggregateRoot, IIndexed
{
    /// <summary>The longest institution, in characters.</summary>
    public const int MaxAffiliation = 300;

    /// <summary>The longest telephone number, in characters.</summary>
    public const int MaxPhone = 40;

    /// <summary>The most identifiers that one person may have.</summary>
    public const int MostIdentifiers = 10;

    private static readonly TimeSpan InvitedAgainAfter = TimeSpan.FromDays(1);

    private readonly List<PersonIdentifier> _identifiers = [];
    private readonly List<FormerAddress> _formerAddresses = [];

    private Person()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The name in its own script and, where that differs, in Latin letters.</summary>
    public PersonName Name { get; private set; } = new();

    /// <summary>The e-mail address, as typed; empty when not known.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The e-mail address in the form in which addresses are compared; set at every save.</summary>
    public string EmailNormalized { get; private set; } = "";

    /// <summary>The telephone number; empty when not known.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>The institution, as the person writes it; empty when not known.</summary>
    public string Affiliation { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code of the country; empty when not known.</summary>
    public string Country { get; private set; } = "";

    /// <summary>The language of mails (BCP 47); empty when not known.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Id of the person with whom this one was merged; null for everybody else. Who was merged keeps what was known of them, so that it can be taken back.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Ids of the roles that somebody had when they were merged with another; empty for everybody else. They come back when the merge is taken back.</summary>
    public IReadOnlyList<Guid> RolesBefore { get; private set; } = [];

    /// <summary>When the person was last invited to register (UTC); null while nobody did.</summary>
    public DateTime? InvitedAt { get; private set; }

    /// <summary>What the person is known by elsewhere.</summary>
    public IReadOnlyList<PersonIdentifier> Identifiers => _identifiers;

    /// <summary>Addresses that they had before and that were not told yet, as far as they are loaded.</summary>
    public IReadOnlyList<FormerAddress> FormerAddresses => _formerAddresses;

    /// <summary>Name, address, institution and identifiers in one text, folded for searching.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Family name and given name, folded for sorting.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>The words of the name in Latin letters, folded and in alphabetical order: the same for “Marie Curie” and “Curie, Marie”.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Makes a person of an event.</summary>
    /// <exception cref="DomainRuleException">The person has no name, or what is said cannot be.</exception>
    public static Person Of(Guid eventId, PersonDetails details)
    {
        var person = new Person { EventId = eventId };
        person.Describe(details);
        return person;
    }

    /// <summary>True when a name and an address are those of this person. A name in another order of its words is the same; without an address nobody is known for certain.</summary>
    public bool IsMeantBy(PersonDetails details) => !string.IsNullOrEmpty(details.Email) && Email.Length > 0
        && EmailAddress.Normalize(details.Email) == EmailAddress.Normalize(Email) && SameNames(Name, details.Name);

    /// <summary>True when taking what is said would change nothing that is shown of the person.</summary>
    public bool IsDescribedBy(PersonDetails details) => Name == details.Name
        && Affiliation == (details.Affiliation ?? Affiliation) && Country == (details.Country ?? Country) && Language == (details.Language ?? Language);

    /// <summary>Takes what is said of the person. A name that only lacks what is known already, as one that is not divided or has no Latin form, changes nothing.</summary>
    /// <exception cref="DomainRuleException">The person has no name, or what is said cannot be.</exception>
    public void Describe(PersonDetails details)
    {
        Refuse(details.Name.Native.Length == 0, "person.nobody", "A person needs a name.", "Name");
        Name = details.Name.Native == Name.Native && Fullness(details.Name) < Fullness(Name) ? Name : details.Name;
        WriteTo(details.Email ?? Email);
        Phone = details.Phone ?? Phone;
        Affiliation = details.Affiliation ?? Affiliation;
        Country = details.Country ?? Country;
        Language = details.Language ?? Language;
        if (details.Identities is { } identities)
        {
            Identify(identities);
        }
    }

    /// <summary>Replaces all that is known of the person, the name included, by what staff say.</summary>
    /// <exception cref="DomainRuleException">The person has no name, or what is said cannot be; or the person was merged with another.</exception>
    public void Correct(PersonDetails details)
    {
        Refuse(IsMerged, "person.merged", "One of the two was merged with somebody meanwhile. Load the page again.", null);
        Describe(details);
        Name = details.Name;
    }

    /// <summary>Takes of what is said only what is not known yet.</summary>
    public void Complete(PersonDetails details) => Describe(Completed(details));

    /// <summary>What would be known of this person if the other were the same.</summary>
    public PersonDetails WithWhatIsKnownOf(Person other)
    {
        var completed = Completed(other.ToDetails());
        return ToDetails() with
        {
            Name = completed.Name,
            Email = completed.Email ?? Email,
            Phone = completed.Phone ?? Phone,
            Affiliation = completed.Affiliation ?? Affiliation,
            Country = completed.Country ?? Country,
            Language = completed.Language ?? Language,
            Identities = completed.Identities,
        };
    }

    /// <summary>May another person be merged with this one?</summary>
    public Eligibility MayAbsorb(Person other) =>
        other.Id == Id ? Eligibility.No("person.same", "This is one person already.")
        : other.EventId != EventId ? Eligibility.No("person.other-event", "These two are people of different events.")
        : IsMerged || other.IsMerged ? Eligibility.No("person.merged", "One of the two was merged with somebody meanwhile. Load the page again.")
        : _identifiers.Exists(mine => other._identifiers.Exists(theirs => theirs.Scheme == mine.Scheme && theirs.Value != mine.Value))
            ? Eligibility.No("person.other-identifier", "These two have different identifiers in the same system, so they are two people. If one of the identifiers is wrong, remove it first.")
            : Eligibility.Yes;

    /// <summary>Merges another person with this one: what was known of the other only is known of this one now. Their roles are moved by the caller.</summary>
    /// <param name="other">The person who is merged with this one.</param>
    /// <param name="roles">Ids of the roles of the other, which are this person's from now on.</param>
    /// <exception cref="DomainRuleException">They cannot be one; see <see cref="MayAbsorb"/>.</exception>
    public void Absorb(Person other, IEnumerable<Guid> roles)
    {
        MayAbsorb(other).Demand();
        Complete(other.ToDetails());
        (other.MergedIntoId, other.RolesBefore) = (Id, [.. roles]);
        Raise(new PeopleMerged(EventId, Id, other.Id));
    }

    /// <summary>Makes the person who was merged with this one stand for themselves again, as they were.</summary>
    /// <returns>Ids of the roles that they had, which the caller moves back.</returns>
    /// <exception cref="DomainRuleException">They were not merged with this person.</exception>
    public IReadOnlyList<Guid> Release(Person merged)
    {
        Refuse(merged.MergedIntoId != Id, "person.not-merged", "They are two people already. Load the page again.", null);
        var roles = merged.RolesBefore;
        (merged.MergedIntoId, merged.RolesBefore) = (null, []);
        Raise(new PersonSplit(EventId, Id, merged.Id));
        return roles;
    }

    /// <summary>Makes a second person of this one, with the same details until staff say what is different. Their roles are moved by the caller.</summary>
    /// <param name="roles">Ids of the roles that this person has.</param>
    /// <param name="theirs">Ids of those among them that are the second person's.</param>
    /// <exception cref="DomainRuleException">One of the two would have no role, or a role is not this person's.</exception>
    public Person Fork(IReadOnlyCollection<Guid> roles, IReadOnlyCollection<Guid> theirs)
    {
        Refuse(
            theirs.Count == 0 || !theirs.All(roles.Contains) || theirs.Distinct().Count() == roles.Count,
            "person.split", "Choose which of the roles are the second person’s: at least one, and not all.", "RoleIds");

        // What identifies one person cannot identify two.
        var second = Of(EventId, ToDetails() with { Identities = [] });
        Raise(new PersonSplit(EventId, Id, second.Id));
        return second;
    }

    /// <summary>May the person be invited to register, at a time (UTC)? Not twice within a day, so that two clicks send one mail.</summary>
    public Eligibility MayBeInvited(DateTime utc) =>
        Email.Length == 0 ? Eligibility.No("person.no-address", "No e-mail address of this person is known. Add it first.")
        : IsMerged ? Eligibility.No("person.merged", "One of the two was merged with somebody meanwhile. Load the page again.")
        : InvitedAt is { } last && utc - last < InvitedAgainAfter ? Eligibility.No("person.invited", "This person was invited within the last day.")
        : Eligibility.Yes;

    /// <summary>Invites somebody who contributes to register. The mail is sent after the change is stored.</summary>
    /// <exception cref="DomainRuleException">They cannot be invited; see <see cref="MayBeInvited"/>.</exception>
    public void Invite(DateTime utc)
    {
        MayBeInvited(utc).Demand();
        InvitedAt = utc;
        Raise(new PersonInvited(EventId, Id, utc));
    }

    /// <summary>True when the person was merged with another, who stands for both.</summary>
    public bool IsMerged => MergedIntoId is not null;

    /// <summary>What is known of the person.</summary>
    public PersonDetails ToDetails() => new(Name) { Email = Email, Phone = Phone, Affiliation = Affiliation, Country = Country, Language = Language, Identities = [.. Known()] };

    /// <summary>What is known of the person, as other modules read it.</summary>
    public PersonRow ToRow() => new()
    {
        Id = Id, EventId = EventId, Name = Name, Email = Email, EmailNormalized = EmailAddress.Normalize(Email), Phone = Phone, Affiliation = Affiliation, Country = Country, Language = Language, MergedIntoId = MergedIntoId,
    };

    /// <summary>Sets the columns for searching, sorting and comparing; the database context calls it at every save.</summary>
    public void Index()
    {
        EmailNormalized = EmailAddress.Normalize(Email);
        SearchKey = Cut(SearchText.Fold([Name.Native, Name.LatinIfDifferent, Name.Family, Name.Given, Email, Affiliation, .. _identifiers.Select(i => i.Value)]), 1000);
        SortKey = Cut(Name.SortKey, 250);
        NameKey = Cut(KeyOf(Name), 250);
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties) => Raise(change switch
    {
        RootChange.Added => new PersonAdded(EventId, Id),
        RootChange.Removed => new PersonForgotten(EventId, Id),
        _ => new PersonChanged(EventId, Id),
    });

    private PersonDetails Completed(PersonDetails details) => new(details.Name.Native == Name.Native && Fullness(details.Name) > Fullness(Name) ? details.Name : Name)
    {
        Email = Missing(Email, details.Email),
        Phone = Missing(Phone, details.Phone),
        Affiliation = Missing(Affiliation, details.Affiliation),
        Country = Missing(Country, details.Country),
        Language = Missing(Language, details.Language),
        Identities = [.. Known(), .. details.Identities?.Select(PersonIdentifier.Clean).Where(i => _identifiers.TrueForAll(known => known.Scheme != i.Scheme)) ?? []],
    };

    private void WriteTo(string address)
    {
        if (Email.Length > 0 && EmailAddress.Normalize(Email) != EmailAddress.Normalize(address))
        {
            var former = FormerAddress.Of(this);
            _formerAddresses.Add(former);
            Raise(new PersonMoved(EventId, Id, former.Id));
        }

        Email = address;
    }

    private void Identify(IReadOnlyCollection<PersonIdentity> identities)
    {
        List<PersonIdentity> wanted = [.. identities.Select(PersonIdentifier.Clean).Distinct()];
        Refuse(wanted.Count > MostIdentifiers, "person.identifiers", "A person has at most {0} identifiers.", "Identities", MostIdentifiers);
        Refuse(wanted.DistinctBy(i => i.Scheme).Count() < wanted.Count, "person.identifier-twice", "A person has one identifier in each system.", "Identities");
        _identifiers.RemoveAll(known => !wanted.Contains(known.Identity));
        _identifiers.AddRange(wanted.Where(i => _identifiers.TrueForAll(known => known.Identity != i)).Select(i => PersonIdentifier.Of(Id, i)));
    }

    private IEnumerable<PersonIdentity> Known() => _identifiers.Select(i => i.Identity);

    private static bool SameNames(PersonName one, PersonName other) =>
        KeyOf(one) == KeyOf(other) || SearchText.Fold(one.Native) == SearchText.Fold(other.Native);

    private static string KeyOf(PersonName name) => string.Join(' ', SearchText.Fold(name.Latin).Replace(",", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static int Fullness(PersonName name) => (name.Given.Length > 0 && name.Family.Length > 0 ? 2 : 0) + (name.LatinGiven.Length + name.LatinFamily.Length > 0 ? 1 : 0);

    private static string? Missing(string known, string? said) => known.Length == 0 ? said : null;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static void Refuse(bool broken, string code, string text, string? field, params object[] arguments)
    {
        if (broken)
        {
            throw new DomainRuleException(code, text, arguments) { Field = field };
        }
    }
}

using EventsHub.Kernel.Domain;
using EventsHub.Trips.Contracts;

namespace EventsHub.Trips.Domain;

/// <summary>A trip that the host's delegation makes to an event organised elsewhere.</summary>
public sealed class Trip : AggregateRoot
{
    private readonly List<Traveller> _travellers = [];
    private readonly List<Leg> _legs = [];
    private readonly List<Stay> _stays = [];
    private List<GivenUpLeg> _givenUp = [];

    private Trip()
    {
    }

    /// <summary>The trip's name in web addresses and file names, such as <c>esc-2026</c>; unique, in lower case.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name of the outside event.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The web address of the outside event; null when not given.</summary>
    public string? Website { get; private set; }

    /// <summary>The building where the outside event takes place; empty when not given.</summary>
    public string Venue { get; private set; } = "";

    /// <summary>The city where the outside event takes place.</summary>
    public string City { get; private set; } = "";

    /// <summary>The country where the outside event takes place, as an ISO 3166-1 alpha-2 code; empty when not given.</summary>
    public string Country { get; private set; } = "";

    /// <summary>The IANA time zone of the outside event.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>First day of the outside event.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day of the outside event.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>The stage of the trip, from planning to the return.</summary>
    public TripStatus Status { get; private set; }

    /// <summary>The leader's name, as travellers read it; empty when not given.</summary>
    public string Leader { get; private set; } = "";

    /// <summary>The telephone number at which travellers reach the leader during the trip; empty when not given.</summary>
    public string LeaderPhone { get; private set; } = "";

    /// <summary>Advice for all travellers, one paragraph a line; empty for none.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>The members of the delegation.</summary>
    public IReadOnlyList<Traveller> Travellers => _travellers;

    /// <summary>The legs of the journeys there and back, in no particular order.</summary>
    public IReadOnlyList<Leg> Legs => _legs;

    /// <summary>The hotel stays, in no particular order.</summary>
    public IReadOnlyList<Stay> Stays => _stays;

    /// <summary>Legs that travellers were on and are on no more, of which their calendars are told.</summary>
    public IReadOnlyList<GivenUpLeg> GivenUpLegs => _givenUp;

    /// <summary>Begins to plan a trip.</summary>
    /// <param name="code">The trip's name in web addresses, in lower case.</param>
    /// <param name="timeZone">The IANA time zone where it leads, unless another is given later.</param>
    /// <param name="isCodeTaken">True when another trip has the code.</param>
    /// <exception cref="DomainRuleException">Another trip has the code.</exception>
    public static Trip Plan(string code, string timeZone, bool isCodeTaken = false) => !isCodeTaken
        ? new() { Code = code, TimeZone = timeZone }
        : throw new DomainRuleException("trip.code-taken", "Another trip has the code {0}.", code) { Field = nameof(Code) };

    /// <summary>Says what the outside event is called and where the web tells of it.</summary>
    /// <param name="title">The name of the outside event.</param>
    /// <param name="website">Its web address; null for none.</param>
    public void Rename(string title, string? website) => (Title, Website) = (title, website);

    /// <summary>Says where the outside event takes place. The dates stay as they are, and so do the clock times of legs.</summary>
    /// <param name="venue">The building; may be empty.</param>
    /// <param name="city">The city.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country; may be empty.</param>
    /// <param name="timeZone">The IANA time zone.</param>
    public void LeadTo(string venue, string city, string country, string timeZone) => (Venue, City, Country, TimeZone) = (venue, city, country, timeZone);

    /// <summary>Says who leads the trip, and at which telephone number travellers reach them; both may be empty.</summary>
    public void LedBy(string leader, string phone) => (Leader, LeaderPhone) = (leader, phone);

    /// <summary>Gives all travellers advice, one paragraph a line.</summary>
    public void Advise(string notes) => Notes = notes;

    /// <summary>Changes the status to one of <see cref="NextStatuses"/>. A finished or cancelled trip can be planned again.</summary>
    /// <exception cref="DomainRuleException">The status cannot follow the present one, or nobody travels on a trip to be booked.</exception>
    public void MoveTo(TripStatus status)
    {
        if (!NextStatuses.Contains(status))
        {
            throw new DomainRuleException("trip.status-order", "A trip that is {0} cannot become {1}.", Status, status);
        }

        Resume(status);
    }

    /// <summary>Sets the status that a trip has in its file, whatever the present one.</summary>
    /// <exception cref="DomainRuleException">Nobody travels on a trip that is to be booked.</exception>
    public void Resume(TripStatus status)
    {
        if (status is TripStatus.Booked && Travellers.Count == 0)
        {
            throw new DomainRuleException("trip.nobody", "Add who travels before the trip is booked.");
        }

        if (status != Status)
        {
            Status = status;
            Raise(status switch
            {
                TripStatus.Approved => new TripApproved(Id),
                TripStatus.Booked => new TripBooked(Id),
                TripStatus.Done => new TripEnded(Id),
                TripStatus.Cancelled => new TripCancelled(Id),
                _ => new TripReplanned(Id),
            });
        }
    }

    /// <summary>Says on which days the outside event takes place. Legs and stays stay on theirs.</summary>
    /// <exception cref="DomainRuleException">The last day is before the first.</exception>
    public void Reschedule(DateOnly startsOn, DateOnly endsOn)
    {
        if (endsOn < startsOn)
        {
            throw new DomainRuleException("trip.dates", "The last day is before the first.") { Field = nameof(EndsOn) };
        }

        (StartsOn, EndsOn) = (startsOn, endsOn);
    }

    /// <summary>Refuses to delete a trip that travellers already rely on.</summary>
    /// <exception cref="DomainRuleException">The trip is neither planned nor cancelled.</exception>
    public void CheckMayBeDeleted()
    {
        if (Status is not (TripStatus.Planned or TripStatus.Cancelled))
        {
            throw new DomainRuleException("trip.in-use", "A trip that is {0} cannot be deleted. Cancel it first.", Status);
        }
    }

    /// <summary>Takes somebody along.</summary>
    public void Add(Traveller traveller)
    {
        traveller.Join(this);
        _travellers.Add(traveller);
    }

    /// <summary>Adds a leg, on which nobody travels yet.</summary>
    public void Add(Leg leg)
    {
        leg.Join(this);
        _legs.Add(leg);
    }

    /// <summary>Adds a hotel stay, at which nobody sleeps yet.</summary>
    public void Add(Stay stay)
    {
        stay.Join(this);
        _stays.Add(stay);
    }

    /// <summary>Gives up a leg.</summary>
    public void Remove(Leg leg)
    {
        _legs.Remove(leg);
        GiveUp(leg, [.. leg.Travellers.Select(t => t.TravellerId)]);
    }

    // Whoever is on the leg again is told so by the leg itself.
    private void GiveUp(Leg leg, IReadOnlyCollection<Guid> travellers)
    {
        var before = _givenUp.Find(g => g.LegId == leg.Id)?.TravellerIds ?? [];
        List<Guid> gone = [.. before.Concat(travellers).Where(id => !_legs.Contains(leg) || !leg.Carries(id))];
        _givenUp = [.. _givenUp.Where(g => g.LegId != leg.Id), .. gone.Count > 0 || !_legs.Contains(leg) ? [GivenUpLeg.Of(leg, gone)] : Array.Empty<GivenUpLeg>()];
    }

    /// <summary>Gives up a hotel stay.</summary>
    public void Remove(Stay stay) => _stays.Remove(stay);

    /// <summary>Removes a traveller from the trip and from all its legs and stays.</summary>
    public void Remove(Traveller traveller)
    {
        foreach (var leg in Legs)
        {
            leg.Leave(traveller.Id);
        }

        foreach (var stay in Stays)
        {
            stay.Leave(traveller.Id);
        }

        _travellers.Remove(traveller);
        Raise(new TravellerRemoved(Id, traveller.Id));
    }

    /// <summary>Sets who travels on a leg, as seats by traveller id. Travellers who are not listed are taken off the leg.</summary>
    /// <exception cref="DomainRuleException">Somebody listed is not on the trip.</exception>
    public void Seat(Leg leg, IReadOnlyDictionary<Guid, string> seats)
    {
        CheckTheyTravel(seats.Keys);
        List<Guid> before = [.. leg.Travellers.Select(t => t.TravellerId)];
        leg.Take(seats);
        GiveUp(leg, before);
    }

    /// <summary>Sets who sleeps at a stay, as rooms by traveller id. Travellers who are not listed are taken out of the stay.</summary>
    /// <exception cref="DomainRuleException">Somebody listed is not on the trip.</exception>
    public void Room(Stay stay, IReadOnlyDictionary<Guid, string> rooms)
    {
        CheckTheyTravel(rooms.Keys);
        stay.Take(rooms);
    }

    /// <summary>The travellers among those chosen who can be mailed their travel pack.</summary>
    /// <param name="chosen">Travellers of this trip.</param>
    /// <exception cref="DomainRuleException">The trip is cancelled, or nobody chosen has an e-mail address.</exception>
    public IReadOnlyList<Traveller> ReceiversOfPacks(IEnumerable<Traveller> chosen)
    {
        if (Status == TripStatus.Cancelled)
        {
            throw new DomainRuleException("trip.cancelled", "This trip is cancelled. Plan it again before sending packs.");
        }

        List<Traveller> reachable = [.. chosen.Where(traveller => traveller.Email.Length > 0)];
        return reachable.Count > 0 ? reachable : throw new DomainRuleException("trip.no-address", "Nobody chosen has an e-mail address. Add one, or print the packs.");
    }

    /// <summary>Refuses to print packs for nobody.</summary>
    /// <exception cref="DomainRuleException">Nobody travels.</exception>
    public void CheckSomebodyTravels()
    {
        if (_travellers.Count == 0)
        {
            throw new DomainRuleException("trip.nobody-travels", "Nobody is on this trip yet. Add travellers first.");
        }
    }

    /// <summary>The statuses that may follow the present one.</summary>
    public IReadOnlyList<TripStatus> NextStatuses => Status switch
    {
        TripStatus.Planned => [TripStatus.Approved, TripStatus.Cancelled],
        TripStatus.Approved => [TripStatus.Booked, TripStatus.Planned, TripStatus.Cancelled],
        TripStatus.Booked => [TripStatus.Done, TripStatus.Approved, TripStatus.Cancelled],
        _ => [TripStatus.Planned],
    };

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (change == RootChange.Removed)
        {
            _travellers.ForEach(traveller => Raise(new TravellerRemoved(Id, traveller.Id)));
        }

        if (properties.Overlaps([nameof(StartsOn), nameof(EndsOn)]))
        {
            Raise(new TripMoved(Id, StartsOn, EndsOn));
        }

        Raise(change switch
        {
            RootChange.Added => new TripPlanned(Id),
            RootChange.Removed => new TripRemoved(Id),
            _ => new TripChanged(Id),
        });
    }

    private void CheckTheyTravel(IEnumerable<Guid> travellerIds)
    {
        if (travellerIds.Any(id => _travellers.TrueForAll(t => t.Id != id)))
        {
            throw new DomainRuleException("trip.no-traveller", "Somebody chosen is no longer on this trip. Load the page again.") { Field = nameof(Travellers) };
        }
    }
}

using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Domain;

/// <summary>A hosted event, such as a conference: its dates, venue, languages, what it sells and who may see it.</summary>
public sealed partial class Event : AggregateRoot, IIndexed
{
    /// <summary>The longest code accepted, in characters.</summary>
    public const int MaxCodeLength = 32;

    private readonly List<Room> _rooms = [];
    private readonly List<Quota> _quotas = [];
    private readonly List<Product> _products = [];

    private Event()
    {
    }

    /// <summary>Id of the host that holds it.</summary>
    public Guid HostId { get; private set; }

    /// <summary>The event's name in web addresses and file names, such as CAP24; unique in any case, of letters, digits and hyphens.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The code in upper case, for comparison; set at every save.</summary>
    public string NormalizedCode { get; private set; } = "";

    /// <summary>The series that the event belongs to, such as "Communicating Astronomy with the Public"; null for none.</summary>
    public string? Series { get; private set; }

    /// <summary>The series in the form in which it is compared; set at every save. Roles that are given for a series hold for its events by it.</summary>
    public string? SeriesKey { get; private set; }

    /// <summary>The event's name, by language.</summary>
    public LocalizedText Name { get; private set; } = new();

    /// <summary>One line under the name, by language; may be empty.</summary>
    public LocalizedText Tagline { get; private set; } = new();

    /// <summary>What the event is about, in plain paragraphs, by language.</summary>
    public LocalizedText Description { get; private set; } = new();

    /// <summary>First day, in <see cref="TimeZone"/>.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day, in <see cref="TimeZone"/>.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>The IANA time zone of the venue, in which all times of the event are shown, such as Europe/Paris.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>The languages of the event's texts (BCP 47), the main one first.</summary>
    public List<string> Languages { get; private set; } = [];

    /// <summary>ISO 4217 code of the currency of all prices.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The stage of the event.</summary>
    public EventStatus Status { get; private set; }

    /// <summary>The place where the event is held.</summary>
    public Venue Venue { get; private set; } = new();

    /// <summary>The e-mail address that attendees write to.</summary>
    public string ContactEmail { get; private set; } = "";

    /// <summary>The colour of the event's pages and badges, as #RRGGBB.</summary>
    public string AccentColour { get; private set; } = "#1B3A6B";

    /// <summary>Id of the stored file with the logo for pages and documents; null when there is none.</summary>
    public Guid? LogoFileId { get; private set; }

    /// <summary>The hours in which the venue can be used; empty when none were given.</summary>
    public List<OpeningHours> OpeningHours { get; private set; } = [];

    /// <summary>The terms that everybody must accept when registering, by language.</summary>
    public LocalizedText Terms { get; private set; } = new();

    /// <summary>The shares of the paid price that are kept on cancellation; the last rule that has taken effect applies.</summary>
    public List<CancellationTerm> CancellationRules { get; private set; } = [];

    /// <summary>The payment methods to choose from when there is something to pay.</summary>
    public List<PaymentMethod> PaymentMethods { get; private set; } = [PaymentMethod.BankTransfer, PaymentMethod.OnSite];

    /// <summary>The account for bank transfers to this event; null for that of the host.</summary>
    public BankAccount? BankAccount { get; private set; }

    /// <summary>Number of days after an order within which a bank transfer should arrive.</summary>
    public int PaymentTermDays { get; private set; } = 14;

    /// <summary>True when whoever pays by transfer is registered once the money is there, and loses the place after <see cref="PaymentTermDays"/>. False registers everybody at once.</summary>
    public bool ConfirmsWhenPaid { get; private set; }

    /// <summary>How many days before the first day bank transfers are offered for the last time, since money takes its time; 0 offers them until the event begins. Where nothing else can be chosen they are always offered.</summary>
    public int TransferEndsDaysBefore { get; private set; } = 7;

    /// <summary>How many places one group may order; 0 takes no groups.</summary>
    public int MaxGroupPlaces { get; private set; }

    /// <summary>The last day on which groups may say and change who comes; null until the event is over.</summary>
    public DateOnly? GroupsNamePeopleUntil { get; private set; }

    /// <summary>For how many hours places that come free are offered by themselves to those who wait, in their order; 0 when organisers offer them.</summary>
    public int OfferHours { get; private set; }

    /// <summary>True when the organisers decide about everybody who comes, whatever their ticket.</summary>
    public bool ApprovesEverybody { get; private set; }

    /// <summary>The details after whose change the organisers decide again about somebody whom they have let come.</summary>
    public List<ApprovedDetail> ApprovesAgain { get; private set; } = [];

    /// <summary>When the programme was made public (UTC); null while it is not.</summary>
    public DateTime? ProgrammePublishedAt { get; private set; }

    /// <summary>The rooms of the venue; lists show them by position.</summary>
    public IReadOnlyList<Room> Rooms => _rooms;

    /// <summary>Numbers of places, each shared by one or more products.</summary>
    public IReadOnlyList<Quota> Quotas => _quotas;

    /// <summary>Ticket types and options; lists show them by position.</summary>
    public IReadOnlyList<Product> Products => _products;

    /// <summary>The main language, shown where a text has no translation into the reader's.</summary>
    public string MainLanguage => Languages.Count > 0 ? Languages[0] : Kernel.Text.Languages.Default;

    /// <summary>True when the public can see the event's page: it is neither a draft nor archived.</summary>
    public bool IsPublic => Status is not (EventStatus.Draft or EventStatus.Archived);

    /// <summary>The products that admit to the event, by position.</summary>
    public IEnumerable<Product> TicketTypes => Products.Where(p => p.Kind == ProductKind.TicketType).OrderBy(p => p.Position);

    /// <summary>The products that can be added to a ticket, by position.</summary>
    public IEnumerable<Product> Options => Products.Where(p => p.Kind == ProductKind.Option).OrderBy(p => p.Position);

    /// <summary>Makes the event's page public.</summary>
    /// <exception cref="DomainRuleException">The event is no draft, or its name, its dates or its contact address are missing or wrong.</exception>
    public void Publish()
    {
        Refuse(Status != EventStatus.Draft, "event.not-draft", "Only a draft can be published.");
        CheckIsComplete();
        Become(EventStatus.Published);
    }

    /// <summary>Opens registration.</summary>
    /// <param name="hostAccount">The account of the host, to which people transfer when the event has none of its own; null when the host has none either.</param>
    /// <exception cref="DomainRuleException">Registration cannot follow the present status, no ticket type is on offer, or there is no way to pay what costs something.</exception>
    public void OpenRegistration(BankAccount? hostAccount)
    {
        Refuse(!CanFollow(EventStatus.RegistrationOpen), "event.cannot-open", "Publish the event before opening registration.");
        CheckIsComplete();
        CheckCanSell(hostAccount);
        Become(EventStatus.RegistrationOpen);
    }

    /// <summary>Sets the status that a new event has in its file, after checking what that status requires.</summary>
    /// <param name="status">The status.</param>
    /// <param name="hostAccount">The account of the host; null when it has none.</param>
    /// <exception cref="DomainRuleException">The event lacks what the status requires.</exception>
    public void Resume(EventStatus status, BankAccount? hostAccount)
    {
        if (status == EventStatus.Draft)
        {
            return;
        }

        CheckIsComplete();
        if (status == EventStatus.RegistrationOpen)
        {
            CheckCanSell(hostAccount);
        }

        Become(status);
    }

    /// <summary>Changes the status to one of <see cref="NextStatuses"/>.</summary>
    /// <param name="status">The next status.</param>
    /// <param name="hostAccount">The account of the host; null when it has none.</param>
    /// <exception cref="DomainRuleException">The status cannot follow the present one, or the event lacks what it requires.</exception>
    public void MoveTo(EventStatus status, BankAccount? hostAccount)
    {
        switch (status)
        {
            case EventStatus.Published when Status == EventStatus.Draft:
                Publish();
                return;
            case EventStatus.RegistrationOpen:
                OpenRegistration(hostAccount);
                return;
            default:
                Refuse(!CanFollow(status), "event.status-order", "An event that is {0} cannot become {1}.", Status, status);
                Become(status);
                return;
        }
    }

    /// <summary>Makes the programme public; a second call keeps the first date.</summary>
    /// <exception cref="DomainRuleException">No session is scheduled.</exception>
    public void ReleaseProgramme(DateTime utc, bool hasScheduledSessions)
    {
        Refuse(!hasScheduledSessions, "programme.empty", "Schedule at least one session before releasing the programme.");
        ProgrammePublishedAt ??= utc;
        Raise(new ProgrammeReleased(Id));
    }

    /// <summary>Hides the programme from the public.</summary>
    public void HideProgramme()
    {
        if (ProgrammePublishedAt is not null)
        {
            ProgrammePublishedAt = null;
            Raise(new ProgrammeHidden(Id));
        }
    }

    /// <summary>The statuses that may follow the present one.</summary>
    public IEnumerable<EventStatus> NextStatuses => Enum.GetValues<EventStatus>().Where(CanFollow);

    /// <summary>Sets the columns by which events are looked up; the database context calls it at every save.</summary>
    public void Index() => (NormalizedCode, SeriesKey) = (EventCode.Normalize(Code), Kernel.Access.SeriesKey.Of(Series));

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (properties.Contains(nameof(Name)))
        {
            Raise(new EventRenamed(Id));
        }

        if (properties.Overlaps([nameof(StartsOn), nameof(EndsOn)]))
        {
            Raise(new EventMoved(Id, StartsOn, EndsOn));
        }

        Raise(change switch
        {
            RootChange.Added => new EventCreated(Id),
            RootChange.Removed => new EventRemoved(Id),
            _ => new EventChanged(Id),
        });
    }

    private void Become(EventStatus status)
    {
        Status = status;
        Raise(status switch
        {
            EventStatus.Draft => new EventWithdrawn(Id),
            EventStatus.Published => new EventPublished(Id),
            EventStatus.RegistrationOpen => new RegistrationOpened(Id),
            EventStatus.RegistrationClosed => new RegistrationClosed(Id),
            EventStatus.Running => new EventBegun(Id),
            EventStatus.Over => new EventEnded(Id),
            _ => new EventArchived(Id),
        });
    }

    private void CheckIsComplete()
    {
        Refuse(Name.IsEmpty, "event.no-name", "Give the event a name first.");
        Refuse(EndsOn < StartsOn, "event.dates", "The last day is before the first.");
        Refuse(!EmailAddressIsSet, "event.no-contact", "Give an e-mail address that attendees can write to.");
    }

    private void CheckCanSell(BankAccount? hostAccount)
    {
        Refuse(!TicketTypes.Any(p => !p.IsHidden), "event.no-tickets", "Add a ticket type before opening registration.");
        Refuse(_products.Exists(p => p.CostsSomething) && PaymentMethods.Count == 0,
            "event.no-payment", "Something costs money: choose how people may pay before opening registration.");
        Refuse(PaymentMethods.Contains(PaymentMethod.BankTransfer) && (BankAccount ?? hostAccount) is null,
            "event.no-account", "People may pay by bank transfer: give the bank account, of the event or of the host, before opening registration.");
    }

    private bool EmailAddressIsSet => EmailAddress.IsPlausible(ContactEmail);

    private bool CanFollow(EventStatus next) => (Status, next) switch
    {
        (EventStatus.Draft, EventStatus.Published) => true,
        (EventStatus.Published, EventStatus.Draft or EventStatus.RegistrationOpen) => true,
        (EventStatus.RegistrationOpen, EventStatus.RegistrationClosed or EventStatus.Running) => true,
        (EventStatus.RegistrationClosed, EventStatus.RegistrationOpen or EventStatus.Running or EventStatus.Over) => true,
        (EventStatus.Running, EventStatus.RegistrationOpen or EventStatus.RegistrationClosed or EventStatus.Over) => true,
        (EventStatus.Over, EventStatus.Archived or EventStatus.Running) => true,
        (EventStatus.Archived, EventStatus.Over) => true,
        _ => false,
    };

    private static void Refuse(bool broken, string code, string text, params object[] args)
    {
        if (broken)
        {
            throw new DomainRuleException(code, text, args);
        }
    }
}

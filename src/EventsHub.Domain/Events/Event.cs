using EventsHub.Domain.Common;

namespace EventsHub.Domain.Events;

/// <summary>Where an event stands in its life.</summary>
public enum EventStatus
{
    /// <summary>Being prepared; only its organisers see it.</summary>
    Draft,

    /// <summary>The public page can be seen; nobody can register yet.</summary>
    Published,

    /// <summary>People can register.</summary>
    RegistrationOpen,

    /// <summary>The public page stays; nobody can register any more.</summary>
    RegistrationClosed,

    /// <summary>Taking place.</summary>
    Running,

    /// <summary>It has taken place.</summary>
    Over,

    /// <summary>Put away: shown to nobody outside.</summary>
    Archived,
}

/// <summary>A hosted conference: its dates, place, languages, what it sells and who may see it.</summary>
public sealed class Event : AggregateRoot
{
    /// <summary>The longest code.</summary>
    public const int MaxCodeLength = 32;

    /// <summary>The name in addresses and file names, such as CAP24; unique, letters, digits and hyphens, compared without case.</summary>
    public string Code { get; set; } = "";

    /// <summary>The code as compared; kept in step at every save.</summary>
    public string NormalizedCode { get; private set; } = "";

    /// <summary>The series that it belongs to, such as "Communicating Astronomy with the Public".</summary>
    public string? Series { get; set; }

    /// <summary>The name that people read.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>One line under the name.</summary>
    public LocalizedText Tagline { get; set; } = new();

    /// <summary>What the event is, in plain paragraphs.</summary>
    public LocalizedText Description { get; set; } = new();

    /// <summary>First day, in <see cref="TimeZone"/>.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day, in <see cref="TimeZone"/>.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>The IANA time zone that its times are read in, such as Europe/Paris.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary>The languages of its texts, the main one first (BCP 47).</summary>
    public List<string> Languages { get; set; } = ["en"];

    /// <summary>The ISO 4217 code that everything is sold in.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>Where it stands in its life.</summary>
    public EventStatus Status { get; set; }

    /// <summary>Where it takes place.</summary>
    public Venue Venue { get; set; } = new();

    /// <summary>Where attendees write to.</summary>
    public string ContactEmail { get; set; } = "";

    /// <summary>The colour of its pages and badges, as #RRGGBB.</summary>
    public string AccentColour { get; set; } = "#1B3A6B";

    /// <summary>What everybody agrees to when registering (required).</summary>
    public LocalizedText Terms { get; set; } = new();

    /// <summary>What is kept when someone cancels, by date; the last rule that has begun counts.</summary>
    public List<CancellationRule> CancellationRules { get; set; } = [];

    /// <summary>The ways to pay that people may choose from when there is something to pay.</summary>
    public List<PaymentMethod> PaymentMethods { get; set; } = [PaymentMethod.BankTransfer, PaymentMethod.OnSite];

    /// <summary>The account that transfers go to.</summary>
    public BankAccount? BankAccount { get; set; }

    /// <summary>Days that an order may stay unpaid.</summary>
    public int PaymentTermDays { get; set; } = 14;

    /// <summary>When its programme was shown to the public; null while it is not.</summary>
    public DateTime? ProgrammePublishedAt { get; set; }

    /// <summary>The key that tickets and badges of this event are signed with; never leaves the server.</summary>
    public byte[] SigningKey { get; set; } = [];

    /// <summary>Rooms, in the order they are shown.</summary>
    public List<Room> Rooms { get; set; } = [];

    /// <summary>Numbers of places, shared between what is sold.</summary>
    public List<Quota> Quotas { get; set; } = [];

    /// <summary>Ticket types and options, in the order they are shown.</summary>
    public List<Product> Products { get; set; } = [];

    /// <summary>The language that its texts fall back to.</summary>
    public string MainLanguage => Languages.Count > 0 ? Languages[0] : "en";

    /// <summary>Whether people outside see its page.</summary>
    public bool IsPublic => Status is not (EventStatus.Draft or EventStatus.Archived);

    /// <summary>What admits.</summary>
    public IEnumerable<Product> TicketTypes => Products.Where(p => p.Kind == ProductKind.TicketType).OrderBy(p => p.Position);

    /// <summary>What may be taken with a ticket.</summary>
    public IEnumerable<Product> Options => Products.Where(p => p.Kind == ProductKind.Option).OrderBy(p => p.Position);

    /// <summary>Shows the event to the public. Needs a name, dates, at least one ticket type, and terms.</summary>
    public void Publish()
    {
        Refuse(Status != EventStatus.Draft, "event.not-draft", "Only a draft can be published.");
        CheckIsComplete();
        Status = EventStatus.Published;
    }

    /// <summary>Lets people register.</summary>
    public void OpenRegistration()
    {
        Refuse(Status is not (EventStatus.Published or EventStatus.RegistrationClosed), "event.cannot-open", "Publish the event before opening registration.");
        CheckIsComplete();
        Refuse(!TicketTypes.Any(), "event.no-tickets", "Add a ticket type before opening registration.");
        Status = EventStatus.RegistrationOpen;
    }

    /// <summary>Moves the event to any status that may follow the present one.</summary>
    public void MoveTo(EventStatus status)
    {
        switch (status)
        {
            case EventStatus.Published when Status == EventStatus.Draft:
                Publish();
                return;
            case EventStatus.RegistrationOpen:
                OpenRegistration();
                return;
            default:
                Refuse(!CanFollow(status), "event.status-order", "An event that is {0} cannot become {1}.", Status, status);
                Status = status;
                return;
        }
    }

    /// <summary>Shows the programme to the public; a later call keeps the first date.</summary>
    public void PublishProgramme(DateTime utc, bool hasScheduledSessions)
    {
        Refuse(!hasScheduledSessions, "programme.empty", "Schedule at least one session before publishing the programme.");
        ProgrammePublishedAt ??= utc;
    }

    /// <summary>The statuses that may follow the present one.</summary>
    public IEnumerable<EventStatus> NextStatuses => Enum.GetValues<EventStatus>().Where(CanFollow);

    /// <summary>The share of a price that is kept when a place is given back at an instant, in percent.</summary>
    public int KeptPercentAt(DateTime utc) => CancellationRules.Where(r => r.From <= utc).OrderBy(r => r.From).LastOrDefault()?.KeptPercent ?? 0;

    /// <summary>The form that codes are compared in.</summary>
    public static string NormalizeCode(string code) => code.Trim().ToUpperInvariant();

    /// <summary>Brings what is looked up by in step with what was changed; the database context calls it at every save.</summary>
    public void Index() => NormalizedCode = NormalizeCode(Code);

    private void CheckIsComplete()
    {
        Refuse(Name.IsEmpty, "event.no-name", "Give the event a name first.");
        Refuse(EndsOn < StartsOn, "event.dates", "The last day is before the first.");
        Refuse(!EmailAddressIsSet, "event.no-contact", "Give an e-mail address that attendees can write to.");
    }

    private bool EmailAddressIsSet => People.EmailAddress.IsPlausible(ContactEmail);

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

/// <summary>Where an event takes place.</summary>
public sealed record Venue
{
    /// <summary>The name of the place.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>Street address, on one or several lines.</summary>
    public string Address { get; set; } = "";

    /// <summary>City.</summary>
    public string City { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code of the country.</summary>
    public string Country { get; set; } = "";
}

/// <summary>From an instant on, a share of the price is kept when someone cancels.</summary>
/// <param name="From">When the rule begins (UTC).</param>
/// <param name="KeptPercent">What is kept, 0 to 100.</param>
public sealed record CancellationRule(DateTime From, int KeptPercent);

/// <summary>An account that transfers go to.</summary>
/// <param name="Holder">The name on the account.</param>
/// <param name="Iban">The number (ISO 13616), without blanks.</param>
/// <param name="Bic">The bank (ISO 9362), when asked for.</param>
public sealed record BankAccount(string Holder, string Iban, string? Bic);

/// <summary>How an order is paid.</summary>
public enum PaymentMethod
{
    /// <summary>There is nothing to pay.</summary>
    Free,

    /// <summary>By transfer to the host's account, before the event.</summary>
    BankTransfer,

    /// <summary>At the desk.</summary>
    OnSite,
}

/// <summary>A room of the venue.</summary>
public sealed class Room : Entity
{
    /// <summary>The event that it belongs to.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files and addresses, such as <c>polaris</c>; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name on its door.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>Seats; null when nobody counts them.</summary>
    public int? Capacity { get; set; }

    /// <summary>What is in it: dome, video link, microphones…</summary>
    public string Equipment { get; set; } = "";

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }
}

/// <summary>A number of places that one or several products draw from.</summary>
public sealed class Quota : Entity
{
    /// <summary>The event that it belongs to.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files, such as <c>on-site</c>; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name that staff read.</summary>
    public string Name { get; set; } = "";

    /// <summary>How many places there are; null for no limit.</summary>
    public int? Size { get; set; }

    /// <summary>How many are taken. Changed by one conditional update in the database only, never by saving this object.</summary>
    public int Taken { get; private set; }

    /// <summary>What draws from it.</summary>
    public List<Product> Products { get; set; } = [];

    /// <summary>How many are left; null for no limit.</summary>
    public int? Left => Size is { } size ? Math.Max(0, size - Taken) : null;
}

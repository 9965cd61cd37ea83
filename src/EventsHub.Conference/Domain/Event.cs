using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Domain;

/// <summary>A hosted conference: its dates, place, languages, what it sells and who may see it.</summary>
public sealed partial class Event : AggregateRoot, IIndexed
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

    /// <summary>The picture that stands for it on documents and pages; null when it has none.</summary>
    public Guid? LogoFileId { get; set; }

    /// <summary>When the venue can be used; empty while nobody said.</summary>
    public List<OpeningHours> OpeningHours { get; set; } = [];

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

    /// <summary>Shows the event to the public. Needs a name, dates, and an address to write to.</summary>
    public void Publish()
    {
        Refuse(Status != EventStatus.Draft, "event.not-draft", "Only a draft can be published.");
        CheckIsComplete();
        Status = EventStatus.Published;
    }

    /// <summary>Lets people register. Needs a ticket type, and a way to pay when something costs.</summary>
    public void OpenRegistration()
    {
        Refuse(!CanFollow(EventStatus.RegistrationOpen), "event.cannot-open", "Publish the event before opening registration.");
        CheckIsComplete();
        CheckCanSell();
        Status = EventStatus.RegistrationOpen;
    }

    /// <summary>Takes over the status that an event had elsewhere, when what that status needs is there.</summary>
    public void Resume(EventStatus status)
    {
        if (status == EventStatus.Draft)
        {
            return;
        }

        CheckIsComplete();
        if (status == EventStatus.RegistrationOpen)
        {
            CheckCanSell();
        }

        Status = status;
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
    public void ReleaseProgramme(DateTime utc, bool hasScheduledSessions)
    {
        Refuse(!hasScheduledSessions, "programme.empty", "Schedule at least one session before releasing the programme.");
        ProgrammePublishedAt ??= utc;
    }

    /// <summary>Shows the programme to nobody outside any more.</summary>
    public void HideProgramme() => ProgrammePublishedAt = null;

    /// <summary>The statuses that may follow the present one.</summary>
    public IEnumerable<EventStatus> NextStatuses => Enum.GetValues<EventStatus>().Where(CanFollow);

    /// <summary>Brings what is looked up by in step with what was changed; the database context calls it at every save.</summary>
    public void Index() => NormalizedCode = EventCode.Normalize(Code);

    private void CheckIsComplete()
    {
        Refuse(Name.IsEmpty, "event.no-name", "Give the event a name first.");
        Refuse(EndsOn < StartsOn, "event.dates", "The last day is before the first.");
        Refuse(!EmailAddressIsSet, "event.no-contact", "Give an e-mail address that attendees can write to.");
    }

    private void CheckCanSell()
    {
        Refuse(!TicketTypes.Any(p => !p.IsHidden), "event.no-tickets", "Add a ticket type before opening registration.");
        Refuse(Products.Exists(p => p.Prices.Exists(price => price.PriceMinor > 0)) && PaymentMethods.Count == 0,
            "event.no-payment", "Something costs money: choose how people may pay before opening registration.");
        Refuse(PaymentMethods.Contains(PaymentMethod.BankTransfer) && BankAccount is null,
            "event.no-account", "People may pay by bank transfer: give the bank account before opening registration.");
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

using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Contracts;

/// <summary>A hosted event as other modules read it: a snapshot that is not changed or saved.</summary>
public sealed record HostedEvent
{
    /// <summary>Id of the event.</summary>
    public required Guid Id { get; init; }

    /// <summary>Raised by one at every change of the event or of a part of it.</summary>
    public required int Version { get; init; }

    /// <summary>Id of the host that holds it.</summary>
    public required Guid HostId { get; init; }

    /// <summary>The event's name in web addresses and file names, such as CAP24.</summary>
    public required string Code { get; init; }

    /// <summary>The event's name, by language.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>One line under the name, by language; may be empty.</summary>
    public required LocalizedText Tagline { get; init; }

    /// <summary>What the event is about, in plain paragraphs, by language.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>First day, in <see cref="TimeZone"/>.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day, in <see cref="TimeZone"/>.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The IANA time zone of the venue, in which all times of the event are shown, such as Europe/Paris.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The languages of the event's texts (BCP 47), the main one first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>ISO 4217 code of the currency of all prices.</summary>
    public required string Currency { get; init; }

    /// <summary>The stage of the event.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>The place where the event is held.</summary>
    public required Venue Venue { get; init; }

    /// <summary>The e-mail address that attendees write to.</summary>
    public required string ContactEmail { get; init; }

    /// <summary>The colour of the event's pages and badges, as #RRGGBB.</summary>
    public required string AccentColour { get; init; }

    /// <summary>Id of the stored file with the logo; null when there is none.</summary>
    public Guid? LogoFileId { get; init; }

    /// <summary>The hours in which the venue can be used; empty when none were given.</summary>
    public required IReadOnlyList<OpeningHours> OpeningHours { get; init; }

    /// <summary>The terms that everybody accepts when registering, by language.</summary>
    public required LocalizedText Terms { get; init; }

    /// <summary>The shares of the paid price that are kept on cancellation; the last rule that has taken effect applies.</summary>
    public required IReadOnlyList<CancellationRule> CancellationRules { get; init; }

    /// <summary>The payment methods to choose from when there is something to pay.</summary>
    public required IReadOnlyList<PaymentMethod> PaymentMethods { get; init; }

    /// <summary>The account for bank transfers, its own or, where people may pay by transfer, that of the host; null for none.</summary>
    public BankAccount? BankAccount { get; init; }

    /// <summary>Number of days after an order within which a bank transfer should arrive.</summary>
    public required int PaymentTermDays { get; init; }

    /// <summary>True when whoever pays by transfer is registered once the money is there, and loses the place after <see cref="PaymentTermDays"/>.</summary>
    public required bool ConfirmsWhenPaid { get; init; }

    /// <summary>How many days before the first day bank transfers are offered for the last time; 0 offers them until the event begins.</summary>
    public int TransferEndsDaysBefore { get; init; }

    /// <summary>The most places that an event can let one group order.</summary>
    public const int MostGroupPlaces = 200;

    /// <summary>How many places one group may order; 0 takes no groups.</summary>
    public int MaxGroupPlaces { get; init; }

    /// <summary>The last day on which groups may say and change who comes; null until the event is over.</summary>
    public DateOnly? GroupsNamePeopleUntil { get; init; }

    /// <summary>For how many hours places that come free are offered by themselves to those who wait, in their order; 0 when organisers offer them.</summary>
    public int OfferHours { get; init; }

    /// <summary>The most hours for which places can be offered.</summary>
    public const int MostOfferHours = 14 * 24;

    /// <summary>Until when a place that is free now is offered to somebody who waits (UTC), at the latest until the event is over; null when none is offered by itself.</summary>
    public DateTime? OfferUntil(DateTime utc)
    {
        var until = utc.AddHours(OfferHours);
        return OfferHours == 0 || StageAt(utc) is not (EventStatus.RegistrationOpen or EventStatus.RegistrationClosed or EventStatus.Running) ? null : until < EndsAt ? until : EndsAt;
    }

    /// <summary>The details after whose change the organisers decide again about somebody whom they have let come.</summary>
    public IReadOnlyList<ApprovedDetail> ApprovesAgain { get; init; } = [];

    /// <summary>When the programme was made public (UTC); null while it is not.</summary>
    public DateTime? ProgrammePublishedAt { get; init; }

    /// <summary>The rooms, by position; empty unless read with <see cref="EventParts.Rooms"/>.</summary>
    public required IReadOnlyList<VenueRoom> Rooms { get; init; }

    /// <summary>Ticket types and options; empty unless read with <see cref="EventParts.Products"/>.</summary>
    public required IReadOnlyList<ProductOffer> Products { get; init; }

    /// <summary>The main language, shown where a text has no translation into the reader's.</summary>
    public string MainLanguage => Languages.Count > 0 ? Languages[0] : "en";

    /// <summary>True when the public can see the event's page: it is neither a draft nor archived.</summary>
    public bool IsPublic => Status is not (EventStatus.Draft or EventStatus.Archived);

    /// <summary>The products that admit to the event, by position.</summary>
    public IEnumerable<ProductOffer> TicketTypes => Products.Where(p => p.Kind == ProductKind.TicketType).OrderBy(p => p.Position);

    /// <summary>The products that can be added to a ticket, by position.</summary>
    public IEnumerable<ProductOffer> Options => Products.Where(p => p.Kind == ProductKind.Option).OrderBy(p => p.Position);

    /// <summary>When the last day is over at the venue (UTC, exclusive).</summary>
    public DateTime EndsAt => EventTime.EndOf(EndsOn, TimeZone);

    /// <summary>The stage of the event at a time (UTC): after its last day it is over, whether or not anybody has said so.</summary>
    public EventStatus StageAt(DateTime utc) => IsPublic && utc >= EndsAt ? EventStatus.Over : Status;

    /// <summary>May people register at a time (UTC)? After the event only for what organisers sell beyond its end, such as a recording. The event must have been read with its products.</summary>
    public Eligibility MayRegisterAt(DateTime utc) => StageAt(utc) switch
    {
        EventStatus.RegistrationOpen => Eligibility.Yes,
        EventStatus.Over when Status == EventStatus.RegistrationOpen && Products.Any(p => p.SalesUntil > utc) => Eligibility.Yes,
        EventStatus.Over => Eligibility.No("event.over", "This event is over.", HelpKind.AskOrganiser),
        EventStatus.Draft or EventStatus.Published => Eligibility.No("registration.closed", "Registration for this event is not open.", HelpKind.Wait),
        _ => Eligibility.No("registration.closed", "Registration for this event is not open.", HelpKind.AskOrganiser),
    };

    /// <summary>May a group order this many places at a time (UTC)?</summary>
    public Eligibility MayOrderAsGroup(int places, DateTime utc) => MayRegisterAt(utc) is { IsAllowed: false } closed ? closed
        : MaxGroupPlaces == 0 ? Eligibility.No("group.none", "This event takes no groups. Register each person alone.")
        : places > MaxGroupPlaces ? Eligibility.No(new("group.too-large", "A group can order {0} places at most. For more, write to the organisers.", MaxGroupPlaces) { Help = new(HelpKind.AskOrganiser) })
        : Eligibility.Yes;

    /// <summary>May groups say and change who comes, at a time (UTC)?</summary>
    public Eligibility MayGroupsNamePeople(DateTime utc) =>
        StageAt(utc) is EventStatus.Over or EventStatus.Archived ? Eligibility.No("event.over", "The event is over; nothing can be changed any more.")
        : GroupsNamePeopleUntil is { } last && EventTime.Day(utc, TimeZone) > last
            ? Eligibility.No(new("group.names-closed", "Names could be given and changed until {0}. Ask the organisers.", Dates.Long(last)) { Help = new(HelpKind.AskOrganiser) })
        : Eligibility.Yes;

    /// <summary>May staff add people? Also while registration is closed, as long as the event was not put away.</summary>
    public Eligibility TakesPeople => Status != EventStatus.Archived ? Eligibility.Yes
        : Eligibility.No("event.archived", "This event was put away. Bring it back before you add people.");

    /// <summary>The payment methods that people may choose at a time (UTC). Near the event transfers are not among them, unless there is nothing else.</summary>
    public IReadOnlyList<PaymentMethod> PaymentMethodsAt(DateTime utc) =>
        TransferEndsDaysBefore > 0 && EventTime.Day(utc, TimeZone) > StartsOn.AddDays(-TransferEndsDaysBefore) && PaymentMethods.Where(m => m != PaymentMethod.BankTransfer).ToList() is { Count: > 0 } others ? others : PaymentMethods;

    /// <summary>The day by which what was ordered at a time (UTC) is to be paid: not after the first day of the event, and never before the day of the order.</summary>
    public DateOnly PaymentDueOn(DateTime utc)
    {
        var ordered = EventTime.Day(utc, TimeZone);
        var due = ordered.AddDays(PaymentTermDays);
        return due <= StartsOn ? due : StartsOn > ordered ? StartsOn : ordered;
    }

    /// <summary>What was last ordered before which instant (UTC) should have been paid by now, by the rule of <see cref="PaymentDueOn"/>; null when nothing should. What is paid at the desk is due on arrival.</summary>
    /// <param name="method">How it is paid.</param>
    /// <param name="utc">The present time (UTC).</param>
    public DateTime? OverdueBefore(PaymentMethod method, DateTime utc)
    {
        var today = EventTime.Day(utc, TimeZone);
        return today > StartsOn ? EventTime.ToUtc(today, TimeOnly.MinValue, TimeZone)
            : method == PaymentMethod.OnSite ? null
            : EventTime.ToUtc(today.AddDays(-PaymentTermDays), TimeOnly.MinValue, TimeZone);
    }

    /// <summary>By when an order placed now must be paid for its people to be registered (UTC): the end of a day at the venue. Null when they are registered at once.</summary>
    public DateTime? PayBy(PaymentMethod method, DateTime utc) =>
        ConfirmsWhenPaid && method == PaymentMethod.BankTransfer ? EventTime.EndOf(PaymentDueOn(utc), TimeZone) : null;

    /// <summary>The share of a paid price, in percent, that is kept when a registration or option is cancelled at the given time (UTC).</summary>
    public int KeptPercentAt(DateTime utc) => CancellationRules.Where(r => r.From <= utc).OrderBy(r => r.From).LastOrDefault()?.KeptPercent ?? 0;
}

using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A hosted conference as other modules know it: a reading of one moment that nobody can change.</summary>
public sealed record HostedEvent
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Raised by one at every change of the event or of a part of it.</summary>
    public required int Version { get; init; }

    /// <summary>The name in addresses and file names, such as CAP24.</summary>
    public required string Code { get; init; }

    /// <summary>The name that people read.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>One line under the name.</summary>
    public required LocalizedText Tagline { get; init; }

    /// <summary>What the event is, in plain paragraphs.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>First day, in <see cref="TimeZone"/>.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day, in <see cref="TimeZone"/>.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The IANA time zone that its times are read in, such as Europe/Paris.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The languages of its texts, the main one first (BCP 47).</summary>
    public required List<string> Languages { get; init; }

    /// <summary>The ISO 4217 code that everything is sold in.</summary>
    public required string Currency { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Where it takes place.</summary>
    public required Venue Venue { get; init; }

    /// <summary>Where attendees write to.</summary>
    public required string ContactEmail { get; init; }

    /// <summary>The colour of its pages and badges, as #RRGGBB.</summary>
    public required string AccentColour { get; init; }

    /// <summary>The stored file of its logo; null when it has none.</summary>
    public Guid? LogoFileId { get; init; }

    /// <summary>When the venue can be used; empty while nobody said.</summary>
    public required List<OpeningHours> OpeningHours { get; init; }

    /// <summary>What everybody agrees to when registering.</summary>
    public required LocalizedText Terms { get; init; }

    /// <summary>What is kept when someone cancels, by date; the last rule that has begun counts.</summary>
    public required List<CancellationRule> CancellationRules { get; init; }

    /// <summary>The ways to pay that people may choose from when there is something to pay.</summary>
    public required List<PaymentMethod> PaymentMethods { get; init; }

    /// <summary>The account that transfers go to.</summary>
    public BankAccount? BankAccount { get; init; }

    /// <summary>Days that an order may stay unpaid.</summary>
    public required int PaymentTermDays { get; init; }

    /// <summary>When its programme was shown to the public (UTC); null while it is not.</summary>
    public DateTime? ProgrammePublishedAt { get; init; }

    /// <summary>The key that tickets and badges of this event are signed with; never leaves the server.</summary>
    public required byte[] SigningKey { get; init; }

    /// <summary>Its rooms by position, when they were asked for (<see cref="EventParts.Rooms"/>).</summary>
    public required List<VenueRoom> Rooms { get; init; }

    /// <summary>Ticket types and options, when they were asked for (<see cref="EventParts.Products"/>).</summary>
    public required List<ProductOffer> Products { get; init; }

    /// <summary>The language that its texts fall back to.</summary>
    public string MainLanguage => Languages.Count > 0 ? Languages[0] : "en";

    /// <summary>Whether people outside see its page.</summary>
    public bool IsPublic => Status is not (EventStatus.Draft or EventStatus.Archived);

    /// <summary>What admits, by position.</summary>
    public IEnumerable<ProductOffer> TicketTypes => Products.Where(p => p.Kind == ProductKind.TicketType).OrderBy(p => p.Position);

    /// <summary>What may be taken with a ticket, by position.</summary>
    public IEnumerable<ProductOffer> Options => Products.Where(p => p.Kind == ProductKind.Option).OrderBy(p => p.Position);

    /// <summary>The share of a price that is kept when a place is given back at an instant (UTC), in percent.</summary>
    public int KeptPercentAt(DateTime utc) => CancellationRules.Where(r => r.From <= utc).OrderBy(r => r.From).LastOrDefault()?.KeptPercent ?? 0;
}

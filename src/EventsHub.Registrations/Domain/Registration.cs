using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>One person who attends.</summary>
public sealed class Registration : AggregateRoot, IIndexed
{
    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The order that it was placed in.</summary>
    public Guid OrderId { get; set; }

    /// <summary>The order that it was placed in.</summary>
    public Order? Order { get; set; }

    /// <summary>The reference on ticket and badge; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The person's name, exactly as typed.</summary>
    public PersonName Name { get; set; } = new();

    /// <summary>The address as typed.</summary>
    public string Email { get; set; } = "";

    /// <summary>The address as compared.</summary>
    public string EmailNormalized { get; set; } = "";

    /// <summary>Institution, as the person writes it.</summary>
    public string Affiliation { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string Country { get; set; } = "";

    /// <summary>The language that mails and tickets are in.</summary>
    public string Language { get; set; } = "en";

    /// <summary>The ticket held.</summary>
    public Guid TicketTypeId { get; set; }

    /// <summary>What the badge says in place of the ticket type's role; set by staff, such as Speaker or Press.</summary>
    public string? BadgeRole { get; set; }

    /// <summary>What the person eats or cannot eat; for the caterer only.</summary>
    public string? Dietary { get; set; }

    /// <summary>What the person needs to take part; for the hosts only.</summary>
    public string? AccessNeeds { get; set; }

    /// <summary>When the terms were agreed to (UTC); null for people whom staff entered.</summary>
    public DateTime? ConsentedAt { get; set; }

    /// <summary>Whether the place holds.</summary>
    public RegistrationStatus Status { get; set; }

    /// <summary>When the person registered (UTC).</summary>
    public DateTime RegisteredAt { get; set; }

    /// <summary>When the place was given back (UTC).</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>Where an imported person came from, as source and its id there, so that a second import makes no second person.</summary>
    public string? ImportKey { get; set; }

    /// <summary>What staff noted.</summary>
    public string? Note { get; set; }

    /// <summary>When the badge was last printed, as it was then (UTC).</summary>
    public DateTime? BadgePrintedAt { get; set; }

    /// <summary>When something that the badge shows was last changed (UTC); the database context keeps it.</summary>
    public DateTime? BadgeChangedAt { get; set; }

    /// <summary>Name, address, institution and code, folded for searching.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Family name and given name, folded for sorting.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>Brings what is searched and sorted by in step with what was changed; the database context calls it at every save.</summary>
    public void Index()
    {
        EmailNormalized = EmailAddress.Normalize(Email);
        SearchKey = Cut(SearchText.Fold(Name.Native, Name.LatinIfDifferent, Name.Family, Name.Given, Email, Affiliation, Code), 1000);
        SortKey = Cut(Name.SortKey, 250);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}

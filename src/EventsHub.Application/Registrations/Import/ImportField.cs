namespace EventsHub.Application.Registrations.Import;

/// <summary>What a column of a file means.</summary>
public enum ImportField
{
    /// <summary>Nothing that is kept here.</summary>
    Ignore,

    /// <summary>The person's identity where the file comes from; several columns make one together.</summary>
    SourceId,

    /// <summary>Given name in the person's own script.</summary>
    GivenName,

    /// <summary>Family name in the person's own script.</summary>
    FamilyName,

    /// <summary>The whole name in one cell. It is kept whole, as a name of one part, since where it divides cannot be known; used only when
    /// the row has no given and no family name.</summary>
    FullName,

    /// <summary>Given name in Latin letters.</summary>
    LatinGivenName,

    /// <summary>Family name in Latin letters.</summary>
    LatinFamilyName,

    /// <summary>"family first" or "given first".</summary>
    NameOrder,

    /// <summary>The person's e-mail address.</summary>
    Email,

    /// <summary>The buyer's e-mail address, for people who have none of their own.</summary>
    BuyerEmail,

    /// <summary>Institution.</summary>
    Affiliation,

    /// <summary>Country, by code or name.</summary>
    Country,

    /// <summary>Language of mails and ticket (BCP 47).</summary>
    Language,

    /// <summary>Ticket type, by code or name.</summary>
    Ticket,

    /// <summary>Options, by code or name, divided by commas or semicolons.</summary>
    Options,

    /// <summary>What the badge says in place of the ticket type's role.</summary>
    BadgeRole,

    /// <summary>What the person eats or cannot eat.</summary>
    Dietary,

    /// <summary>What the person needs to take part.</summary>
    AccessNeeds,

    /// <summary>For the staff's note.</summary>
    Note,

    /// <summary>Whether the person still comes; rows of people who do not are left out.</summary>
    Status,
}

/// <summary>Where a file comes from, as far as its first row tells.</summary>
public enum ImportSource
{
    /// <summary>Not recognised.</summary>
    Unknown,

    /// <summary>Our own export.</summary>
    EventsHub,

    /// <summary>pretix: one row per position, that is per person.</summary>
    PretixPositions,

    /// <summary>pretix: one row per order, that is per buyer.</summary>
    PretixOrders,

    /// <summary>A file made for pretix's own import.</summary>
    PretixImport,

    /// <summary>alf.io: attendees.</summary>
    AlfioAttendees,

    /// <summary>A file made for alf.io's own import.</summary>
    AlfioImport,

    /// <summary>Eventbrite: attendees.</summary>
    Eventbrite,

    /// <summary>Indico: a list without a header.</summary>
    Indico,
}

/// <summary>What to do with people who are here already.</summary>
public enum ExistingPeople
{
    /// <summary>Leave them as they are.</summary>
    Keep,

    /// <summary>Take over what the file says of the person; cells that are empty change nothing, ticket and order stay.</summary>
    Update,
}

/// <summary>Gives a column a meaning.</summary>
/// <param name="Column">Its label, or its number from 1 with a number sign: <c>#3</c>.</param>
/// <param name="Field">What it means.</param>
public sealed record ColumnMeaning(string Column, ImportField Field);

/// <summary>Says which ticket type of ours a ticket of the file is.</summary>
/// <param name="Name">The ticket as the file calls it.</param>
/// <param name="Ticket">The code of ours; empty to leave the rows out.</param>
public sealed record TicketMeaning(string Name, string Ticket);

/// <summary>How a file is to be understood. What is left out is recognised.</summary>
public sealed record ImportSettings
{
    /// <summary>The encoding (IANA name); null for what the file looks like.</summary>
    public string? Encoding { get; init; }

    /// <summary>Meanings of columns that differ from what is recognised.</summary>
    public IReadOnlyList<ColumnMeaning> Columns { get; init; } = [];

    /// <summary>Which of ours the file's tickets are, where names and codes do not tell.</summary>
    public IReadOnlyList<TicketMeaning> Tickets { get; init; } = [];

    /// <summary>The code of the ticket type of people whose row names none.</summary>
    public string? DefaultTicket { get; init; }

    /// <summary>What to do with people who are here already.</summary>
    public ExistingPeople Existing { get; init; }

    /// <summary>Whether new people owe the price of the day; else their order is settled elsewhere and costs nothing here.</summary>
    public bool IsOwed { get; init; }

    /// <summary>Whether new people get a confirmation by mail.</summary>
    public bool SendConfirmations { get; init; }
}

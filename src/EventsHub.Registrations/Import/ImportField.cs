namespace EventsHub.Registrations.Import;

public enum ImportField
{
    Ignore,

    /// <summary>The person's identity where the file comes from; several columns make one together.</summary>
    SourceId,

    GivenName,

    FamilyName,

    /// <summary>The whole name in one cell. It is kept whole, as a name of one part, since where it divides cannot be known; used only when
    /// the row has no given and no family name.</summary>
    FullName,

    LatinGivenName,

    LatinFamilyName,

    NameOrder,

    Email,

    /// <summary>The buyer's e-mail address, for people who have none of their own.</summary>
    BuyerEmail,

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

    Dietary,

    AccessNeeds,

    Note,

    /// <summary>Whether the person still comes; rows of people who do not are left out.</summary>
    Status,
}

namespace EventsHub.Registrations.Import;

public enum ImportField
{
    Ignore,

    /// <summary>The person's id in the program that wrote the file; several such columns are joined.</summary>
    SourceId,

    GivenName,

    FamilyName,

    /// <summary>The whole name in one cell. It stays in one part, since nothing tells where it divides, and is used only when
    /// the row has neither a given nor a family name.</summary>
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

    /// <summary>Options, by code or name, separated by commas, semicolons or vertical bars.</summary>
    Options,

    /// <summary>The role printed on the badge in place of the ticket type's.</summary>
    BadgeRole,

    Dietary,

    AccessNeeds,

    Note,

    /// <summary>Whether the person still attends; people who do not are left out.</summary>
    Status,
}

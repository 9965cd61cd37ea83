namespace EventsHub.Registrations.Import;

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

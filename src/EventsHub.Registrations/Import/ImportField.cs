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

    /// <summary>The whole name in Latin letters in one cell. It stays in one part, and is used only when the row has no given and family name in Latin letters.</summary>
    LatinFullName,

    NameOrder,

    Email,

    /// <summary>The buyer's e-mail address, also for people who have none of their own.</summary>
    BuyerEmail,

    /// <summary>The buyer's given name. With a name the buyer is somebody else than the person who attends.</summary>
    BuyerGivenName,

    /// <summary>The buyer's family name, or the whole name.</summary>
    BuyerFamilyName,

    /// <summary>Language of mails to the buyer (BCP 47).</summary>
    BuyerLanguage,

    /// <summary>Whether the invoice goes to an organisation or a person.</summary>
    BillingKind,

    /// <summary>The name that the invoice is made out to.</summary>
    BillingName,

    /// <summary>Street and number, or all lines of the address on the invoice.</summary>
    BillingStreet,

    BillingPostalCode,

    BillingCity,

    BillingRegion,

    /// <summary>Country of the address on the invoice, by code or name.</summary>
    BillingCountry,

    BillingVatId,

    /// <summary>The number of the payer's own purchase order.</summary>
    PurchaseOrder,

    /// <summary>The payer's number in the register of companies.</summary>
    BillingRegistrationNumber,

    /// <summary>The code of the service that ordered.</summary>
    BillingServiceCode,

    /// <summary>Where invoices go by e-mail.</summary>
    BillingEmail,

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

    /// <summary>What was paid for the order, in a list that was exported here. It is compared and said, and never booked.</summary>
    Paid,

    /// <summary>How the order is paid, in a list that was exported here. It is compared and said, and never changed.</summary>
    PaymentMethod,

    /// <summary>The promotion or access code that the person comes with. It counts like one that is typed.</summary>
    Voucher,
}

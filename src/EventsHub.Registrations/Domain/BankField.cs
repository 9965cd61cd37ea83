namespace EventsHub.Registrations.Domain;

/// <summary>What a column of a bank's table holds.</summary>
public enum BankField
{
    /// <summary>Nothing that is needed.</summary>
    Ignore,

    /// <summary>The day of the booking.</summary>
    BookedOn,

    /// <summary>The day from which it bears interest.</summary>
    ValueOn,

    /// <summary>The amount, less than 0 when money went out.</summary>
    Amount,

    /// <summary>The amount that came in.</summary>
    Credit,

    /// <summary>The amount that went out, with or without a minus.</summary>
    Debit,

    /// <summary>Whether it came in or went out, by a letter or word (C, D, S, H, Credit, Soll …).</summary>
    Direction,

    /// <summary>ISO 4217 code of the amount.</summary>
    Currency,

    /// <summary>The other side.</summary>
    Name,

    /// <summary>The IBAN of the other side.</summary>
    Iban,

    /// <summary>What was written with it; several columns are read one after the other.</summary>
    Text,

    /// <summary>The creditor reference.</summary>
    Reference,

    /// <summary>The reference of whoever ordered the payment.</summary>
    EndToEndId,

    /// <summary>The bank's own reference.</summary>
    BankReference,

    /// <summary>The IBAN of the account itself.</summary>
    Account,
}

namespace EventsHub.Registrations.Domain;

/// <summary>The invoice that a credit note takes back (EN 16931, business group 3).</summary>
/// <param name="InvoiceId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="IssuedOn">Its date.</param>
public sealed record InvoiceReference(Guid InvoiceId, string Number, DateOnly IssuedOn);

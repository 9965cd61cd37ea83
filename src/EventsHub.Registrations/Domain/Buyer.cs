namespace EventsHub.Registrations.Domain;

/// <summary>Whoever orders and pays.</summary>
/// <param name="Name">The name in Latin letters.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Language">The language of mails to the buyer (BCP 47).</param>
/// <param name="InvoiceAddress">The address on the invoice, on several lines; null when it is made out to the person alone.</param>
public sealed record Buyer(string Name, string Email, string Language, string? InvoiceAddress);

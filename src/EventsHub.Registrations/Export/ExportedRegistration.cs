using EventsHub.Conference.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Export;

internal sealed record ExportedRegistration
{
    public required string Code { get; init; }

    public required RegistrationStatus Status { get; init; }

    public required PersonName Name { get; init; }

    public required string Email { get; init; }

    public required string Affiliation { get; init; }

    public required string Country { get; init; }

    public required string Language { get; init; }

    public required string Ticket { get; init; }

    public required IReadOnlyList<string> Options { get; init; }

    public string? BadgeRole { get; init; }

    public string? Dietary { get; init; }

    public string? AccessNeeds { get; init; }

    public string? Note { get; init; }

    public required DateTime RegisteredAt { get; init; }

    public DateTime? CancelledAt { get; init; }

    public DateTime? BadgePrintedAt { get; init; }

    public required string TimeZone { get; init; }

    public required string OrderCode { get; init; }

    public required PaymentMethod PaymentMethod { get; init; }

    public required string Currency { get; init; }

    public required long TotalMinor { get; init; }

    public required long PaidMinor { get; init; }

    /// <summary>The promotion or access code that the person came with; null for none.</summary>
    public string? Voucher { get; init; }

    /// <summary>Who pays, when that is not the person; null otherwise.</summary>
    public Buyer? Buyer { get; init; }

    /// <summary>Whom the invoice is made out to; null for the buyer.</summary>
    public BillingParty? Billing { get; init; }

    public string? ImportKey { get; init; }

    /// <summary>The values answered, by the key of the question.</summary>
    public required ILookup<string, string> Answers { get; init; }
}

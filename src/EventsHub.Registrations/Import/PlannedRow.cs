using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;

namespace EventsHub.Registrations.Import;

internal sealed record PlannedRow(ImportedPerson From, ImportOutcome Outcome, string Key, IReadOnlyList<string> Messages)
{
    /// <summary>The products of a new person, the ticket first.</summary>
    public IReadOnlyList<ProductOffer> Products { get; init; } = [];

    /// <summary>The code that a new person comes with; null for none.</summary>
    public Voucher? Voucher { get; init; }

    public Registration? Existing { get; init; }

    public AttendeeInput? Details { get; init; }

    /// <summary>The answers to the questions of the event from now on; null to leave them.</summary>
    public IReadOnlyList<GivenAnswer>? Answers { get; init; }

    /// <summary>Who pays from now on; null to leave it.</summary>
    public BuyerInput? Buyer { get; init; }

    /// <summary>Whom the invoice is made out to from now on; null to leave it.</summary>
    public BillingInput? BillTo { get; init; }
}

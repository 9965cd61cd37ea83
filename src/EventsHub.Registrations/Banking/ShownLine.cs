using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Banking;

/// <summary>A line of a bank statement with where it is placed and where it could be.</summary>
public sealed record ShownLine
{
    /// <summary>Id of the line.</summary>
    public required Guid Id { get; init; }

    /// <summary>To be sent back with a change, so that one based on outdated data is refused.</summary>
    public required int Version { get; init; }

    /// <summary>Id of the statement.</summary>
    public required Guid StatementId { get; init; }

    /// <summary>The day on which the bank booked it.</summary>
    public required DateOnly BookedOn { get; init; }

    /// <summary>The day from which it bears interest; null when not said.</summary>
    public required DateOnly? ValueOn { get; init; }

    /// <summary>What it is.</summary>
    public required BankMovement Movement { get; init; }

    /// <summary>The amount in minor units; less than 0 when money went out.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>What of it is not placed, in minor units, without a sign.</summary>
    public required long LeftMinor { get; init; }

    /// <summary>ISO 4217 code of the amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Who paid or was paid; empty when not said.</summary>
    public required string Name { get; init; }

    /// <summary>The last four characters of their account; null when not said.</summary>
    public required string? IbanEnd { get; init; }

    /// <summary>What was written with it.</summary>
    public required string Text { get; init; }

    /// <summary>The structured creditor reference; null for none.</summary>
    public required string? Reference { get; init; }

    /// <summary>The reference of whoever ordered the payment; null for none.</summary>
    public required string? EndToEndId { get; init; }

    /// <summary>True when a line was here before that could be the same.</summary>
    public required bool MayBeTwin { get; init; }

    /// <summary>What is still to be done about it.</summary>
    public required BankLineState State { get; init; }

    /// <summary>Why it was set aside; null while it is not.</summary>
    public required string? AsideReason { get; init; }

    /// <summary>Who set it aside; null for nobody known.</summary>
    public required string? AsideBy { get; init; }

    /// <summary>When it was set aside (UTC); null while it is not.</summary>
    public required DateTime? AsideAt { get; init; }

    /// <summary>Where it is placed, and was before.</summary>
    public required IReadOnlyList<Placing> Placings { get; init; }

    /// <summary>Where it could be placed, the surest first.</summary>
    public required IReadOnlyList<ProposedOrder> Proposed { get; init; }

    /// <param name="Id">Id of the placing.</param>
    /// <param name="EventCode">The code of the event.</param>
    /// <param name="OrderCode">The code of the order.</param>
    /// <param name="RegistrationCode">The code of its first registration.</param>
    /// <param name="Payer">Who pays.</param>
    /// <param name="AmountMinor">How much of the line, in minor units, without a sign.</param>
    /// <param name="IsBooked">False when the money had been noted by hand.</param>
    /// <param name="At">When it was placed (UTC).</param>
    /// <param name="By">Who placed it; null for nobody known.</param>
    /// <param name="TakenBackAt">When it was taken back (UTC); null while it counts.</param>
    /// <param name="TakenBackBy">Who took it back; null for nobody known.</param>
    /// <param name="TakenBackReason">Why; null while it counts.</param>
    public sealed record Placing(
        Guid Id, string EventCode, string OrderCode, string RegistrationCode, string Payer, long AmountMinor, bool IsBooked, DateTime At, string? By, DateTime? TakenBackAt, string? TakenBackBy, string? TakenBackReason);
}

namespace EventsHub.Registrations.Contracts;

/// <summary>Which codes of a registration count.</summary>
/// <param name="Registration">The code of the registration.</param>
/// <param name="IsCancelled">True when none does.</param>
/// <param name="Ticket">The lowest revision of a ticket that counts: the number of times that it was replaced.</param>
/// <param name="Badge">The lowest revision of a badge that counts: the number of times that it was replaced.</param>
public sealed record RegistrationStanding(string Registration, bool IsCancelled, int Ticket, int Badge)
{
    /// <summary>Whether a genuine code of the registration admits. Ticket and badge are replaced each for itself. A code from before they had codes of their own stands on both, so it is replaced with
    /// either: nobody can tell whether it was on the one that was lost.</summary>
    public CodeOutcome OutcomeOf(CodeKind kind, int revision)
    {
        var lowest = kind switch { CodeKind.Ticket => Ticket, CodeKind.Badge => Badge, _ => Math.Max(Ticket, Badge) };
        return IsCancelled ? CodeOutcome.Cancelled
            : revision < lowest ? CodeOutcome.Replaced
            : CodeOutcome.Valid;
    }
}

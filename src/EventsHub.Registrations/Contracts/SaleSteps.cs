using static EventsHub.Registrations.Contracts.RegistrationStatus;

namespace EventsHub.Registrations.Contracts;

/// <summary>The one table of the steps that a sale goes through.</summary>
public static class SaleSteps
{
    /// <summary>The steps after which nobody comes any more: given up by the person or by time.</summary>
    public static readonly IReadOnlyList<RegistrationStatus> Over = [Cancelled, Lapsed];

    private static readonly Dictionary<RegistrationStatus, RegistrationStatus[]> Next = new()
    {
        [Waiting] = [Held, AwaitingApproval, AwaitingPayment, Confirmed, Unnamed, Cancelled],
        [Held] = [AwaitingApproval, AwaitingPayment, Confirmed, Lapsed, Cancelled],
        [AwaitingApproval] = [AwaitingPayment, Confirmed, Cancelled],
        [AwaitingPayment] = [Confirmed, Lapsed, Cancelled],
        [Unnamed] = [Unnamed, AwaitingPayment, Confirmed, Lapsed, Cancelled],
        [Lapsed] = [Held, AwaitingPayment, Confirmed, Unnamed, Cancelled],
        [Confirmed] = [Cancelled],
        [Cancelled] = [],
    };

    /// <summary>True when one step may follow another.</summary>
    public static bool MayFollow(this RegistrationStatus next, RegistrationStatus present) => Next[present].Contains(next);

    /// <summary>True while the person has places, whether or not they will stay.</summary>
    public static bool HasPlaces(this RegistrationStatus status) => status is Confirmed or Held or AwaitingApproval or AwaitingPayment or Unnamed;

    /// <summary>True once the places are to be paid.</summary>
    public static bool IsSold(this RegistrationStatus status) => status is Confirmed or AwaitingPayment or Unnamed;

    /// <summary>True until the sale has come to an end, one way or the other.</summary>
    public static bool IsOpen(this RegistrationStatus status) => status is Held or Waiting or AwaitingApproval or AwaitingPayment or Unnamed;
}

using System.Linq.Expressions;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Approval;

/// <summary>Selects those about whom the organisers have to decide.</summary>
internal static class Requests
{
    /// <summary>Those about whom is to be decided, of an event.</summary>
    public static IQueryable<Registration> ToDecide(this IQueryable<Registration> registrations, Guid eventId) => registrations.Where(r => r.EventId == eventId && r.DecisionDueSince != null);

    /// <summary>Those of them about whom a decision has come so far.</summary>
    public static IQueryable<Registration> In(this IQueryable<Registration> requests, RequestState state) => requests.Where(Is(state));

    private static Expression<Func<Registration, bool>> Is(RequestState state) => state switch
    {
        RequestState.Open => r => r.Decision == null,
        RequestState.ToApprove => r => r.Decision != null && r.Decision.ReleasedAt == null && r.Decision.Kind == DecisionKind.Approve,
        RequestState.ToDecline => r => r.Decision != null && r.Decision.ReleasedAt == null && r.Decision.Kind == DecisionKind.Decline,
        _ => r => r.Decision != null && r.Decision.ReleasedAt != null,
    };

    /// <summary>How far the decision about somebody has come.</summary>
    public static RequestState StateOf(Decision? decision) => decision switch
    {
        null => RequestState.Open,
        { IsDraft: false } => RequestState.OnTheWay,
        { Kind: DecisionKind.Approve } => RequestState.ToApprove,
        _ => RequestState.ToDecline,
    };
}

using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Approval;

/// <summary>Lets drafts of decisions take effect: those who may come are registered, or asked to pay, and the others are told why not. Some hundred at a time, so that nothing else waits; call it again while some are left.</summary>
public static class ReleaseDecisions
{
    /// <summary>How many one call releases.</summary>
    public const int Portion = 200;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="ToApprove">How many the sender was told may come; another number is refused, null is not checked.</param>
    /// <param name="ToDecline">How many the sender was told do not come; another number is refused, null is not checked.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, int? ToApprove = null, int? ToDecline = null) : ICommand<Result>, IForEvent;

    /// <param name="Released">How many were released.</param>
    /// <param name="Left">How many drafts are left.</param>
    public sealed record Result(int Released, int Left);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var requests = db.Registrations().ToDecide(eventId);
            var (approve, decline) = (await requests.In(RequestState.ToApprove).CountAsync(cancellationToken), await requests.In(RequestState.ToDecline).CountAsync(cancellationToken));
            if (approve + decline == 0)
            {
                throw new DomainRuleException("decision.none", "There is no decision to release. Decide about somebody first.");
            }

            if ((command.ToApprove ?? approve) != approve || (command.ToDecline ?? decline) != decline)
            {
                throw new DomainRuleException("decision.others", "Meanwhile {0} may come and {1} do not. Look at the list again before you release.", approve, decline);
            }

            var people = await requests.Where(r => r.Decision != null && r.Decision.ReleasedAt == null).OrderBy(r => r.DecisionDueSince).ThenBy(r => r.Id)
                .Include(r => r.Order).Take(Portion).ToListAsync(cancellationToken);
            foreach (var registration in people)
            {
                registration.Order!.ReleaseDecision(registration, now);
            }

            return new(people.Count, approve + decline - people.Count);
        }
    }
}

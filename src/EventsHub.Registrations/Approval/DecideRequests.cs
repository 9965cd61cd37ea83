using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Approval;

/// <summary>Staff note what they decide about people, as drafts of which nobody hears before they are released, or take such drafts back. All of them or none.</summary>
public static class DecideRequests
{
    /// <summary>The most people at once.</summary>
    public const int MostAtOnce = 200;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Codes">The codes of the registrations.</param>
    /// <param name="Decision">Whether they may come; null takes drafts back.</param>
    /// <param name="Reason">Why they do not come, in words for them; left aside for those who may come.</param>
    /// <param name="ReadAt">When whoever decides has read the list (UTC): what others have decided since is not overwritten. Null is not checked.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, IReadOnlyList<string> Codes, DecisionKind? Decision, string? Reason = null, DateTime? ReadAt = null) : ICommand<int>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Codes).NotEmpty().WithMessage(_ => texts["Choose somebody first."]);
            RuleFor(c => c.Codes).Must(codes => codes.Count <= MostAtOnce).When(c => c.Codes is not null).WithMessage(_ => texts["At most {0} people at once.", MostAtOnce]);
            RuleFor(c => c.Decision).IsInEnum().WithMessage(_ => texts["Choose from the list."]);
            RuleFor(c => c.Reason).Must(text => CleanText.Lines(text).Length <= Domain.Decision.MaxReason).WithMessage(_ => texts["At most {0} characters.", Domain.Decision.MaxReason]);
        }
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            List<string> codes = [.. command.Codes.Select(ShortCode.Normalize).Distinct()];
            var people = await db.Registrations().Include(r => r.Order).Where(r => r.EventId == eventId && codes.Contains(r.Code)).ToListAsync(cancellationToken);
            if (people.Count < codes.Count)
            {
                throw new NotFoundException("registration");
            }

            foreach (var registration in people)
            {
                registration.CheckIsAsRead(command.ReadAt, user.Id);
                if (command.Decision is { } kind)
                {
                    registration.Decide(Decision.Of(kind, CleanText.Lines(command.Reason), user.Id, now));
                }
                else
                {
                    registration.TakeDecisionBack();
                }
            }

            return people.Count;
        }
    }
}

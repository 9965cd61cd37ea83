using EventsHub.Application.Data;
using EventsHub.Application.Messages;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Accounts;

/// <summary>An administrator has the invitation sent again.</summary>
public static class SendInvitation
{
    /// <summary>Whom to.</summary>
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Command(Guid AccountId) : ICommand<Unit>;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.Users.AnyAsync(a => a.Id == command.AccountId && !a.IsDisabled, cancellationToken))
            {
                throw new NotFoundException("account");
            }

            db.Outbox.Add(OutboxRouting.Message(OutboxRouting.InvitationMail, command.AccountId, time.GetUtcNow().UtcDateTime));
            return Unit.Value;
        }
    }
}

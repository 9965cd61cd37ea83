using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Records when badges were printed. Does not raise the version of the registrations, so that forms which somebody has open are not refused as
/// outdated.</summary>
public static class MarkBadgesPrinted
{
    private const int AtOnce = 500;

    /// <summary><c>ReadAt</c> is the time at which the printed data was read; later changes make a badge due again.</summary>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, IReadOnlyList<Guid> RegistrationIds, DateTime ReadAt) : ICommand<int>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.RegistrationIds).NotNull();
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var marked = 0;
            foreach (var ids in command.RegistrationIds.Chunk(AtOnce))
            {
                marked += await db.NoteBadgesPrintedAsync(eventId, ids, command.ReadAt, cancellationToken);
            }

            return marked;
        }
    }
}

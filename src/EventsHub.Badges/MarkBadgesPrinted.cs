using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
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

    /// <summary><c>ReadAt</c> is the time at which the printed data was read, <c>KeyId</c> the key that signed the codes.</summary>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, IReadOnlyList<Printed> Badges, DateTime ReadAt, string KeyId) : ICommand<int>, IForEvent;

    /// <param name="RegistrationId">Id of the registration.</param>
    /// <param name="Fingerprint">The fingerprint of what the badge shows.</param>
    public sealed record Printed(Guid RegistrationId, string Fingerprint);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Badges).NotNull();
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var marked = 0;
            foreach (var badges in command.Badges.Chunk(AtOnce))
            {
                marked += await db.NoteBadgesPrintedAsync(eventId, [.. badges.Select(b => b.RegistrationId)], command.ReadAt, cancellationToken);
                db.BadgePrints().AddRange(badges.Select(b => BadgePrint.Of(b.RegistrationId, b.Fingerprint, command.KeyId, command.ReadAt)));
            }

            return marked;
        }
    }
}

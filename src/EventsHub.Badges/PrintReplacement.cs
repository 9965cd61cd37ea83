using EventsHub.Badges.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using MediatR;

namespace EventsHub.Badges;

/// <summary>Prints a badge in place of one that was lost. The lost one is refused at the door from then on, whoever found it.</summary>
public static class PrintReplacement
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code, as typed.</param>
    /// <param name="Lost">The revision of the lost badge; when it is replaced already, as after a double click, its replacement is printed again.</param>
    /// <param name="Layout">The arrangement on paper that comes with EventsHub; used when no sheet is given.</param>
    /// <param name="Sheet">Id of a sheet of the event's own; null for none.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, string Code, int Lost, BadgeLayout Layout = BadgeLayout.A6, Guid? Sheet = null) : ICommand<StreamedFile>, IForEvent;

    internal sealed class Handler(EventsHubDb db, IMediator mediator) : IRequestHandler<Command, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.ReplaceBadgeAsync(await db.EventIdAsync(command.EventCode, cancellationToken), command.Code, command.Lost, cancellationToken);
            return await mediator.Send(new PrintBadges.Command(command.EventCode, new() { Codes = [command.Code] }, command.Layout, Sheet: command.Sheet, Reason: PrintReason.Replacement), cancellationToken);
        }
    }
}

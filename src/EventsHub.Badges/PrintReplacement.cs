using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Prints a badge in place of one that was lost. The lost one is refused at the door from then on, whoever found it.</summary>
public static class PrintReplacement
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code, as typed.</param>
    /// <param name="Lost">The revision of the lost badge; when it is replaced already, as after a double click, its replacement is printed again.</param>
    /// <param name="Layout">The arrangement on paper that comes with EventsHub; used when no sheet is given.</param>
    /// <param name="Sheet">Id of a sheet of the event's own; null for none.</param>
    /// <param name="Template">Id of a template of the event's own, or <see cref="BadgeTemplate.Standard"/>; null for that of the lost badge, where it is still there. Where that is made for another paper than the
    /// layout, the paper of the lost badge is used too.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, string Code, int Lost, BadgeLayout Layout = BadgeLayout.A6, Guid? Sheet = null, Guid? Template = null) : ICommand<StreamedFile>, IForEvent;

    internal sealed class Handler(EventsHubDb db, IMediator mediator) : IRequestHandler<Command, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            await db.ReplaceBadgeAsync(eventId, command.Code, command.Lost, cancellationToken);
            PrintBadges.Command print = new(
                command.EventCode, new() { Codes = [command.Code] }, command.Layout, Sheet: command.Sheet, Template: command.Template, Reason: PrintReason.Replacement);
            if (command.Template is null && await RunOfAsync(eventId, command.Code, cancellationToken) is { TemplateId: { } id } run)
            {
                var (layout, sheet) = run.PaperOfReplacement(await db.BadgeTemplateAsync(eventId, id, cancellationToken), command.Layout, command.Sheet);
                print = print with { Layout = layout, Sheet = sheet, Template = id };
            }

            return await mediator.Send(print, cancellationToken);
        }

        // The run that the person's last badge was printed in; null for none.
        private async Task<PrintRun?> RunOfAsync(Guid eventId, string code, CancellationToken cancellationToken)
        {
            var typed = ShortCode.Normalize(code);
            var people = db.AttendeeRows().Where(r => r.EventId == eventId && r.Code == typed);
            var last = await db.BadgePrints().Where(p => people.Any(r => r.Id == p.RegistrationId)).OrderByDescending(p => p.PrintedAt).Select(p => p.RunId).FirstOrDefaultAsync(cancellationToken);
            return await db.PrintRuns().FirstOrDefaultAsync(r => r.Id == last, cancellationToken);
        }
    }
}

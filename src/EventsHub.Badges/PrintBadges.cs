using System.Globalization;
using EventsHub.Badges.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Prints the badges of the selected registrations, sorted by name: the one way in which badges are printed. They are recorded as a print run once the whole file has been
/// written.</summary>
public static class PrintBadges
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Selection">Whose badges.</param>
    /// <param name="Layout">The arrangement on paper that comes with EventsHub; used when no sheet is given.</param>
    /// <param name="BothSides">True to follow every page by its back.</param>
    /// <param name="Sheet">Id of a sheet of the event's own; null for none.</param>
    /// <param name="Template">Id of a template of the event's own, or <see cref="Domain.BadgeTemplate.Standard"/>; null for that of the run that is printed again, where it is still there, else the standard one.</param>
    /// <param name="Reason">Why; null to have it told from the selection.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(string EventCode, BadgeSelection Selection, BadgeLayout Layout = BadgeLayout.A6, bool BothSides = false, Guid? Sheet = null, Guid? Template = null, PrintReason? Reason = null) : ICommand<StreamedFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts)
        {
            RuleFor(c => c.Selection).NotNull().SetValidator(new BadgeSelectionValidator(texts));
            RuleFor(c => c.Layout).IsInEnum().WithMessage(_ => texts["Choose how the badges lie on paper."]);
        }
    }

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, EventKeys keys, BadgePrinter printer, IMediator mediator, TimeProvider time) : IRequestHandler<Command, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            // Taken before reading, so that of two prints at once the one that read last counts.
            var readAt = time.GetUtcNow().UtcDateTime;
            var paper = await reader.PaperAsync(@event, command.Layout, command.Sheet, command.Template, command.Selection.Run, cancellationToken);
            var ids = await reader.SelectToPrintAsync(@event, command.Selection, cancellationToken);
            var name = command.Selection.NormalizedCodes is [var code]
                ? $"badge-{@event.Code}-{code}.pdf"
                : string.Create(CultureInfo.InvariantCulture, $"badges-{@event.Code}-{readAt:yyyy-MM-dd}.pdf");
            var reason = command.Reason ?? (command.Selection.NormalizedCodes.Count == 1 ? PrintReason.Single : PrintReason.Batch);
            var badgeEvent = await reader.BadgeEventAsync(@event, cancellationToken);
            var signer = await keys.SignerAsync(@event.Id, cancellationToken);
            return new(name, StreamedFile.Pdf, ids.Count, async (output, progress, cancel) =>
            {
                var (fingerprint, template) = (new BadgeFingerprint(badgeEvent), paper.Fingerprint);
                var printed = new List<MarkBadgesPrinted.Printed>(ids.Count);
                await printer.WriteAsync(
                    output, badgeEvent, WithFingerprintsAsync(reader.ReadAsync(@event, ids, signer, cancel), badge => fingerprint.Of(badge, template), printed), paper.Paper, reader.Info(@event, readAt), command.BothSides,
                    progress, paper.Face, cancel);
                await output.FlushAsync(cancel);
                await mediator.Send(new MarkBadgesPrinted.Command(command.EventCode, printed, readAt, signer.KeyId, command.Selection, reason, paper, command.BothSides), CancellationToken.None);
            });
        }

        private static async IAsyncEnumerable<Badge> WithFingerprintsAsync(
            IAsyncEnumerable<BadgeToPrint> badges, Func<BadgeToPrint, string> fingerprintOf, List<MarkBadgesPrinted.Printed> printed)
        {
            await foreach (var badge in badges)
            {
                printed.Add(new(badge.RegistrationId, badge.Revision, fingerprintOf(badge)));
                yield return badge.Badge;
            }
        }
    }
}

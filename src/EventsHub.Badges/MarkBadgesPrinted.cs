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

/// <summary>Writes down a print run with its badges. Does not raise the version of the registrations, so that forms which somebody has open are not refused as
/// outdated.</summary>
public static class MarkBadgesPrinted
{
    private const int AtOnce = 500;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Badges">The badges, in the order of printing.</param>
    /// <param name="ReadAt">When the printed data were read (UTC).</param>
    /// <param name="KeyId">Id of the key that signed the codes.</param>
    /// <param name="Selection">Whose badges were asked for.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Paper">The paper that they lie on, and what they look like.</param>
    /// <param name="BothSides">True when every page was followed by its back.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Command(
        string EventCode, IReadOnlyList<Printed> Badges, DateTime ReadAt, string KeyId, BadgeSelection Selection, PrintReason Reason, BadgeReader.ChosenPaper Paper, bool BothSides = false)
        : ICommand<int>, IForEvent;

    /// <param name="RegistrationId">Id of the registration.</param>
    /// <param name="Revision">Number of times that the badge was replaced before.</param>
    /// <param name="Fingerprint">The fingerprint of what the badge shows.</param>
    public sealed record Printed(Guid RegistrationId, int Revision, string Fingerprint);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Badges).NotNull();
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            // Sheet and template may have been deleted while the file was written.
            var sheetId = await db.BadgeSheets().Where(s => s.Id == command.Paper.SheetId).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
            var template = command.Paper.Template;
            var templateId = template is null ? null : await db.BadgeTemplates().Where(t => t.Id == template.Id).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancellationToken);
            PrintJob job = new(
                command.Selection.ToRequest(), command.Reason, command.Paper.Layout, sheetId, command.Paper.SheetName, templateId, template?.Name ?? PrintRun.StandardTemplate, command.BothSides);
            var run = PrintRun.Of(eventId, await NextNumberAsync(eventId, cancellationToken), job, command.Badges.Count, user.Id, user.IsOperator ? "badges" : null, command.ReadAt);
            db.PrintRuns().Add(run);
            var marked = 0;
            foreach (var badges in command.Badges.Chunk(AtOnce))
            {
                marked += await db.NoteBadgesPrintedAsync(eventId, [.. badges.Select(b => b.RegistrationId)], command.ReadAt, cancellationToken);
                var prints = badges.Select(b => run.Print(b.RegistrationId, b.Revision, b.Fingerprint, command.KeyId)).ToList();
                db.BadgePrints().AddRange(prints);
                await db.SaveChangesAsync(cancellationToken);
                foreach (var print in prints)
                {
                    // Each save looks at every row that is tracked.
                    db.Entry(print).State = EntityState.Detached;
                }
            }

            return marked;
        }

        // Whoever else finishes a print of the event waits until this one is stored, so that no two get one number.
        private async Task<int> NextNumberAsync(Guid eventId, CancellationToken cancellationToken)
        {
            var runs = db.PrintRuns().Where(r => r.EventId == eventId);
            await runs.Where(r => r.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.Number, r => r.Number), cancellationToken);
            return 1 + (await runs.MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0);
        }
    }
}

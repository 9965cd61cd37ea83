using EventsHub.Conference.Contracts;
using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Import;

/// <summary>Registers the people of a file. All rows without errors are imported in one transaction, and those with errors are reported.
/// The same file imported twice registers nobody twice.</summary>
public static class ImportRegistrations
{
    /// <summary>The file with its settings. A dry run only reports what would be done.</summary>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, ReadOnlyMemory<byte> Content, ImportSettings Settings, bool DryRun) : ICommand<Result>, IForEvent;

    /// <summary>What was done or, after a dry run, what would be done.</summary>
    public sealed record Result(
        ImportSource Source, bool DryRun, int Created, int Updated, int Unchanged, int LeftOut, int Refused, IReadOnlyList<Row> Rows);

    /// <param name="Line">The line on which the row begins.</param>
    /// <param name="Name">The person's name.</param>
    /// <param name="Email">The person's e-mail address.</param>
    /// <param name="Ticket">The name of the ticket given, or the ticket as the file names it.</param>
    /// <param name="Outcome">What is done with the row.</param>
    /// <param name="Code">The code of the registration; null where there is none.</param>
    /// <param name="Messages">Reasons for the outcome, in the current language.</param>
    public sealed record Row(int Line, string Name, string Email, string Ticket, ImportOutcome Outcome, string? Code, IReadOnlyList<string> Messages);

    internal sealed class Handler(EventsHubDb db, EventPeople people, IAccess access, Texts texts, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Places, cancellationToken);
            var file = TableFile.Read(command.Content, command.Settings.Encoding);
            var format = FileFormat.Of(file).With(command.Settings.Columns, file.Rows[0].Cells);
            CheckIsComplete(format);

            var registrations = db.Registrations().Where(r => r.EventId == @event.Id);
            var form = (await db.FormInUseAsync(@event.Id, cancellationToken)).SeenBy(await access.AudiencesAsync(@event.Code, cancellationToken));
            var stored = await (command.DryRun ? registrations.AsNoTracking() : registrations).Include(r => r.Order!.Lines).Include(r => r.Answers).AsSplitQuery().ToListAsync(cancellationToken);
            var vouchers = await VouchersOfEvent.ReadAsync(db, @event, isNeeded: format.Fields.Contains(ImportField.Voucher), time.GetUtcNow().UtcDateTime, cancellationToken);
            var plan = new ImportPlan(@event, stored, vouchers, format.Source, command.Settings, form, AnswerCells.In(format, file.Rows[0].Cells, form), texts);
            var rows = file.Rows.Skip(format.HasHeader ? 1 : 0).Select(row => plan.Decide(row, format)).ToList();
            var codes = command.DryRun ? [] : await ApplyAsync(@event, form, rows, command.Settings, cancellationToken);
            return new(
                format.Source, command.DryRun, Count(ImportOutcome.Create), Count(ImportOutcome.Update), Count(ImportOutcome.Unchanged),
                Count(ImportOutcome.LeaveOut), Count(ImportOutcome.Refuse),
                [.. rows.Select(row => new Row(
                    row.From.Line, row.From.Person.ToName().Native, row.From.Person.Email,
                    row.Products is [var ticket, ..] ? ticket.Name.In(Languages.Current, @event.MainLanguage) : row.From.Ticket,
                    row.Outcome, row.Existing?.Code ?? codes.GetValueOrDefault(row), row.Messages))]);

            int Count(ImportOutcome outcome) => rows.Count(row => row.Outcome == outcome);
        }

        private async Task<Dictionary<PlannedRow, string>> ApplyAsync(
            HostedEvent @event, EventForm form, List<PlannedRow> rows, ImportSettings settings, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            // Of 148 million possible codes, ten thousand random ones contain two equal ones about every third time.
            var used = (await db.Orders().Where(o => o.EventId == @event.Id).Select(o => o.Code).ToListAsync(cancellationToken)).ToHashSet();
            used.UnionWith(await db.Registrations().Where(r => r.EventId == @event.Id).Select(r => r.Code).ToListAsync(cancellationToken));
            var codes = new Dictionary<PlannedRow, string>(ReferenceEqualityComparer.Instance);
            List<Registration> described = [];
            List<OrderLine> lines = [];
            foreach (var row in rows)
            {
                if (row is { Outcome: ImportOutcome.Update, Existing: { } existing, Details: { } details })
                {
                    var order = existing.Order!;
                    order.Describe(existing, details.ToAttendee(), row.From.Language ?? existing.Language);
                    order.Name(existing, now, tell: settings.SendConfirmations);
                    existing.Annotate(row.From.BadgeRole ?? existing.BadgeRole, row.From.Note ?? existing.Note);
                    OrderParties.Change(order, existing, row.Buyer, row.BillTo);
                    var answered = row.Answers is { } answers && existing.AnswerTo(form, answers);
                    described.Add(existing);
                    if (answered || db.Entry(existing).State == EntityState.Modified)
                    {
                        order.Changed(existing, tell: false);
                    }
                }
                else if (row.Outcome == ImportOutcome.Create)
                {
                    var (order, registration) = StaffOrders.New(
                        @event, row.From.Person, row.Products, row.From.Language ?? @event.MainLanguage, Guid.CreateVersion7(), now,
                        row.From.Buyer, row.From.BillTo, NewCode(used), isSettled: !settings.IsOwed, row.Voucher);
                    order.PayBy(order.Asked(registration).IsZero ? PaymentMethod.Free : @event.PaymentMethods.FirstOrDefault(PaymentMethod.OnSite));
                    registration.AnswerTo(form, row.Answers ?? []);
                    registration.CameFrom(row.Key);
                    registration.Annotate(row.From.BadgeRole, row.From.Note);
                    order.Sell(registration, payBy: null, now, tell: settings.SendConfirmations);
                    db.Orders().Add(order);
                    described.Add(registration);
                    lines.AddRange(order.LinesOf(registration));
                    codes[row] = registration.Code;
                }
            }

            await people.SettleAsync(@event.Id, described, WhoSays.Staff, cancellationToken);
            // Saved before the places are taken: of two imports of one file at once, the second fails here at the unique index and runs again.
            await db.SaveChangesAsync(cancellationToken);
            await OrderSeats.TakeAsync(db, @event, lines, now, cancellationToken);
            return codes;
        }

        private static string NewCode(HashSet<string> used)
        {
            string code;
            do
            {
                code = ShortCode.New();
            }
            while (!used.Add(code));
            return code;
        }

        private static void CheckIsComplete(FileFormat format)
        {
            if (!format.Fields.Any(f => f is ImportField.GivenName or ImportField.FamilyName or ImportField.FullName))
            {
                throw TableFile.Refuse("import.no-name", "Say which column holds the name.");
            }

            if (!format.Fields.Any(f => f is ImportField.Email or ImportField.BuyerEmail))
            {
                throw TableFile.Refuse("import.no-email", "Say which column holds the e-mail address.");
            }
        }
    }
}

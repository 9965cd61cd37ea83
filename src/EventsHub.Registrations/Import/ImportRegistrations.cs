using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Import;

/// <summary>Registers the people of a file. All rows that are right are taken over in one transaction, or none; those that are not are named.
/// The same file imported twice makes nobody twice.</summary>
public static class ImportRegistrations
{
    /// <summary>The file, and how it is meant.</summary>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, ReadOnlyMemory<byte> Content, ImportSettings Settings, bool DryRun) : ICommand<Result>, IForEvent;

    /// <summary>What was done, or would be.</summary>
    public sealed record Result(
        ImportSource Source, bool DryRun, int Created, int Updated, int Unchanged, int LeftOut, int Refused, IReadOnlyList<Row> Rows);

    /// <param name="Line">The line that it begins on.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Email">The address.</param>
    /// <param name="Ticket">The ticket given, or named in the file.</param>
    /// <param name="Outcome">What becomes of it.</param>
    /// <param name="Code">The reference of the registration, where there is one.</param>
    /// <param name="Messages">Why, in the reader's language.</param>
    public sealed record Row(int Line, string Name, string Email, string Ticket, ImportOutcome Outcome, string? Code, IReadOnlyList<string> Messages);

    internal sealed class Handler(EventsHubDb db, Texts texts, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Places, cancellationToken);
            var file = TableFile.Read(command.Content, command.Settings.Encoding);
            var format = FileFormat.Of(file).With(command.Settings.Columns, file.Rows[0].Cells);
            CheckIsComplete(format);

            var registrations = db.Registrations().Where(r => r.EventId == @event.Id);
            var stored = await (command.DryRun ? registrations.AsNoTracking() : registrations).ToListAsync(cancellationToken);
            var plan = new ImportPlan(@event, stored, format.Source, command.Settings, texts);
            var rows = file.Rows.Skip(format.HasHeader ? 1 : 0).Select(row => plan.Decide(row, format)).ToList();
            var codes = command.DryRun ? [] : await ApplyAsync(@event, rows, command.Settings, cancellationToken);
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
            HostedEvent @event, List<PlannedRow> rows, ImportSettings settings, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            // Among ten thousand random codes two are alike every third time.
            var used = (await db.Orders().Where(o => o.EventId == @event.Id).Select(o => o.Code).ToListAsync(cancellationToken)).ToHashSet();
            used.UnionWith(await db.Registrations().Where(r => r.EventId == @event.Id).Select(r => r.Code).ToListAsync(cancellationToken));
            var codes = new Dictionary<PlannedRow, string>(ReferenceEqualityComparer.Instance);
            foreach (var row in rows)
            {
                if (row is { Outcome: ImportOutcome.Update, Existing: { } existing, Details: { } details })
                {
                    details.ApplyTo(existing);
                    existing.BadgeRole = row.From.BadgeRole ?? existing.BadgeRole;
                    existing.Note = row.From.Note ?? existing.Note;
                    existing.Language = row.From.Language ?? existing.Language;
                }
                else if (row.Outcome == ImportOutcome.Create)
                {
                    var (order, registration) = StaffOrders.New(
                        @event, row.From.Person, row.Products, row.From.Language ?? @event.MainLanguage, Guid.CreateVersion7(), now, NewCode(used),
                        isSettled: !settings.IsOwed);
                    order.PaymentMethod = order.TotalMinor == 0 ? PaymentMethod.Free : @event.PaymentMethods.FirstOrDefault(PaymentMethod.OnSite);
                    registration.ImportKey = row.Key;
                    registration.BadgeRole = row.From.BadgeRole;
                    registration.Note = row.From.Note;
                    if (settings.SendConfirmations)
                    {
                        order.Confirm(registration);
                    }

                    db.Orders().Add(order);
                    codes[row] = registration.Code;
                }
            }

            // Saved before the places are taken: two imports of one file at once meet at the unique index, and the second starts again.
            await db.SaveChangesAsync(cancellationToken);
            await OrderSeats.MoveAsync(db, @event, [], [.. rows.SelectMany(row => row.Products)], cancellationToken);
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

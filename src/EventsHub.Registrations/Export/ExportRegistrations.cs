using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Export;

/// <summary>Writes the registrations of an event to a file, row by row while they are read. A CSV file that is imported again changes nothing.</summary>
public static class ExportRegistrations
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Filter">Selects the registrations to write.</param>
    /// <param name="Format">The kind of file.</param>
    /// <param name="Separator">The separator of a CSV file: comma, semicolon or tab.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, RegistrationFilter Filter, RegistrationFormat Format, char Separator = ',') : IQuery<StreamedFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) =>
            RuleFor(q => q.Separator).Must(s => s is ',' or ';' or '\t').WithMessage(_ => texts["Separate by comma, semicolon or tab."]);
    }

    internal sealed class Handler(EventsHubDb db, IAccess access, TimeProvider time) : IRequestHandler<Query, StreamedFile>
    {
        private const int PeopleAtOnce = 500;

        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var columns = await AnswerColumns.ReadAsync(db, access, @event, cancellationToken);
            columns.CheckMaySelect(query.Filter);
            var labels = RegistrationColumns.LabelsWith(columns.Questions);
            var count = await query.Filter.Apply(db, @event, time.GetUtcNow().UtcDateTime).CountAsync(cancellationToken);
            return query.Format == RegistrationFormat.Csv
                ? new($"{@event.Code}-registrations.csv", TableWriter.Csv, count,
                    (output, progress, cancel) => TableWriter.WriteCsvAsync(output, labels, Rows(@event, query.Filter, columns), query.Separator, progress, cancel))
                : new($"{@event.Code}-registrations.xlsx", TableWriter.Xlsx, count,
                    (output, progress, cancel) => TableWriter.WriteXlsxAsync(output, "Registrations", labels, Rows(@event, query.Filter, columns), progress, cancel));
        }

        private IAsyncEnumerable<object[]> Rows(HostedEvent @event, RegistrationFilter filter, AnswerColumns columns) =>
            Read(@event, filter).Select(person => RegistrationColumns.Cells(person, columns.Questions));

        private async IAsyncEnumerable<ExportedRegistration> Read(HostedEvent @event, RegistrationFilter filter)
        {
            var codes = @event.Products.ToDictionary(p => p.Id, p => p.Code);
            // A file of any length: only the ids are in memory together.
            var ids = await ListRegistrations.Sorted(filter.Apply(db, @event, time.GetUtcNow().UtcDateTime).AsNoTracking(), RegistrationSort.Name, descending: false).Select(r => r.Id).ToListAsync();
            foreach (var some in ids.Chunk(PeopleAtOnce))
            {
                var people = await db.Registrations().AsNoTracking().AsSplitQuery().Where(r => some.Contains(r.Id))
                    .Select(r => new
                    {
                        r.Id, r.Code, r.Status, r.Name, r.Email, r.Affiliation, r.Country, r.Language, r.TicketTypeId, r.BadgeRole, r.Dietary, r.AccessNeeds, r.Note,
                        r.RegisteredAt, r.CancelledAt, r.BadgePrintedAt, r.ImportKey, r.VoucherCode,
                        OrderCode = r.Order!.Code, r.Order.PaymentMethod, r.Order.Currency, r.Order.TotalMinor, r.Order.PaidMinor, r.Order.Buyer, r.Order.Billing,
                        Options = r.Order.Lines.Where(l => l.RegistrationId == r.Id && l.CancelledAt == null && l.Kind == ProductKind.Option).Select(l => l.ProductId).ToList(),
                        Answers = r.Answers.OrderBy(a => a.Position).Select(a => new { a.Question, a.Value }).ToList(),
                    })
                    .ToDictionaryAsync(r => r.Id);
                // Somebody may have been deleted meanwhile.
                foreach (var r in some.Where(people.ContainsKey).Select(id => people[id]))
                {
                    yield return new()
                    {
                        Code = r.Code,
                        Status = r.Status,
                        Name = r.Name,
                        Email = r.Email,
                        Affiliation = r.Affiliation,
                        Country = r.Country,
                        Language = r.Language,
                        Ticket = codes[r.TicketTypeId],
                        Options = [.. r.Options.Select(id => codes[id]).Order(StringComparer.Ordinal)],
                        BadgeRole = r.BadgeRole,
                        Dietary = r.Dietary,
                        AccessNeeds = r.AccessNeeds,
                        Note = r.Note,
                        RegisteredAt = r.RegisteredAt,
                        CancelledAt = r.CancelledAt,
                        BadgePrintedAt = r.BadgePrintedAt,
                        TimeZone = @event.TimeZone,
                        OrderCode = r.OrderCode,
                        PaymentMethod = r.PaymentMethod,
                        Currency = r.Currency,
                        TotalMinor = r.TotalMinor,
                        PaidMinor = r.PaidMinor,
                        Voucher = r.VoucherCode,
                        Buyer = r.Buyer.Is(r.Name, r.Email) ? null : r.Buyer,
                        Billing = r.Billing,
                        ImportKey = r.ImportKey,
                        Answers = r.Answers.ToLookup(a => a.Question, a => a.Value),
                    };
                }
            }
        }
    }
}

using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Desk;
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

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var count = await query.Filter.Apply(db, @event.Id).CountAsync(cancellationToken);
            return query.Format == RegistrationFormat.Csv
                ? new($"{@event.Code}-registrations.csv", TableWriter.Csv, count,
                    (output, progress, cancel) => TableWriter.WriteCsvAsync(output, RegistrationColumns.Labels, Rows(@event, query.Filter), query.Separator, progress, cancel))
                : new($"{@event.Code}-registrations.xlsx", TableWriter.Xlsx, count,
                    (output, progress, cancel) => TableWriter.WriteXlsxAsync(output, "Registrations", RegistrationColumns.Labels, Rows(@event, query.Filter), progress, cancel));
        }

        private IAsyncEnumerable<object[]> Rows(HostedEvent @event, RegistrationFilter filter) => Read(@event, filter).Select(RegistrationColumns.Cells);

        private async IAsyncEnumerable<ExportedRegistration> Read(HostedEvent @event, RegistrationFilter filter)
        {
            var codes = @event.Products.ToDictionary(p => p.Id, p => p.Code);
            var rows = ListRegistrations.Sorted(filter.Apply(db, @event.Id).AsNoTracking(), RegistrationSort.Name, descending: false)
                .Select(r => new
                {
                    r.Code, r.Status, r.Name, r.Email, r.Affiliation, r.Country, r.Language, r.TicketTypeId, r.BadgeRole, r.Dietary, r.AccessNeeds, r.Note,
                    r.RegisteredAt, r.CancelledAt, r.BadgePrintedAt, r.ImportKey, r.VoucherCode,
                    OrderCode = r.Order!.Code, r.Order.PaymentMethod, r.Order.Currency, r.Order.TotalMinor, r.Order.PaidMinor, r.Order.Buyer, r.Order.Billing,
                    Options = r.Order.Lines.Where(l => l.RegistrationId == r.Id && l.CancelledAt == null && l.Kind == ProductKind.Option).Select(l => l.ProductId).ToList(),
                })
                .AsAsyncEnumerable();
            await foreach (var r in rows)
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
                };
            }
        }
    }
}

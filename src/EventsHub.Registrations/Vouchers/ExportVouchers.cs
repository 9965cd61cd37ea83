using System.Globalization;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Writes codes as CSV, a row each: those of one batch, as for a mailing, or all of the event.</summary>
public static class ExportVouchers
{
    /// <summary>The labels of the columns, in English whatever the language, so that a sheet made once goes on working.</summary>
    public static readonly IReadOnlyList<string> Labels = ["Code", "Link", "Batch", "Discount", "Value", "Currency", "For", "Uses", "Maximum", "From", "Until", "E-mail", "Note", "Off"];

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Batch">The name of the batch; null for all codes.</param>
    /// <param name="Separator">The separator: comma, semicolon or tab.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Query(string EventCode, string? Batch = null, char Separator = ',') : IQuery<StreamedFile>, IForEvent;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) =>
            RuleFor(q => q.Separator).Must(s => s is ',' or ';' or '\t').WithMessage(_ => texts["Separate by comma, semicolon or tab."]);
    }

    internal sealed class Handler(EventsHubDb db, PublicAddress address) : IRequestHandler<Query, StreamedFile>
    {
        public async Task<StreamedFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var found = db.Vouchers().AsNoTracking().Where(v => v.EventId == @event.Id);
            if (query.Batch is { Length: > 0 } batch)
            {
                found = found.Where(v => v.Batch == batch);
            }

            var products = @event.Products.ToDictionary(p => p.Id, p => p.Code);
            var rows = found.OrderBy(v => v.MadeAt).ThenBy(v => v.BatchNumber).ThenBy(v => v.Key).AsAsyncEnumerable().Select(v => Row(v, @event, products));
            return new($"{@event.Code}-codes.csv", TableWriter.Csv, await found.CountAsync(cancellationToken),
                (output, progress, cancel) => TableWriter.WriteCsvAsync(output, Labels, rows, query.Separator, progress, cancel));
        }

        private object[] Row(Voucher voucher, HostedEvent @event, Dictionary<Guid, string> products) =>
        [
            voucher.Code, address.Of(voucher.PathIn(@event)), voucher.Batch ?? "", voucher.Discount.Kind.ToString(),
            voucher.Discount.Kind switch { DiscountKind.None => "", DiscountKind.Percent => (decimal)voucher.Discount.Value, _ => new Money(voucher.Discount.Value, voucher.Currency).Amount },
            voucher.Discount.Kind is DiscountKind.Amount or DiscountKind.Price ? voucher.Currency : "",
            string.Join(", ", voucher.ProductIds.Select(id => products.GetValueOrDefault(id, ""))), voucher.Uses, voucher.MaxUses?.ToString(CultureInfo.InvariantCulture) ?? "",
            Clock(voucher.From), Clock(voucher.Until), voucher.Email ?? "", voucher.Note ?? "", voucher.IsOff ? "yes" : "",
        ];

        private static string Clock(NodaTime.LocalDateTime? time) => time?.ToString("uuuu'-'MM'-'dd'T'HH':'mm", CultureInfo.InvariantCulture) ?? "";
    }
}

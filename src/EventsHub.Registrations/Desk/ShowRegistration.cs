using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Everything that staff know of one registration: the person, the order, the money, the badge, the mails.</summary>
public static class ShowRegistration
{
    /// <param name="EventCode">The event.</param>
    /// <param name="Code">The reference, as typed.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, string Code) : IQuery<Result>, IForEvent;

    public sealed record Result
    {
        public required Guid Id { get; init; }

        public required string Code { get; init; }

        /// <summary>To be given back with a change, so that one based on an old reading is refused.</summary>
        public required int Version { get; init; }

        public required AttendeeInput Person { get; init; }

        public required string Name { get; init; }

        /// <summary>The name in Latin letters, when it differs.</summary>
        public string? LatinName { get; init; }

        public required RegistrationStatus Status { get; init; }

        public required string Language { get; init; }

        /// <summary>The code of the ticket type.</summary>
        public required string Ticket { get; init; }

        public required IReadOnlyList<string> Options { get; init; }

        /// <summary>What the badge says in place of the ticket type's role.</summary>
        public string? BadgeRole { get; init; }

        public string? Note { get; init; }

        public string? ImportKey { get; init; }

        /// <summary>When they registered (UTC).</summary>
        public required DateTime RegisteredAt { get; init; }

        /// <summary>When the terms were agreed to (UTC); null for people whom staff entered.</summary>
        public DateTime? ConsentedAt { get; init; }

        /// <summary>When the place was given back (UTC).</summary>
        public DateTime? CancelledAt { get; init; }

        /// <summary>When the badge was last printed (UTC).</summary>
        public DateTime? BadgePrintedAt { get; init; }

        public required OrderFacts Order { get; init; }

        /// <summary>What was sent about it, last first.</summary>
        public required IReadOnlyList<Sent> Mails { get; init; }

        /// <summary>The share of a paid price that the event's rules keep now, in percent.</summary>
        public required int KeptPercentNow { get; init; }
    }

    public sealed record OrderFacts
    {
        public required string Code { get; init; }

        public required OrderStatus Status { get; init; }

        public required PaymentMethod PaymentMethod { get; init; }

        /// <summary>The reference that a transfer quotes (ISO 11649).</summary>
        public required string CreditorReference { get; init; }

        public required string BuyerName { get; init; }

        public string? InvoiceAddress { get; init; }

        /// <summary>ISO 4217 code of every amount.</summary>
        public required string Currency { get; init; }

        /// <summary>What is owed, in minor units.</summary>
        public required long TotalMinor { get; init; }

        public required long PaidMinor { get; init; }

        /// <summary>What is left to pay; negative when something is to be paid back.</summary>
        public required long BalanceMinor { get; init; }

        /// <summary>When it was last marked paid (UTC).</summary>
        public DateTime? PaidAt { get; init; }

        public string? PaidBy { get; init; }

        public required IReadOnlyList<VatAmount> Vat { get; init; }

        /// <summary>What was sold to this person, in order of time.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }

        public required IReadOnlyList<Companion> Others { get; init; }
    }

    /// <param name="Name">Its name.</param>
    /// <param name="Kind">Ticket or option.</param>
    /// <param name="PriceMinor">Its price when it was ordered.</param>
    /// <param name="VatRate">The VAT contained, in hundredths of a percent.</param>
    /// <param name="AddedAt">When it was ordered (UTC).</param>
    /// <param name="CancelledAt">When it was cancelled (UTC).</param>
    /// <param name="ChargedMinor">What it adds to the total: its price, or what is kept of it.</param>
    public sealed record Line(string Name, ProductKind Kind, long PriceMinor, int VatRate, DateTime AddedAt, DateTime? CancelledAt, long ChargedMinor);

    public sealed record Companion(string Code, string Name);

    /// <param name="Kind">What it says, such as <c>mail.registration-confirmed</c>.</param>
    /// <param name="CreatedAt">When it was asked for (UTC).</param>
    /// <param name="DeliveredAt">When it was handed over (UTC).</param>
    /// <param name="FailedAt">When it was given up (UTC).</param>
    /// <param name="Attempts">How often it was tried.</param>
    /// <param name="LastError">Why the last try failed.</param>
    public sealed record Sent(string Kind, DateTime CreatedAt, DateTime? DeliveredAt, DateTime? FailedAt, int Attempts, string? LastError);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var (registration, order) = await db.Registrations().AsNoTrackingWithIdentityResolution().WithCodeAsync(@event.Id, query.Code, cancellationToken);
            var products = @event.Products.ToDictionary(p => p.Id);
            return new()
            {
                Id = registration.Id,
                Code = registration.Code,
                Version = RegistrationQueries.VersionOf(registration, order),
                Person = AttendeeInput.Of(registration),
                Name = registration.Name.Native,
                LatinName = registration.Name.LatinIfDifferent,
                Status = registration.Status,
                Language = registration.Language,
                Ticket = products[registration.TicketTypeId].Code,
                Options = [.. order.LinesOf(registration).Where(l => l.Kind == ProductKind.Option).Select(l => products[l.ProductId].Code)],
                BadgeRole = registration.BadgeRole,
                Note = registration.Note,
                ImportKey = registration.ImportKey,
                RegisteredAt = registration.RegisteredAt,
                ConsentedAt = registration.ConsentedAt,
                CancelledAt = registration.CancelledAt,
                BadgePrintedAt = registration.BadgePrintedAt,
                Order = await SummaryAsync(@event, registration, order, products, cancellationToken),
                Mails = await MailsAsync(registration.Id, order.Id, cancellationToken),
                KeptPercentNow = @event.KeptPercentAt(time.GetUtcNow().UtcDateTime),
            };
        }

        private async Task<OrderFacts> SummaryAsync(
            HostedEvent @event, Registration registration, Order order, Dictionary<Guid, ProductOffer> products, CancellationToken cancellationToken) => new()
            {
                Code = order.Code,
                Status = order.Status,
                PaymentMethod = order.PaymentMethod,
                CreditorReference = CreditorReference.For(@event.Code, order.Code),
                BuyerName = order.BuyerName,
                InvoiceAddress = order.InvoiceAddress,
                Currency = order.Currency,
                TotalMinor = order.TotalMinor,
                PaidMinor = order.PaidMinor,
                BalanceMinor = order.BalanceMinor,
                PaidAt = order.PaidAt,
                PaidBy = order.PaidBy is { } by
                    ? await db.AccountNamesOf().Where(a => a.Id == by).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken)
                    : null,
                Vat = order.VatPerRate,
                Lines = [.. order.Lines.Where(l => l.RegistrationId == registration.Id).OrderBy(l => l.AddedAt).ThenBy(l => l.Kind).Select(l => new Line(
                    products[l.ProductId].Name.In(Languages.Current, @event.MainLanguage), l.Kind, l.PriceMinor, l.VatRate, l.AddedAt, l.CancelledAt, l.ChargedMinor))],
                Others = [.. order.Registrations.Where(r => r.Id != registration.Id).Select(r => new Companion(r.Code, r.Name.Native))],
            };

        private async Task<IReadOnlyList<Sent>> MailsAsync(Guid registrationId, Guid orderId, CancellationToken cancellationToken) =>
            await db.Outbox.AsNoTracking()
                .Where(m => m.SubjectId == registrationId || m.SubjectId == orderId)
                .OrderByDescending(m => m.CreatedAt)
                .Take(50)
                .Select(m => new Sent(m.Kind, m.CreatedAt, m.DeliveredAt, m.FailedAt, m.Attempts, m.LastError))
                .ToListAsync(cancellationToken);
    }
}

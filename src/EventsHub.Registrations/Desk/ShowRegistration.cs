using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Answers;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.WaitingLists;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

/// <summary>Shows staff everything about one registration: the person, the order, the payments, the badge and the mails.</summary>
public static class ShowRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code, as typed.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, string Code) : IQuery<Result>, IForEvent;

    public sealed record Result : IVersioned
    {
        public required Guid Id { get; init; }

        public required string Code { get; init; }

        /// <summary>To be sent back with a change, so that a change based on outdated data is refused.</summary>
        public required int Version { get; init; }

        public required AttendeeInput Person { get; init; }

        public required string Name { get; init; }

        /// <summary>The name in Latin letters; null where it does not differ.</summary>
        public string? LatinName { get; init; }

        public required RegistrationStatus Status { get; init; }

        /// <summary>Until when a place is kept, or must be paid (UTC); null unless it is one of both.</summary>
        public DateTime? LapsesAt { get; init; }

        /// <summary>How many have waited for the same ticket for longer; null for somebody who does not wait.</summary>
        public int? Ahead { get; init; }

        /// <summary>Why staff offered the person a place before others who had waited longer; null for everybody else.</summary>
        public string? OfferReason { get; init; }

        /// <summary>Why staff declined, in words for the person; null for everybody else.</summary>
        public string? Declined { get; init; }

        /// <summary>True when it is to be decided about the person: whether they may come, or whether they still may after a change.</summary>
        public bool IsDecisionDue { get; init; }

        /// <summary>The details that the person has changed since they were let come, and about which is to be decided again.</summary>
        public IReadOnlyList<ApprovedDetail> Changed { get; init; } = [];

        /// <summary>The keys of the questions whose answers they have changed so.</summary>
        public IReadOnlyList<string> ChangedAnswers { get; init; } = [];

        /// <summary>What was decided about the person last, or is drafted; null for nothing.</summary>
        public DecisionTaken? Decision { get; init; }

        public required string Language { get; init; }

        /// <summary>The code of the ticket type.</summary>
        public required string Ticket { get; init; }

        public required IReadOnlyList<string> Options { get; init; }

        /// <summary>The role printed on the badge in place of the ticket type's; null for that role.</summary>
        public string? BadgeRole { get; init; }

        public string? Note { get; init; }

        public string? ImportKey { get; init; }

        /// <summary>Time of the registration (UTC).</summary>
        public required DateTime RegisteredAt { get; init; }

        /// <summary>When the person accepted the terms (UTC); null for people whom staff entered.</summary>
        public DateTime? ConsentedAt { get; init; }

        /// <summary>When the registration was cancelled (UTC); null while it is valid.</summary>
        public DateTime? CancelledAt { get; init; }

        /// <summary>When the badge was last printed (UTC); null while it was not.</summary>
        public DateTime? BadgePrintedAt { get; init; }

        /// <summary>The revision of the ticket that counts: the number of times that it was replaced.</summary>
        public required int TicketRevision { get; init; }

        /// <summary>The revision of the badge that counts: the number of times that it was replaced.</summary>
        public required int BadgeRevision { get; init; }

        /// <summary>What was answered to the questions of the event, as far as whoever asks may see it, by the key of the question.</summary>
        public required IReadOnlyDictionary<string, List<string?>> Answers { get; init; }

        /// <summary>The same in words, each with the question as it was asked.</summary>
        public required IReadOnlyList<AnsweredQuestion> Answered { get; init; }

        /// <summary>Id of the code that the person came with; null for none.</summary>
        public Guid? VoucherId { get; init; }

        /// <summary>That code; null for none.</summary>
        public string? Voucher { get; init; }

        public required OrderFacts Order { get; init; }

        /// <summary>The latest 50 mails about the registration or its order, last first.</summary>
        public required IReadOnlyList<Sent> Mails { get; init; }

        /// <summary>How the last mail of a mailing to the person's address came back; null when none did.</summary>
        public ReturnedMail? CameBack { get; init; }

        /// <summary>The share of a paid price that the event's rules keep on cancellation now, in percent.</summary>
        public required int KeptPercentNow { get; init; }

        /// <summary>What would be kept if the registration were cancelled now by the event's rules, in minor units.</summary>
        public required long KeptIfCancelledMinor { get; init; }
    }

    /// <param name="Kind">Whether the person may come.</param>
    /// <param name="Reason">Why not, in words for them; empty for somebody who may.</param>
    /// <param name="By">The name of whoever decided; null when no account did, or it is gone.</param>
    /// <param name="At">When it was decided (UTC).</param>
    /// <param name="ReleasedAt">From when on it takes effect (UTC); null for a draft, of which nobody was told.</param>
    public sealed record DecisionTaken(DecisionKind Kind, string Reason, string? By, DateTime At, DateTime? ReleasedAt);

    public sealed record OrderFacts
    {
        public required string Code { get; init; }

        public required OrderStatus Status { get; init; }

        public required PaymentMethod PaymentMethod { get; init; }

        /// <summary>The creditor reference that a bank transfer quotes (ISO 11649).</summary>
        public required string CreditorReference { get; init; }

        /// <summary>Who orders and pays.</summary>
        public required BuyerInput Buyer { get; init; }

        /// <summary>The name of the buyer, in its own script.</summary>
        public required string BuyerName { get; init; }

        /// <summary>True when the buyer is the person of this registration.</summary>
        public required bool IsBuyer { get; init; }

        /// <summary>Whom the invoice is made out to; null for the buyer.</summary>
        public BillingInput? BillTo { get; init; }

        /// <summary>The same as on an envelope; empty for the buyer.</summary>
        public required IReadOnlyList<string> BillingLines { get; init; }

        /// <summary>ISO 4217 code of all amounts.</summary>
        public required string Currency { get; init; }

        /// <summary>The order's total, in minor units.</summary>
        public required long TotalMinor { get; init; }

        public required long PaidMinor { get; init; }

        /// <summary>What is left to pay, in minor units; negative when money is to be paid back.</summary>
        public required long BalanceMinor { get; init; }

        /// <summary>Payments and refunds, in order of time.</summary>
        public required IReadOnlyList<MoneyMoved> Money { get; init; }

        public required IReadOnlyList<VatAmount> Vat { get; init; }

        /// <summary>Everything ever sold to this person, in order of time.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }

        public required IReadOnlyList<Companion> Others { get; init; }
    }

    /// <param name="Name">The product's name, in the current language.</param>
    /// <param name="Kind">Whether it is a ticket type or an option.</param>
    /// <param name="PriceMinor">The price when it was ordered, VAT included, in minor units.</param>
    /// <param name="VatRate">The rate of the VAT contained, in hundredths of a percent.</param>
    /// <param name="AddedAt">When it was ordered (UTC).</param>
    /// <param name="CancelledAt">When it was cancelled (UTC); null while it is not.</param>
    /// <param name="ChargedMinor">What it adds to the order's total, in minor units: its price or, once cancelled, the part that is kept.</param>
    /// <param name="DiscountMinor">What the code took off that the person came with, in minor units; the price is what is left.</param>
    public sealed record Line(string Name, ProductKind Kind, long PriceMinor, int VatRate, DateTime AddedAt, DateTime? CancelledAt, long ChargedMinor, long DiscountMinor);

    /// <param name="Kind">Payment or refund.</param>
    /// <param name="AmountMinor">The amount, in minor units.</param>
    /// <param name="At">When it was noted (UTC).</param>
    /// <param name="By">The name of whoever noted it; null when no account did, or it is gone.</param>
    /// <param name="Note">What was noted with it; null for nothing.</param>
    /// <param name="Method">By which way it came or went; null when nobody said so.</param>
    /// <param name="IsReversal">True when it takes back what was noted by mistake, so that no money moved.</param>
    public sealed record MoneyMoved(LedgerKind Kind, long AmountMinor, DateTime At, string? By, string? Note, MoneyMethod? Method, bool IsReversal);

    public sealed record Companion(string Code, string Name);

    /// <param name="Kind">The kind of mail, such as <c>mail.registration-confirmed</c>.</param>
    /// <param name="CreatedAt">When the mail was queued (UTC).</param>
    /// <param name="DeliveredAt">When the mail was delivered to the mail server (UTC); null while it was not.</param>
    /// <param name="FailedAt">When delivery was given up (UTC); null while it was not.</param>
    /// <param name="Attempts">The number of attempts to deliver it.</param>
    /// <param name="LastError">The error of the last attempt; null when there was none.</param>
    public sealed record Sent(string Kind, DateTime CreatedAt, DateTime? DeliveredAt, DateTime? FailedAt, int Attempts, string? LastError);

    internal sealed class Handler(EventsHubDb db, IAccess access, Texts texts, IEnumerable<IReturnedMails> returned, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var (registration, order) = await db.Registrations().AsNoTrackingWithIdentityResolution().WithCodeAsync(@event.Id, query.Code, cancellationToken);
            var products = @event.Products.ToDictionary(p => p.Id);
            var kept = @event.KeptPercentAt(time.GetUtcNow().UtcDateTime);
            var answers = await db.AnswersOfAsync(@event, registration.Id, await access.AudiencesAsync(@event.Code, cancellationToken), texts, cancellationToken);
            return new()
            {
                Id = registration.Id,
                Code = registration.Code,
                Version = order.Version,
                Person = AttendeeInput.Of(registration),
                Name = registration.Name.Native,
                LatinName = registration.Name.LatinIfDifferent,
                Status = registration.Status,
                LapsesAt = registration.LapsesAt,
                Ahead = registration.Status == RegistrationStatus.Waiting ? await db.AheadOfAsync(registration, cancellationToken) : null,
                OfferReason = registration.OfferReason,
                Declined = registration.Declined,
                IsDecisionDue = registration.IsDecisionDue,
                Changed = registration.ChangedSinceApproved?.Details ?? [],
                ChangedAnswers = [.. registration.ChangedSinceApproved?.Questions.Where(answers.Given.ContainsKey) ?? []],
                Decision = await DecisionAsync(registration.Decision, cancellationToken),
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
                TicketRevision = registration.TicketRevision,
                BadgeRevision = registration.BadgeRevision,
                Answers = answers.Given,
                Answered = answers.InWords,
                VoucherId = registration.VoucherId,
                Voucher = registration.VoucherCode,
                Order = await SummaryAsync(@event, registration, order, products, cancellationToken),
                Mails = await MailsAsync(registration.Id, order.Id, cancellationToken),
                CameBack = await CameBackAsync(@event.Id, registration.EmailNormalized, cancellationToken),
                KeptPercentNow = kept,
                KeptIfCancelledMinor = order.KeptOf(registration, kept).Minor,
            };
        }

        private async Task<DecisionTaken?> DecisionAsync(Decision? decision, CancellationToken cancellationToken) => decision is null ? null : new(
            decision.Kind, decision.Reason,
            decision.By is { } by ? await db.AccountNamesOf().Where(a => a.Id == by).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken) : null,
            decision.At, decision.ReleasedAt);

        private async Task<ReturnedMail?> CameBackAsync(Guid eventId, string address, CancellationToken cancellationToken)
        {
            foreach (var mails in returned)
            {
                if (await mails.LastAsync(eventId, address, cancellationToken) is { } mail)
                {
                    return mail;
                }
            }

            return null;
        }

        private async Task<OrderFacts> SummaryAsync(
            HostedEvent @event, Registration registration, Order order, Dictionary<Guid, ProductOffer> products, CancellationToken cancellationToken) => new()
            {
                Code = order.Code,
                Status = order.Status,
                PaymentMethod = order.PaymentMethod,
                CreditorReference = CreditorReference.For(@event.Code, order.Code),
                Buyer = BuyerInput.Of(order.Buyer),
                BuyerName = order.Buyer.Name.Native,
                IsBuyer = order.IsOrderedBy(registration),
                BillTo = BillingInput.Of(order.Billing),
                BillingLines = [.. order.Billing?.ToLines() ?? []],
                Currency = order.Currency,
                TotalMinor = order.Total.Minor,
                PaidMinor = order.Paid.Minor,
                BalanceMinor = order.Balance.Minor,
                Money = await MoneyAsync(order, cancellationToken),
                Vat = order.VatPerRate,
                Lines = [.. order.Lines.Where(l => l.RegistrationId == registration.Id).OrderBy(l => l.AddedAt).ThenBy(l => l.Kind).Select(l => new Line(
                    products[l.ProductId].Name.In(Languages.Current, @event.MainLanguage), l.Kind, l.Price.Minor, l.VatRate, l.AddedAt, l.CancelledAt, l.Charged.Minor, l.Discount.Minor))],
                Others = [.. order.Registrations.Where(r => r.Id != registration.Id).Select(r => new Companion(r.Code, r.Name.Native))],
            };

        private async Task<IReadOnlyList<MoneyMoved>> MoneyAsync(Order order, CancellationToken cancellationToken)
        {
            List<LedgerEntry> moved = [.. order.Ledger.Where(e => e.Kind is LedgerKind.Payment or LedgerKind.Refund).OrderBy(e => e.At)];
            List<Guid> by = [.. moved.Where(e => e.By is not null).Select(e => e.By!.Value).Distinct()];
            var names = by.Count == 0 ? [] : await db.AccountNamesOf().Where(a => by.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
            return [.. moved.Select(e => new MoneyMoved(e.Kind, e.Amount.Minor, e.At, e.By is { } id ? names.GetValueOrDefault(id) : null, e.Note, e.Method, e.Reverses is not null))];
        }

        private async Task<IReadOnlyList<Sent>> MailsAsync(Guid registrationId, Guid orderId, CancellationToken cancellationToken) =>
            await db.Outbox.AsNoTracking()
                .Where(m => m.Kind.StartsWith("mail.") && (m.SubjectId == registrationId || m.SubjectId == orderId || db.Invoices().Any(i => i.OrderId == orderId && i.Id == m.SubjectId)))
                .OrderByDescending(m => m.CreatedAt)
                .Take(50)
                .Select(m => new Sent(m.Kind, m.CreatedAt, m.DeliveredAt, m.FailedAt, m.Attempts, m.LastError))
                .ToListAsync(cancellationToken);
    }
}

using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Refunds;

/// <summary>Makes one file for the bank of refunds that somebody has chosen. They are on their way from then on, and in no other file.</summary>
public static class OrderRefunds
{
    /// <param name="Refunds">What is paid back to whom.</param>
    /// <param name="PayOn">The day on which the bank is to pay; null for today.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Command(IReadOnlyList<Item> Refunds, DateOnly? PayOn = null) : ICommand<Result>;

    /// <param name="EventCode">The code of the event.</param>
    /// <param name="Code">The code of the order.</param>
    /// <param name="AmountMinor">What was shown to be paid back, in minor units; another amount is refused.</param>
    /// <param name="Holder">The holder of the account; null for the one that paid.</param>
    /// <param name="Iban">The IBAN; null for the one that paid, as a statement told it.</param>
    /// <param name="Bic">The BIC; null where none is needed.</param>
    public sealed record Item(string EventCode, string Code, long AmountMinor, string? Holder = null, string? Iban = null, string? Bic = null);

    /// <param name="RunId">Id of the run.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="TotalMinor">The sum, in cents.</param>
    /// <param name="Changed">Names that went to the bank in other letters, or cut.</param>
    public sealed record Result(Guid RunId, string Number, long TotalMinor, IReadOnlyList<string> Changed);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Refunds).Must(r => r.Count is > 0 and <= RefundRun.Most).WithMessage(_ => texts["Choose at least one refund, and {0} at most.", RefundRun.Most]);
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time, Texts texts) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var (host, now) = (await db.HostAsync(cancellationToken), time.GetUtcNow().UtcDateTime);
            var today = EventTime.Day(now, host.TimeZone);
            var run = RefundRun.Make(host.Id, host.BankAccount, $"EH{ShortCode.New(10)}", command.PayOn is { } day && day > today ? day : today, user.Id, now);
            foreach (var item in command.Refunds)
            {
                var order = await OrderAsync(item, cancellationToken);
                if (-order.Balance.Minor != item.AmountMinor)
                {
                    throw new DomainRuleException("refund.changed", "What is to be paid back for {0} has changed in between. Load the page again.", order.Code);
                }

                var known = (await db.PaidFromAsync([order.Id], cancellationToken)).GetValueOrDefault(order.Id);
                var holder = CleanText.LineOrNull(item.Holder) ?? (known.Name is { Length: > 0 } name ? name : order.Billing is { Name.Length: > 0 } party ? party.Name : order.Buyer.Name.Latin);
                var iban = CleanText.LineOrNull(item.Iban) ?? known.Iban ?? throw new DomainRuleException("refund.no-iban", "The account of {0} is not known. Ask for it and enter it.", order.Code);
                try
                {
                    run.Refund(order, new(holder, Iban.Normalize(iban), CleanText.LineOrNull(item.Bic)?.ToUpperInvariant()), texts["Refund {0} {1}", item.EventCode, order.Code]);
                }
                catch (DomainRuleException refused)
                {
                    throw new DomainRuleException(refused.Code, "{0}: {1}", order.Code, texts[refused.Text, [.. refused.Args]].Value);
                }
            }

            db.RefundRuns().Add(run);
            return new(run.Id, run.Number, run.Total.Minor, [.. run.Refunds.Where(r => r.IsNameChanged).Select(r => $"{r.Payee!.Holder} → {r.Payee.SepaName}")]);
        }

        private async Task<Order> OrderAsync(Item item, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(item.EventCode, cancellationToken);
            var code = ShortCode.Normalize(item.Code);
            var order = await db.Orders().AsNoTracking().FirstOrDefaultAsync(o => o.EventId == eventId && o.Code == code, cancellationToken) ?? throw new NotFoundException("order");
            return await db.OrderedRefunds().AnyAsync(r => r.OnItsWayFor == order.Id, cancellationToken)
                ? throw new DomainRuleException("refund.on-its-way", "The refund of {0} is in a file already. Take that back first, if the bank did not carry it out.", order.Code)
                : order;
        }
    }
}

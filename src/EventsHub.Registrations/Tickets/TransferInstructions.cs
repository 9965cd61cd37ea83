using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Tickets;

/// <param name="Holder">The name of the account holder.</param>
/// <param name="Iban">The IBAN (ISO 13616), without blanks.</param>
/// <param name="Bic">The BIC of the bank (ISO 9362); null where none is needed.</param>
/// <param name="Reference">The creditor reference (ISO 11649), without blanks.</param>
/// <param name="AmountMinor">The amount to be transferred, in minor units.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="DueOn">The day by which the transfer should arrive, in the event's time zone.</param>
public sealed record TransferInstructions(string Holder, string Iban, string? Bic, string Reference, long AmountMinor, string Currency, DateOnly DueOn)
{
    /// <summary>The text of the QR code for banking apps; null when the transfer is no SEPA credit transfer.</summary>
    public string? SepaCode => EpcPayment.Payload(Holder, Iban, Bic, new(AmountMinor, Currency), Reference);

    /// <summary>How to pay an order by bank transfer; null when nothing is to be transferred.</summary>
    internal static TransferInstructions? Of(HostedEvent @event, Order order) =>
        order.PaymentMethod == PaymentMethod.BankTransfer && order.Balance.IsPositive && @event.BankAccount is { } account
            ? new(
                account.Holder, Kernel.Finance.Iban.Normalize(account.Iban), account.Bic, CreditorReference.For(@event.Code, order.Code),
                order.Balance.Minor, order.Currency,
                order.DueBy is { } end ? EventTime.Day(end.AddTicks(-1), @event.TimeZone) : @event.PaymentDueOn(order.LastOrderedAt))
            : null;
}

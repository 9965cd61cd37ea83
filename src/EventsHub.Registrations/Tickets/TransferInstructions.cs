using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Tickets;

/// <param name="Holder">The name on the account.</param>
/// <param name="Iban">The account (ISO 13616), without blanks.</param>
/// <param name="Bic">The bank (ISO 9362), when known.</param>
/// <param name="Reference">The RF creditor reference (ISO 11649), without blanks.</param>
/// <param name="AmountMinor">What is to be transferred.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="DueOn">The day that it should have arrived by.</param>
public sealed record TransferInstructions(string Holder, string Iban, string? Bic, string Reference, long AmountMinor, string Currency, DateOnly DueOn)
{
    /// <summary>What banking apps read from a QR code; null when the transfer is not one of SEPA's.</summary>
    public string? SepaCode => EpcPayment.Payload(Holder, Iban, Bic, AmountMinor, Currency, Reference);

    /// <summary>The instructions of an order; null when nothing is to be transferred.</summary>
    internal static TransferInstructions? Of(HostedEvent @event, Order order) =>
        order.PaymentMethod == PaymentMethod.BankTransfer && order.BalanceMinor > 0 && @event.BankAccount is { } account
            ? new(
                account.Holder, Kernel.Finance.Iban.Normalize(account.Iban), account.Bic, CreditorReference.For(@event.Code, order.Code),
                order.BalanceMinor, order.Currency,
                DateOnly.FromDateTime(Dates.Local(order.PlacedAt, @event.TimeZone)).AddDays(@event.PaymentTermDays))
            : null;
}

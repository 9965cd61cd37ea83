using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.Vouchers;

namespace EventsHub.Registrations.Mails;

/// <summary>The parts of mails that tell what an order costs and how it is paid.</summary>
internal static class MoneyParts
{
    /// <summary>Total, what was paid and what is left to pay; what is null is left out.</summary>
    public static IEnumerable<(string Label, string? Value)> Facts(Texts texts, Order order) =>
    [
        (texts["Price, VAT included"], order.Status == OrderStatus.Open || order is { Status: OrderStatus.Cancelled, Total.IsZero: true } ? null : order.Total.IsZero ? texts["Free"] : Amounts.Show(order.Total)),
        (texts["Less with a code"], DiscountWords.Of(order)),
        (texts["Paid"], order.Paid.IsZero ? null : Amounts.Show(order.Paid)),
        (texts["Still to pay"], !order.Balance.IsPositive ? null : Amounts.Show(order.Balance)),
    ];

    /// <summary>How what is left is paid, or that money goes back.</summary>
    public static void Payment(Texts texts, MailBody body, HostedEvent @event, Order order)
    {
        if (order.Balance.IsNegative)
        {
            body.Paragraph(texts["We pay {0} back to you.", Amounts.Show(-order.Balance)]);
        }
        else if (TransferInstructions.Of(@event, order) is { } transfer)
        {
            body.Paragraph(texts["Please transfer what is still to pay by {0}, and give the payment reference, so that we know it is yours.", Dates.Long(transfer.DueOn)])
                .Facts(
                    (texts["Account holder"], transfer.Holder),
                    ("IBAN", Iban.Print(transfer.Iban)),
                    ("BIC", transfer.Bic),
                    (texts["Amount"], Amounts.Show(transfer.AmountMinor, transfer.Currency)),
                    (texts["Payment reference"], CreditorReference.Print(transfer.Reference)));
        }
        else if (order.Balance.IsPositive && order.PaymentMethod == PaymentMethod.OnSite)
        {
            body.Paragraph(texts["You pay at the desk when you arrive."]);
        }
    }
}

using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>One entry of the books by double entry: its debits are its credits. It is drawn from a document or from the ledger, which never change, and so is the same whenever it is drawn.</summary>
public sealed record JournalEntry
{
    private JournalEntry()
    {
    }

    /// <summary>The journal that it stands in.</summary>
    public required Journal Journal { get; init; }

    /// <summary>Its number in the journal: 1 for the first of the financial year, and none left out.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which it was written down, in the time zone of the host.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The code of the order with that of its event, which stands for the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The name of whoever pays.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The number of the document, or the code of the order where money moved.</summary>
    public required string Piece { get; init; }

    /// <summary>The day of the document.</summary>
    public required DateOnly PieceDay { get; init; }

    /// <summary>Whether it takes back: a credit note, or money that went back.</summary>
    public required bool TakesBack { get; init; }

    /// <summary>What staff noted with money; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>ISO 4217 code of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Its lines, the customer's first.</summary>
    public required IReadOnlyList<JournalLine> Lines { get; init; }

    /// <summary>The entry of an invoice, or of a credit note, which is the same the other way: the customer owes what was sold and the VAT on it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">Its number in the journal.</param>
    /// <param name="eventCode">The code of the event.</param>
    /// <param name="host">The host, in whose time zone days are and whose accounts are named.</param>
    /// <param name="day">The day on which it was issued.</param>
    /// <exception cref="InvalidOperationException">It does not balance.</exception>
    public static JournalEntry Of(Invoice document, int number, string eventCode, HostProfile host, DateOnly day)
    {
        var isSale = document.Kind == InvoiceKind.Invoice;
        JournalLine Line(AccountRole role, string account, int? rate, long minor, bool isDebit) => new(role, account, rate, isDebit ? minor : 0, isDebit ? 0 : minor);
        return new JournalEntry
        {
            Journal = Journal.Sales,
            Number = number,
            Day = day,
            Customer = $"{eventCode}-{document.Content.OrderCode}",
            CustomerName = document.Content.Buyer.Name,
            Piece = document.Number,
            PieceDay = document.Content.IssuedOn,
            TakesBack = !isSale,
            Currency = document.Currency,
            Lines =
            [
                Line(AccountRole.Customers, host.Accounts.Customers, null, document.Total.Minor, isSale),
                .. document.Content.Vat.Where(vat => vat.NetMinor != 0).Select(vat => Line(AccountRole.Sales, host.Accounts.SalesAt(vat.Rate), vat.Rate, vat.NetMinor, !isSale)),
                .. document.Content.Vat.Where(vat => vat.TaxMinor != 0).Select(vat => Line(AccountRole.Vat, host.Accounts.VatAt(vat.Rate), vat.Rate, vat.TaxMinor, !isSale)),
            ],
        }.Balanced();
    }

    /// <summary>The entry of money that came in or went back: it is at the bank, in the cash box or on its way from the card terminal, and the customer owes less.</summary>
    /// <param name="moved">The money.</param>
    /// <param name="number">Its number in the journal.</param>
    /// <param name="eventCode">The code of the event.</param>
    /// <param name="host">The host, whose accounts are named.</param>
    /// <param name="day">The day on which it was noted.</param>
    /// <exception cref="InvalidOperationException">It does not balance.</exception>
    public static JournalEntry Of(MoneyMoved moved, int number, string eventCode, HostProfile host, DateOnly day)
    {
        var (role, account) = moved.Method switch
        {
            MoneyMethod.Cash => (AccountRole.Cash, host.Accounts.Cash),
            MoneyMethod.Card => (AccountRole.Card, host.Accounts.Card),
            _ => (AccountRole.Bank, host.Accounts.Bank),
        };
        var (came, went) = moved.Kind == LedgerKind.Payment ? (moved.AmountMinor, 0L) : (0L, moved.AmountMinor);
        return new JournalEntry
        {
            Journal = Journal.Receipts,
            Number = number,
            Day = day,
            Customer = $"{eventCode}-{moved.OrderCode}",
            CustomerName = moved.PayerName,
            Piece = $"{eventCode}-{moved.OrderCode}",
            PieceDay = day,
            TakesBack = moved.Kind == LedgerKind.Refund,
            Note = moved.Note,
            Currency = moved.Currency,
            Lines = [new(AccountRole.Customers, host.Accounts.Customers, null, went, came), new(role, account, null, came, went)],
        }.Balanced();
    }

    private JournalEntry Balanced() => Lines.Sum(line => line.DebitMinor) == Lines.Sum(line => line.CreditMinor)
        ? this : throw new InvalidOperationException($"The entry of {Piece} does not balance.");
}

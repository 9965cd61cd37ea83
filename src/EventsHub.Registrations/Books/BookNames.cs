using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Books;

/// <summary>The words of the books in one language, looked up once for a file that is written for long.</summary>
internal sealed class BookNames(Texts texts)
{
    private readonly Dictionary<AccountRole, string> _accounts = new()
    {
        [AccountRole.Customers] = texts["Customers"],
        [AccountRole.Sales] = texts["Sales of services"],
        [AccountRole.Vat] = texts["VAT collected"],
        [AccountRole.Bank] = texts["Bank"],
        [AccountRole.Cash] = texts["Cash"],
        [AccountRole.Card] = texts["Cards"],
    };

    private readonly (string Sales, string Receipts) _journals = (texts["Sales"], texts["Receipts"]);
    private readonly (string Invoice, string CreditNote, string Payment, string Refund) _texts = (texts["Invoice {0}"], texts["Credit note {0}"], texts["Payment"], texts["Refund"]);

    /// <summary>The short code of a journal, as French accountants have it.</summary>
    public static string Code(Journal journal) => journal == Journal.Sales ? "VE" : "EN";

    /// <summary>The number of an entry with its journal, such as VE000017.</summary>
    public static string Number(JournalEntry entry) => $"{Code(entry.Journal)}{entry.Number:D6}";

    public string Of(Journal journal) => journal == Journal.Sales ? _journals.Sales : _journals.Receipts;

    public string Of(AccountRole account) => _accounts[account];

    /// <summary>What happened, and for whom.</summary>
    public string Of(JournalEntry entry) => string.Join(" – ", new[]
    {
        entry.Journal == Journal.Sales ? string.Format(null, entry.TakesBack ? _texts.CreditNote : _texts.Invoice, entry.Piece) : entry.TakesBack ? _texts.Refund : _texts.Payment,
        entry.CustomerName,
        entry.Note ?? "",
    }.Where(part => part.Length > 0));
}

using System.Globalization;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Banking;

/// <summary>Reads a statement from a CSV file or workbook of a bank, whose columns are recognised by their labels in English, French and German, by those of an earlier one, or as somebody says.</summary>
internal static class BankTable
{
    // Banks put the account, the period and a balance before the labels.
    private const int MostBefore = 30;

    private static readonly Dictionary<string, BankField> Meanings = [];

    private static readonly string[] DayForms =
    [
        "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "dd.MM.yyyy", "d.M.yyyy", "dd.MM.yy", "dd/MM/yyyy", "d/M/yyyy", "dd/MM/yy", "dd-MM-yyyy", "dd-MM-yy", "MM/dd/yyyy", "M/d/yyyy", "MM/dd/yy", "d MMM yyyy", "dd MMM yyyy",
    ];

    private static readonly HashSet<string> Out = ["d", "dr", "s", "soll", "debit", "dbit", "debet", "out", "-", "withdrawal", "lastschrift", "sortie"];

    static BankTable()
    {
        Know(BankField.BookedOn, "Booking date", "Booked on", "Date", "Transaction date", "Posting date", "Posted date", "Entry date", "Date de comptabilisation", "Date comptable", "Date d’opération", "Date operation", "Date de l’opération",
            "Buchungstag", "Buchungsdatum", "Datum", "Buchung");
        Know(BankField.ValueOn, "Value date", "Valuta", "Valutadatum", "Wertstellung", "Wert", "Date de valeur", "Date valeur", "Completed date");
        Know(BankField.Amount, "Amount", "Betrag", "Umsatz", "Montant", "Montant de l’opération", "Transaction amount", "Betrag (EUR)", "Amount (EUR)", "Montant (EUR)", "Betrag in EUR", "Montant en EUR", "Montant en euros", "Umsatz in EUR");
        Know(BankField.Credit, "Credit", "Paid in", "Money in", "Haben", "Gutschrift", "Crédit", "Credit amount", "Crédit (EUR)", "Crédit euros", "Eingang", "Haben (EUR)", "Deposit", "Gutschrift in EUR");
        Know(BankField.Debit, "Debit", "Paid out", "Money out", "Soll", "Belastung", "Débit", "Debit amount", "Débit (EUR)", "Débit euros", "Ausgang", "Soll (EUR)", "Withdrawal", "Lastschrift", "Belastung in EUR");
        Know(BankField.Direction, "Direction", "Credit/Debit", "Debit/Credit", "D/C", "C/D", "S/H", "Soll/Haben", "Sens", "Type débit/crédit", "CRDT/DBIT", "Cr/Dr");
        Know(BankField.Currency, "Currency", "Währung", "Waehrung", "Devise", "Ccy");
        Know(BankField.Name, "Name", "Payer", "Counterparty", "Counterparty name", "Beneficiary/Remitter", "Payee", "Sender", "Begünstigter/Zahlungspflichtiger", "Beguenstigter/Zahlungspflichtiger", "Auftraggeber/Empfänger",
            "Auftraggeber/Begünstigter", "Name Zahlungsbeteiligter", "Zahlungspflichtige*r", "Zahlungspflichtiger", "Auftraggeber", "Empfänger", "Nom", "Donneur d’ordre", "Tiers", "Contrepartie", "Nom de la contrepartie", "Bénéficiaire");
        Know(BankField.Iban, "Counterparty IBAN", "Payer IBAN", "IBAN Zahlungsbeteiligter", "Kontonummer/IBAN", "IBAN Auftraggeber", "IBAN de la contrepartie", "IBAN contrepartie", "Gegenkonto", "Account number of payer");
        Know(BankField.Text, "Description", "Details", "Purpose", "Reference text", "Remittance information", "Payment details", "Narrative", "Verwendungszweck", "Buchungstext", "Libellé", "Libelle", "Libellé de l’opération", "Détail", "Détails", "Motif",
            "Communication", "Informations complémentaires", "Libellé complémentaire", "Memo", "Text", "Mitteilung");
        Know(BankField.Reference, "Creditor reference", "Structured reference", "Référence créancier", "Référence du créancier", "Gläubigerreferenz", "Zahlungsreferenz");
        Know(BankField.EndToEndId, "End to end reference", "End-to-end ID", "EndToEndId", "Kundenreferenz (End-to-End)", "Kundenreferenz", "Référence de bout en bout");
        Know(BankField.BankReference, "Bank reference", "Transaction ID", "Transaction reference", "Bankreferenz", "Référence bancaire", "Référence de l’opération", "Umsatz-ID");
        Know(BankField.Account, "Account", "IBAN", "Own account", "Auftragskonto", "IBAN Auftragskonto", "Compte", "Konto", "Account IBAN");
    }

    public static StatementContent Read(ReadOnlyMemory<byte> content, StatementSettings settings, Func<string, BankLayout?> layout, string currency)
    {
        var file = TableFile.Read(content, settings.Encoding);
        StatementFile.CheckLength(file.Rows.Count);
        var (at, fields) = Columns(file.Rows, settings.Columns, layout);
        var header = file.Rows[at].Cells;
        var rows = file.Rows.Skip(at + 1).Where(row => row.Cells.Count(cell => cell.Length > 0) > 1).ToList();
        Check(fields);

        var isMonthFirst = IsMonthFirst(rows, fields);
        var entries = rows.Select(row => Entry(row, fields, currency, isMonthFirst)).OfType<BankEntry>().ToList();
        return new()
        {
            Format = BankFormat.Table,
            Account = settings.Account is { Length: > 0 } said ? said
                : rows.Select(row => StatementFile.IbanOrNull(Cell(row, fields, BankField.Account))).FirstOrDefault(iban => iban is not null)
                ?? file.Rows.Take(at).SelectMany(row => row.Cells).Select(IbanWithin).FirstOrDefault(iban => iban is not null) ?? "",
            Currency = entries.Select(e => e.Currency).FirstOrDefault() ?? currency,
            Entries = entries,
            Layout = new([.. header.Select(Fold)], fields),
        };
    }

    /// <summary>Where the labels are, and what each column holds.</summary>
    public static (int Header, BankField[] Fields) Columns(IReadOnlyList<TableRow> rows, IReadOnlyList<BankColumn> said, Func<string, BankLayout?> layout)
    {
        // The row of labels is the one of which most is known; without any it is the widest of the first rows.
        var first = rows.Take(MostBefore).Select((row, i) => (Row: row, At: i)).ToList();
        var (row, at) = first.MaxBy(r => (Known(r.Row), r.Row.Cells.Count(c => c.Length > 0)));
        var labels = row.Cells.Select(Fold).ToList();
        var fields = layout(BankLayout.KeyOf(labels)) is { } before && before.Fields.Count == labels.Count
            ? [.. before.Fields]
            : labels.Select((label, i) => MeaningOf(label) is var field && (field == BankField.Text || labels.FindIndex(l => MeaningOf(l) == field) == i) ? field : BankField.Ignore).ToArray();
        // Beside an account of its own, a column "IBAN" is the one of the other side.
        if (fields.Contains(BankField.Name) && labels.IndexOf("iban") is >= 0 and var iban && said.Count == 0 && fields[iban] == BankField.Account && !fields.Contains(BankField.Iban) && labels.Any(l => l is "auftragskonto" or "compte" or "konto"))
        {
            fields[iban] = BankField.Iban;
        }

        foreach (var column in said)
        {
            var index = column.Column.StartsWith('#') && int.TryParse(column.Column.AsSpan(1), out var number) ? number - 1 : labels.IndexOf(Fold(column.Column));
            if (index < 0 || index >= fields.Length)
            {
                throw TableFile.Refuse("import.column", "There is no column “{0}” in this file.", column.Column);
            }

            fields[index] = column.Field;
        }

        return (at, fields);

        static int Known(TableRow row) => row.Cells.Select(cell => MeaningOf(Fold(cell))).Where(field => field != BankField.Ignore).Distinct().Count();
    }

    private static void Check(BankField[] fields)
    {
        if (!fields.Contains(BankField.BookedOn) && !fields.Contains(BankField.ValueOn))
        {
            throw StatementFile.Refuse("bank.no-day", "Say which column holds the day of the booking. If this is no table of a bank, ask for camt.053 or MT940.");
        }

        if (!fields.Contains(BankField.Amount) && !fields.Contains(BankField.Credit))
        {
            throw StatementFile.Refuse("bank.no-amount", "Say which column holds the amount, or what came in.");
        }
    }

    private static BankEntry? Entry(TableRow row, BankField[] fields, string main, bool isMonthFirst)
    {
        var currency = Cell(row, fields, BankField.Currency).Trim().ToUpperInvariant() is { Length: 3 } named ? named : main;
        var amount = Amount(row, fields);
        var booked = Day(Cell(row, fields, BankField.BookedOn), isMonthFirst) ?? Day(Cell(row, fields, BankField.ValueOn), isMonthFirst);
        if (amount is null && booked is null)
        {
            // A sum or a remark below the bookings.
            return null;
        }

        if (amount is null || booked is null)
        {
            throw StatementFile.Refuse("bank.row", "Line {0} has no day or no amount that can be read. Correct it, or say what the columns mean.", row.Line);
        }

        var minor = StatementFile.Minor(amount.Value, currency);
        return new()
        {
            BookedOn = booked.Value,
            ValueOn = Day(Cell(row, fields, BankField.ValueOn), isMonthFirst),
            AmountMinor = minor,
            Currency = currency,
            Movement = minor > 0 ? BankMovement.Received : BankMovement.Sent,
            BankReference = CleanText.LineOrNull(Cell(row, fields, BankField.BankReference)),
            Parts =
            [
                new(
                    minor, Cell(row, fields, BankField.Name), StatementFile.IbanOrNull(Cell(row, fields, BankField.Iban)), Cell(row, fields, BankField.Text),
                    CleanText.LineOrNull(Cell(row, fields, BankField.Reference)), CleanText.LineOrNull(Cell(row, fields, BankField.EndToEndId)) is { } id && id != "NOTPROVIDED" ? id : null),
            ],
        };
    }

    private static decimal? Amount(TableRow row, BankField[] fields)
    {
        var credit = Number(Cell(row, fields, BankField.Credit));
        var debit = Number(Cell(row, fields, BankField.Debit));
        var amount = Number(Cell(row, fields, BankField.Amount)) ?? (credit is null && debit is null ? null : (credit ?? 0) - Math.Abs(debit ?? 0));
        return amount is { } one && fields.Contains(BankField.Direction) && Out.Contains(SearchText.Fold(Cell(row, fields, BankField.Direction)).Trim()) ? -Math.Abs(one) : amount;
    }

    // "1.234,56", "1,234.56", "1 234,56 €", "12,00-", "(12.00)": the last point or comma divides the decimals, unless three digits follow and it is there alone or again.
    private static decimal? Number(string cell)
    {
        var text = cell.Trim();
        var isNegative = text.Contains('-', StringComparison.Ordinal) || text.Contains('−', StringComparison.Ordinal) || text.StartsWith('(') && text.EndsWith(')');
        var figures = new string([.. text.Where(c => char.IsAsciiDigit(c) || c is '.' or ',')]);
        if (!figures.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var at = figures.LastIndexOfAny(['.', ',']);
        var isGroup = at >= 0 && figures.Length - at - 1 == 3 && (figures.Count(c => c == figures[at]) > 1 || figures.Count(c => c is '.' or ',') == 1);
        var whole = new string([.. (at < 0 || isGroup ? figures : figures[..at]).Where(char.IsAsciiDigit)]);
        var decimals = at < 0 || isGroup ? "" : figures[(at + 1)..];
        return decimal.TryParse($"{whole}.{decimals}0", NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? isNegative ? -number : number : null;
    }

    // Whether 03/04 is in March or in April, the others say: a day after the twelfth stands where the month cannot.
    private static bool IsMonthFirst(List<TableRow> rows, BankField[] fields)
    {
        var days = rows.Select(row => Cell(row, fields, BankField.BookedOn).Split('/')).Where(parts => parts.Length == 3 && parts[0].Length <= 2).ToList();
        return days.Exists(parts => int.TryParse(parts[1], out var second) && second > 12) && !days.Exists(parts => int.TryParse(parts[0], out var first) && first > 12);
    }

    private static DateOnly? Day(string cell, bool isMonthFirst)
    {
        var text = cell.Trim() is { Length: > 10 } full && (full[10] is 'T' or ' ') && char.IsAsciiDigit(full[0]) ? full[..10] : cell.Trim();
        foreach (var form in DayForms.Where(form => form.StartsWith('M') == isMonthFirst || !form.Contains('/', StringComparison.Ordinal)))
        {
            if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }

    private static string Cell(TableRow row, BankField[] fields, BankField field) =>
        string.Join(' ', fields.Select((f, i) => f == field && i < row.Cells.Count ? SpreadsheetText.Unguard(row.Cells[i]) : "").Where(cell => cell.Length > 0));

    // "IBAN: FR76 3000 …" in a heading.
    private static string? IbanWithin(string cell)
    {
        var letters = Iban.Normalize(cell);
        return Enumerable.Range(0, letters.Length).Select(at => StatementFile.IbanOrNull(letters[at..])).FirstOrDefault(iban => iban is not null);
    }

    private static BankField MeaningOf(string label) => Meanings.GetValueOrDefault(label);

    private static void Know(BankField field, params string[] labels)
    {
        foreach (var label in labels)
        {
            Meanings[Fold(label)] = field;
        }
    }

    private static string Fold(string label) => new([.. SearchText.Fold(label).Where(char.IsLetterOrDigit)]);
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace EventsHub.Testing;

/// <summary>Writes files as banks give them, by the specifications of their formats alone. All accounts and people are invented.</summary>
public static class BankFiles
{
    /// <summary>The account of the host in tests.</summary>
    public const string Account = "FR7630006000011234567890189";

    /// <summary>One movement on an account.</summary>
    /// <param name="Day">The day of the booking.</param>
    /// <param name="Amount">The amount; less than 0 when money went out.</param>
    /// <param name="Name">The other side.</param>
    /// <param name="Text">What was written with it.</param>
    public sealed record Movement(DateOnly Day, decimal Amount, string Name, string Text)
    {
        public string Currency { get; init; } = "EUR";

        public string? Reference { get; init; }

        public string? EndToEnd { get; init; }

        public string? BankReference { get; init; }

        public string Iban { get; init; } = "DE89370400440532013000";

        /// <summary>Bank transaction code of ISO 20022: domain, family, sub-family.</summary>
        public string Code { get; init; } = "PMNT/RCDT/ESCT";

        public string Status { get; init; } = "BOOK";

        public bool IsReversal { get; init; }

        /// <summary>The parts of a booking of several payments.</summary>
        public IReadOnlyList<Movement> Parts { get; init; } = [];
    }

    /// <summary>A camt.053 message of a version (2 to 13), by ISO 20022: what changed between them is where amounts, names and the status stand.</summary>
    public static byte[] Camt(int version, IReadOnlyList<Movement> movements, decimal opening = 1000, decimal? closing = null, string account = Account, string? sum = null, string? count = null)
    {
        XNamespace ns = $"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version:00}";
        var document = new XElement(
            ns + "Document",
            new XElement(ns + "BkToCstmrStmt",
                new XElement(ns + "GrpHdr", new XElement(ns + "MsgId", "M1"), new XElement(ns + "CreDtTm", "2030-03-31T20:00:00+02:00")),
                new XElement(ns + "Stmt",
                    new XElement(ns + "Id", "S1"), new XElement(ns + "ElctrncSeqNb", "12"), new XElement(ns + "CreDtTm", "2030-03-31T20:00:00+02:00"),
                    new XElement(ns + "Acct", new XElement(ns + "Id", new XElement(ns + "IBAN", account)), new XElement(ns + "Ccy", "EUR")),
                    Balance("OPBD", opening), Balance("CLBD", closing ?? opening + movements.Where(m => m.Status == "BOOK").Sum(m => m.Amount)),
                    sum is null && count is null ? null : new XElement(ns + "TxsSummry", new XElement(ns + "TtlNtries", count is null ? null : new XElement(ns + "NbOfNtries", count), sum is null ? null : new XElement(ns + "Sum", sum))),
                    movements.Select(Entry))));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document);

        XElement Balance(string kind, decimal amount) => new(ns + "Bal",
            new XElement(ns + "Tp", new XElement(ns + "CdOrPrtry", new XElement(ns + "Cd", kind))), Amount(amount, "EUR"), Direction(amount), new XElement(ns + "Dt", new XElement(ns + "Dt", "2030-03-31")));

        XElement Amount(decimal amount, string currency) => new(ns + "Amt", new XAttribute("Ccy", currency), Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture));

        XElement Direction(decimal amount) => new(ns + "CdtDbtInd", amount < 0 ? "DBIT" : "CRDT");

        XElement Entry(Movement m) => new(ns + "Ntry",
            Amount(m.Amount, m.Currency), Direction(m.Amount), m.IsReversal ? new XElement(ns + "RvslInd", "true") : null,
            version < 8 ? new XElement(ns + "Sts", m.Status) : new XElement(ns + "Sts", new XElement(ns + "Cd", m.Status)),
            new XElement(ns + "BookgDt", new XElement(ns + "Dt", m.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            new XElement(ns + "ValDt", new XElement(ns + "Dt", m.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            m.BankReference is null ? null : new XElement(ns + "AcctSvcrRef", m.BankReference),
            new XElement(ns + "BkTxCd", new XElement(ns + "Domn", new XElement(ns + "Cd", m.Code.Split('/')[0]),
                new XElement(ns + "Fmly", new XElement(ns + "Cd", m.Code.Split('/')[1]), new XElement(ns + "SubFmlyCd", m.Code.Split('/')[2])))),
            new XElement(ns + "NtryDtls", (m.Parts.Count > 0 ? m.Parts : [m]).Select(Details)));

        XElement Details(Movement m)
        {
            var side = m.Amount < 0 ? "Cdtr" : "Dbtr";
            var name = new XElement(ns + "Nm", m.Name);
            return new(ns + "TxDtls",
                new XElement(ns + "Refs", new XElement(ns + "EndToEndId", m.EndToEnd ?? "NOTPROVIDED")),
                version > 2 ? Amount(m.Amount, m.Currency) : null, version > 2 ? Direction(m.Amount) : null,
                version > 2 ? null : new XElement(ns + "AmtDtls", new XElement(ns + "TxAmt", Amount(m.Amount, m.Currency))),
                new XElement(ns + "RltdPties",
                    new XElement(ns + side, version < 8 ? name : new XElement(ns + "Pty", name)),
                    new XElement(ns + (side + "Acct"), new XElement(ns + "Id", new XElement(ns + "IBAN", m.Iban)))),
                new XElement(ns + "RmtInf",
                    m.Text.Length == 0 ? null : new XElement(ns + "Ustrd", m.Text),
                    m.Reference is null ? null : new XElement(ns + "Strd", new XElement(ns + "CdtrRefInf", new XElement(ns + "Ref", m.Reference)))));
        }
    }

    /// <summary>An MT940 message as German banks write it, with structured field 86 of lines of 65 characters, or as plain text.</summary>
    public static byte[] Mt940(IReadOnlyList<Movement> movements, decimal opening = 1000, string account = Account, bool structured = true, Encoding? encoding = null)
    {
        var closing = opening + movements.Sum(m => m.Amount);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $":20:STARTUMS\r\n:25:{account}\r\n:28C:12/1\r\n:60F:{Balance(opening)}\r\n");
        foreach (var m in movements)
        {
            var (day, booked) = (m.Day.ToString("yyMMdd", CultureInfo.InvariantCulture), m.Day.ToString("MMdd", CultureInfo.InvariantCulture));
            var mark = (m.IsReversal, m.Amount < 0) switch { (false, true) => "D", (false, false) => "C", (true, true) => "RC", _ => "RD" };
            text.Append(CultureInfo.InvariantCulture, $":61:{day}{booked}{mark}{Number(m.Amount)}NTRF{m.EndToEnd ?? "NONREF"}//{m.BankReference ?? "NONREF"}\r\n:86:");
            var said = $"{(m.EndToEnd is null ? "" : $"EREF+{m.EndToEnd}")}SVWZ+{m.Text}{(m.Reference is null ? "" : $" {m.Reference}")}";
            var details = structured
                ? $"166?00GUTSCHRIFT{string.Concat(said.Chunk(27).Select((part, i) => $"?{20 + i}{new string(part)}"))}?30COBADEFFXXX?31{m.Iban}{string.Concat(m.Name.Chunk(27).Select((part, i) => $"?{32 + i}{new string(part)}"))}"
                : $"{m.Name} {m.Text} {m.Reference}";
            text.Append(string.Join("\r\n", details.Chunk(65).Select(line => new string(line)))).Append("\r\n");
        }

        text.Append(CultureInfo.InvariantCulture, $":62F:{Balance(closing)}\r\n-\r\n");
        return (encoding ?? Encoding.Latin1).GetBytes(text.ToString());

        static string Number(decimal amount) => Math.Abs(amount).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

        static string Balance(decimal amount) => $"{(amount < 0 ? "D" : "C")}300331EUR{Number(amount)}";
    }
}

using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Banking;

/// <summary>Reads BankToCustomerStatement messages of ISO 20022 (camt.053.001.02 to .13). Versions differ in their namespace and in some places of elements, so that elements are found by their local names,
/// wherever a version has them. A booking at a time is read, so that a long file needs little memory.</summary>
internal static class Camt053
{
    // Bank transaction codes of ISO 20022, sub-families: charges and fees; returned, reversed, rejected and cancelled payments.
    private static readonly HashSet<string> Charges = ["CHRG", "FEES", "COMM", "COME", "COMI", "CMPN"];
    private static readonly HashSet<string> Returns = ["RRTN", "UPDD", "PRDD", "RPCR", "UPCT", "RCDD", "PRCT", "RVSL"];

    public static IReadOnlyList<StatementContent> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray()), new()
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
            });
            return Read(reader);
        }
        catch (XmlException broken) when (broken.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw StatementFile.Refuse("bank.dtd", "This file declares a document type or entities, which no statement does, and is not read.");
        }
        catch (Exception broken) when (broken is XmlException or FormatException or OverflowException)
        {
            throw StatementFile.Refuse("bank.damaged", "The file is damaged or cut off. Download it from the bank once more.");
        }
    }

    private static List<StatementContent> Read(XmlReader reader)
    {
        reader.MoveToContent();
        var message = reader.NamespaceURI;
        if (reader.LocalName != "Document" || !reader.ReadToDescendant("BkToCstmrStmt", message))
        {
            throw message.Contains("camt.052", StringComparison.Ordinal) || message.Contains("camt.054", StringComparison.Ordinal)
                ? StatementFile.Refuse("bank.other-camt", "This is a report or an advice (camt.052, camt.054), whose bookings may still change. Ask the bank for statements (camt.053).")
                : StatementFile.Refuse("bank.other-xml", "This XML is no bank statement. Ask the bank for camt.053, MT940 or CSV.");
        }

        List<StatementContent> statements = [];
        var lines = 0;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Stmt" })
            {
                statements.Add(ReadStatement(reader.ReadSubtree(), ref lines));
            }
        }

        return statements.Count > 0 ? statements : throw StatementFile.Refuse("bank.damaged", "The file is damaged or cut off. Download it from the bank once more.");
    }

    private static StatementContent ReadStatement(XmlReader reader, ref int lines)
    {
        List<BankEntry> entries = [];
        List<BankNote> notes = [];
        List<XElement> balances = [];
        XElement? account = null, summary = null;
        string? reference = null;
        var (waiting, read, sum) = (0, 0, 0m);
        reader.Read();
        reader.Read();
        while (!reader.EOF && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            var element = (XElement)XNode.ReadFrom(reader);
            switch (element.Name.LocalName)
            {
                case "ElctrncSeqNb" or "LglSeqNb":
                    reference ??= element.Value;
                    break;
                case "Acct":
                    account = element;
                    break;
                case "Bal":
                    balances.Add(element);
                    break;
                case "TxsSummry":
                    summary = element.At("TtlNtries");
                    break;
                case "Ntry":
                    read++;
                    sum += Amount(element.At("Amt")).Amount;
                    if (element.At("Sts") is { } status && (status.At("Cd") ?? status).Value.Trim() is not ("BOOK" or ""))
                    {
                        waiting++;
                        break;
                    }

                    var entry = ReadEntry(element, notes);
                    StatementFile.CheckLength(lines += entry.Parts.Count);
                    entries.Add(entry);
                    break;
            }
        }

        var currency = account?.At("Ccy")?.Value ?? entries.Select(e => e.Currency).FirstOrDefault() ?? balances.Select(b => Amount(b.At("Amt")).Currency).FirstOrDefault() ?? "EUR";
        if (waiting > 0)
        {
            notes.Add(new(BankNoteKind.NotBooked, Count: waiting));
        }

        if (summary?.At("NbOfNtries")?.Value is { } count && int.Parse(count, CultureInfo.InvariantCulture) != read)
        {
            notes.Add(new(BankNoteKind.CountsDiffer, Count: int.Parse(count, CultureInfo.InvariantCulture) - read));
        }

        if (summary?.At("Sum")?.Value is { } total && Number(total) != sum)
        {
            notes.Add(new(BankNoteKind.SumsDiffer, StatementFile.Minor(Number(total) - sum, currency)));
        }

        return new()
        {
            Format = BankFormat.Camt053,
            Account = account?.At("Id") is { } id ? (id.At("IBAN") ?? id.At("Othr", "Id"))?.Value.Trim() ?? "" : "",
            Currency = currency,
            Reference = reference,
            OpeningMinor = Balance(balances, currency, ["OPBD", "PRCD"], balance => balance.FirstOrDefault()),
            ClosingMinor = Balance(balances, currency, ["CLBD"], balance => balance.Skip(1).LastOrDefault()),
            Entries = entries,
            Notes = notes,
        };
    }

    // Where a day has several statements, those in between begin and end with interim balances.
    private static long? Balance(List<XElement> balances, string currency, string[] kinds, Func<IEnumerable<XElement>, XElement?> interim)
    {
        var found = kinds.Select(kind => balances.Find(b => b.At("Tp", "CdOrPrtry", "Cd")?.Value == kind)).FirstOrDefault(b => b is not null)
            ?? interim(balances.Where(b => b.At("Tp", "CdOrPrtry", "Cd")?.Value == "ITBD"));
        return found is null ? null : Signed(found, StatementFile.Minor(Amount(found.At("Amt")).Amount, currency));
    }

    private static BankEntry ReadEntry(XElement entry, List<BankNote> notes)
    {
        var (amount, currency) = Amount(entry.At("Amt"));
        var minor = Signed(entry, StatementFile.Minor(amount, currency));
        var booked = Day(entry.At("BookgDt")) ?? Day(entry.At("ValDt")) ?? throw StatementFile.Refuse("bank.damaged", "The file is damaged or cut off. Download it from the bank once more.");
        List<XElement> details = [.. entry.Elements().Where(e => e.Name.LocalName == "NtryDtls").Elements().Where(e => e.Name.LocalName == "TxDtls")];
        List<BankEntryPart> parts = [.. details.Select(d => ReadPart(d, entry, currency, details.Count == 1 ? minor : null))];
        if (parts.Count == 0 || parts.Sum(p => p.AmountMinor) != minor)
        {
            if (parts.Count > 0)
            {
                notes.Add(new(BankNoteKind.PartsDiffer, minor - parts.Sum(p => p.AmountMinor), parts.Count));
            }

            parts = [new(minor, "", null, string.Join(' ', new[] { Text(entry.At("AddtlNtryInf")) }.Concat(parts.Select(p => $"{p.Name} {p.Text}"))), null, null)];
        }

        return new()
        {
            BookedOn = booked,
            ValueOn = Day(entry.At("ValDt")),
            AmountMinor = minor,
            Currency = currency,
            Movement = MovementOf(entry, details, minor),
            BankReference = Known(entry.At("AcctSvcrRef")),
            Parts = parts,
        };
    }

    private static BankMovement MovementOf(XElement entry, List<XElement> details, long minor)
    {
        List<string> codes = [.. entry.Elements().Where(e => e.Name.LocalName == "BkTxCd").Concat(details.Elements().Where(e => e.Name.LocalName == "BkTxCd"))
            .Select(code => code.At("Domn", "Fmly", "SubFmlyCd")?.Value ?? "")];
        return entry.At("RvslInd")?.Value.Trim() is "true" or "1" || details.Any(d => d.At("RtrInf") is not null) || codes.Exists(Returns.Contains) ? BankMovement.Returned
            : codes.Exists(Charges.Contains) ? BankMovement.Charge
            : minor > 0 ? BankMovement.Received
            : BankMovement.Sent;
    }

    private static BankEntryPart ReadPart(XElement detail, XElement entry, string currency, long? whole)
    {
        var isDebit = (detail.At("CdtDbtInd") ?? entry.At("CdtDbtInd"))?.Value == "DBIT";
        // Up to version 2 the amount stands below the details of amounts. In another currency than the account's it is not what was booked.
        var own = new[] { detail.At("Amt"), detail.At("AmtDtls", "TxAmt", "Amt") }.OfType<XElement>().Select(Amount).FirstOrDefault(a => a.Currency == currency);
        var minor = whole ?? (own.Currency is null ? 0 : StatementFile.Minor(isDebit ? -own.Amount : own.Amount, currency));
        var (side, account) = isDebit ? ("Cdtr", "CdtrAcct") : ("Dbtr", "DbtrAcct");
        var parties = detail.At("RltdPties");
        var party = parties?.At(side);
        var remittance = detail.At("RmtInf");
        var structured = remittance?.Elements().Where(e => e.Name.LocalName == "Strd").ToList() ?? [];
        return new(
            minor,
            Text(party?.At("Nm") ?? party?.At("Pty", "Nm") ?? parties?.At("Ultmt" + side, "Nm") ?? parties?.At("Ultmt" + side, "Pty", "Nm")),
            StatementFile.IbanOrNull(parties?.At(account, "Id", "IBAN")?.Value),
            string.Join(' ', (remittance?.Elements().Where(e => e.Name.LocalName == "Ustrd") ?? [])
                .Concat(structured.Elements().Where(e => e.Name.LocalName == "AddtlRmtInf"))
                .Append(detail.At("AddtlTxInf")).OfType<XElement>().Select(e => e.Value.Trim()).DefaultIfEmpty(Text(entry.At("AddtlNtryInf")))),
            structured.Select(s => s.At("CdtrRefInf", "Ref")?.Value.Trim()).FirstOrDefault(r => r is { Length: > 0 }),
            Known(detail.At("Refs", "EndToEndId")));
    }

    private static (decimal Amount, string Currency) Amount(XElement? amount) =>
        amount?.Attribute("Ccy")?.Value is { } currency ? (Number(amount.Value), currency) : throw new FormatException("An amount is missing.");

    private static decimal Number(string text) => decimal.Parse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static long Signed(XElement of, long minor) => of.At("CdtDbtInd")?.Value == "DBIT" ? -minor : minor;

    private static DateOnly? Day(XElement? date) =>
        (date?.At("Dt") ?? date?.At("DtTm"))?.Value.Trim() is { Length: >= 10 } text ? DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Text(XElement? element) => element?.Value.Trim() ?? "";

    private static string? Known(XElement? reference) => Text(reference) is { Length: > 0 } text && text is not ("NOTPROVIDED" or "NONREF") ? text : null;

    private static XElement? At(this XElement element, params string[] path) =>
        path.Aggregate((XElement?)element, (at, name) => at?.Elements().FirstOrDefault(e => e.Name.LocalName == name));
}

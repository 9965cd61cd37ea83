using System.Text;
using CsCheck;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Domain;
using EventsHub.Testing;
using static EventsHub.Testing.BankFiles;

namespace EventsHub.UnitTests.Domain;

/// <summary>What is read from files of banks, and that no booking is taken for new twice.</summary>
public sealed class BankFilesTests
{
    private static readonly DateOnly Day = new(2030, 3, 4);

    private static readonly Movement Zoe = new(Day, 240, "Zoé Échantillon", "Fees CAP24 K7QA2M, thank you") { Reference = "RF18CAP24K7QA2M", EndToEnd = "E2E-1", BankReference = "B-1" };

    private static IReadOnlyList<StatementContent> Read(byte[] file, StatementSettings? settings = null) => StatementFile.Read(file, settings ?? new(), _ => null, "EUR");

    private static string CodeOf(byte[] file) => Assert.Throws<DomainRuleException>(() => Read(file)).Code;

    [Theory, InlineData(2), InlineData(4), InlineData(6), InlineData(8), InlineData(10), InlineData(13)]
    public void Camt_053_is_read_in_every_version(int version)
    {
        var statement = Assert.Single(Read(Camt(version, [Zoe, new(Day, -12.5m, "The Bank", "Charges of March") { Code = "PMNT/ICDT/CHRG" }])));

        Assert.Equal((Account, "EUR", "12", 100000L, 122750L), (statement.Account, statement.Currency, statement.Reference, statement.OpeningMinor, statement.ClosingMinor));
        Assert.Empty(statement.Notes);
        var entry = statement.Entries[0];
        Assert.Equal((Day, 24000L, BankMovement.Received, "B-1"), (entry.BookedOn, entry.AmountMinor, entry.Movement, entry.BankReference));
        Assert.Equal(new BankEntryPart(24000, "Zoé Échantillon", "DE89370400440532013000", "Fees CAP24 K7QA2M, thank you", "RF18CAP24K7QA2M", "E2E-1"), Assert.Single(entry.Parts));
        Assert.Equal((-1250L, BankMovement.Charge), (statement.Entries[1].AmountMinor, statement.Entries[1].Movement));
    }

    [Fact]
    public void A_booking_of_several_payments_is_as_many_lines_and_returns_are_no_income()
    {
        var batch = new Movement(Day, 324, "", "") { Parts = [Zoe, new(Day, 84, "Noor Muster", "CAP24 AAAAAA")] };
        var statement = Read(Camt(8, [batch, new(Day, 50, "X", "back") { IsReversal = true }, new(Day, -84, "Y", "unpaid") { Code = "PMNT/IDDT/UPDD" }, new(Day, 10, "Z", "later") { Status = "PDNG" }]))[0];

        Assert.Equal([24000L, 8400L], statement.Entries[0].Parts.Select(p => p.AmountMinor));
        Assert.Equal([BankMovement.Received, BankMovement.Returned, BankMovement.Returned], statement.Entries.Select(e => e.Movement));
        Assert.Equal([new BankNote(BankNoteKind.NotBooked, Count: 1)], statement.Notes);
    }

    [Fact]
    public void Sums_and_balances_that_do_not_add_up_are_said() => Assert.Equal(
        [new(BankNoteKind.CountsDiffer, Count: 2), new(BankNoteKind.SumsDiffer, 1000), new(BankNoteKind.BalancesDiffer, 500)],
        Read(Camt(8, [Zoe], closing: 1245, sum: "250.00", count: "3"))[0].Notes);

    [Theory, InlineData(true), InlineData(false)]
    public void Mt940_is_read_structured_or_not_and_in_the_encoding_of_windows(bool structured)
    {
        var muller = new Movement(Day, 240, "Jörg Müller", "CAP24 K7QA2M") { EndToEnd = "E2E-7", BankReference = "B-7" };
        var statement = Assert.Single(Read(Mt940([muller, new(Day.AddMonths(-3), -84, "Wirt", "Essen")], structured: structured, encoding: CodePagesEncodingProvider.Instance.GetEncoding(1252)!)));

        Assert.Equal((Account, 100000L, 115600L), (statement.Account, statement.OpeningMinor, statement.ClosingMinor));
        var part = statement.Entries[0].Parts[0];
        Assert.Equal(structured ? ("Jörg Müller", "CAP24 K7QA2M", "E2E-7", "DE89370400440532013000") : ("", "Jörg Müller CAP24 K7QA2M", "E2E-7", null), (part.Name, part.Text, part.EndToEndId, part.Iban));
        Assert.Equal([(Day, BankMovement.Received), (Day.AddMonths(-3), BankMovement.Sent)], statement.Entries.Select(e => (e.BookedOn, e.Movement)));
        Assert.Empty(statement.Notes);
    }

    [Fact]
    public void A_booking_at_the_turn_of_the_year_is_in_its_own_year()
    {
        var file = ":20:X\r\n:25:1\r\n:28C:1\r\n:60F:C291231EUR0,00\r\n:61:3001021231C5,00NTRFNONREF\r\n:86:/EREF/E9/ORDP//NAME/Zoe Muster/REMI/USTD//CAP24 K7QA2M/\r\n:62F:C300102EUR5,00\r\n-";
        var entry = Read(Encoding.ASCII.GetBytes(file))[0].Entries.Single();

        Assert.Equal((new DateOnly(2029, 12, 31), new DateOnly(2030, 1, 2), "Zoe Muster", "E9"), (entry.BookedOn, entry.ValueOn, entry.Parts[0].Name, entry.Parts[0].EndToEndId));
        Assert.Contains("CAP24 K7QA2M", entry.Parts[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Buchungstag;Name Zahlungsbeteiligter;Verwendungszweck;Betrag;Waehrung\n04.03.2030;Müller;CAP24 K7QA2M;1.240,00;EUR\n05.03.2030;Wirt;Essen;-84,00;EUR", 124000)]
    [InlineData("Compte FR76 3000 6000 0112 3456 7890 189\nSolde au 31/03/2030;1 000,00\nDate;Libellé;Débit;Crédit\n04/03/2030;CAP24 K7QA2M Müller;;1 240,00\n05/03/2030;Repas;84,00;", 124000)]
    [InlineData("Date,Description,Amount,Currency\n2030-03-04,CAP24 K7QA2M Müller,\"1,240.00\",EUR\n2030-03-05,Dinner,-84.00,EUR", 124000)]
    [InlineData("Datum,Text,Betrag,Soll/Haben\n2030-03-04,CAP24 K7QA2M Müller,240,H\n2030-03-05,Essen,84,S", 24000)]
    public void A_table_is_recognised_in_three_languages(string text, long first)
    {
        var statement = Read(Encoding.UTF8.GetBytes(text))[0];

        Assert.Equal([(Day, first), (Day.AddDays(1), -8400)], statement.Entries.Select(e => (e.BookedOn, e.AmountMinor)));
        Assert.Contains("K7QA2M", statement.Entries[0].Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_means_what_somebody_says_and_what_was_said_for_the_last_table_like_it()
    {
        var file = Encoding.UTF8.GetBytes("Alpha;Beta;Gamma\n04.03.2030;240,00;CAP24 K7QA2M");
        Assert.Equal("bank.no-day", CodeOf(file));
        var said = Read(file, new() { Columns = BankColumn.Read(["Alpha=BookedOn", "#2=Amount", "gamma=text"]) })[0];

        var again = StatementFile.Read(file, new(), key => key == said.Layout!.Key ? said.Layout : null, "EUR")[0];
        Assert.Equal((24000L, "CAP24 K7QA2M"), (again.Entries[0].AmountMinor, again.Entries[0].Parts[0].Text));
    }

    [Fact]
    public void What_is_no_statement_is_refused_with_what_to_do()
    {
        var whole = Camt(8, [Zoe, Zoe, Zoe]);
        var message = Mt940([Zoe, Zoe]);
        Assert.Equal("bank.empty", CodeOf([]));
        Assert.Equal("bank.damaged", CodeOf(whole[..(whole.Length / 2)]));
        Assert.Equal("bank.damaged", CodeOf(message[..(message.Length / 2)]));
        Assert.Equal("bank.other-xml", CodeOf("<html><body>Sign in</body></html>"u8.ToArray()));
        Assert.Equal("bank.other-camt", CodeOf("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.052.001.08'><BkToCstmrAcctRpt/></Document>"u8.ToArray()));
        Assert.Equal("bank.dtd", CodeOf("<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Document>&a;</Document>"u8.ToArray()));
        Assert.Equal("bank.no-day", CodeOf("Nothing of a bank"u8.ToArray()));
        Assert.Equal("bank.too-large", CodeOf(new byte[StatementFile.MaxBytes + 1]));
        Assert.Equal("bank.too-long", CodeOf(Encoding.ASCII.GetBytes(":20:X\n:25:1\n:28C:1\n:60F:C300101EUR0,00\n" + string.Concat(Enumerable.Repeat(":61:300102C1,00NTRFNONREF\n", 50_001)) + ":62F:C300102EUR50001,00\n-")));
        Assert.Equal(50_000, Read(Encoding.ASCII.GetBytes(":20:X\n:25:1\n:28C:1\n:60F:C300101EUR0,00\n" + string.Concat(Enumerable.Repeat(":61:300102C1,00NTRFNONREF\n", 50_000)) + ":62F:C300102EUR50000,00\n-"))[0].Entries.Count);
    }

    // Statements are of whole days and overlap as they like, in one form or the other.
    [Fact]
    public void No_movement_is_taken_for_new_twice_and_none_is_lost()
    {
        (string Name, string Text)[] payers = [("Zoé Échantillon", "CAP24 K7QA2M"), ("Jorg Muster", "Anmeldung Kongress NRTWXY"), ("Sample Museum", "Facture deux mille trente")];
        decimal[] amounts = [240, 84, -12];
        var movement = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], (day, amount, who) => new Movement(Day.AddDays(day), amounts[amount], payers[who].Name, payers[who].Text));
        var file = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool, (from, days, isCamt) => (From: Day.AddDays(from), To: Day.AddDays(from + days), isCamt));
        Gen.Select(movement.List[1, 10], file.List[1, 5]).Sample((all, files) =>
        {
            List<(BankKnown Known, int Occurrence)> stored = [];
            foreach (var (from, to, isCamt) in files)
            {
                List<Movement> told = [.. all.Where(m => m.Day >= from && m.Day <= to).OrderBy(m => m.Day)];
                if (told.Count > 0)
                {
                    var content = Read(isCamt ? Camt(8, told) : Mt940(told))[0];
                    stored.AddRange(NewBookings.In(content, [.. stored.Select(s => s.Known)]).Select(n => (BankKnown.Of(n.Entry, content.Format), n.Occurrence)));
                }
            }

            var expected = all.Where(m => files.Exists(f => m.Day >= f.From && m.Day <= f.To)).GroupBy(m => (m.Day, m.Amount, m.Name)).ToDictionary(g => g.Key, g => g.Count());
            var found = stored.GroupBy(s => (s.Known.BookedOn, s.Known.AmountMinor / 100m, all.First(m => s.Known.Text.Contains(m.Name, StringComparison.Ordinal)).Name)).ToDictionary(g => g.Key, g => g.Count());
            Assert.Equal(expected.OrderBy(e => e.Key.ToString()), found.OrderBy(e => e.Key.ToString()));
            Assert.Equal(stored.Count, stored.Select(s => (s.Known.BookedOn, s.Known.AmountMinor, s.Occurrence)).Distinct().Count());
        });
    }

    [Fact]
    public void What_could_be_the_same_and_says_otherwise_is_new_and_doubted()
    {
        var told = Read(Camt(8, [new(Day, 240, "Zoé Échantillon", "CAP24 K7QA2M")]))[0];
        var bare = Read(Encoding.UTF8.GetBytes("Date;Amount\n2030-03-04;240.00"))[0];

        var found = Assert.Single(NewBookings.In(bare, [BankKnown.Of(told.Entries[0], told.Format)]));
        Assert.Equal((1, true), (found.Occurrence, found.MayBeTwin));
    }
}

using EventsHub.Registrations.Domain;

namespace EventsHub.UnitTests.Domain;

/// <summary>To which orders lines of bank statements are proposed, how sure that is, and why.</summary>
public sealed class PaymentMatcherTests
{
    private static readonly PayableOrder Zoe = Order("K7QA3M", 24000, ["Zoé Échantillon"]);

    private static PayableOrder Order(string code, long due, string[] names, string @event = "COSMO20", OrderStanding standing = OrderStanding.Sold) => new()
    {
        Id = Guid.NewGuid(), EventCode = @event, Code = code, RegistrationCodes = [code], Payer = names[0], Names = names, Currency = "EUR", DueMinor = due, Standing = standing,
    };

    private static BankLine Line(string text, decimal amount = 240, string name = "", string? reference = null, BankMovement movement = BankMovement.Received, bool isTwin = false, string currency = "EUR")
    {
        var minor = (long)(amount * 100);
        var entry = new BankEntry { BookedOn = new(2030, 3, 4), AmountMinor = minor, Currency = currency, Movement = movement, Parts = [new(minor, name, null, text, reference, null)] };
        var statement = BankStatement.Of(Guid.NewGuid(), "X", new() { Format = BankFormat.Camt053, Account = "X", Currency = currency, Entries = [entry] }, "x.xml", 0, null, DateTime.UnixEpoch);
        return BankLine.Of(statement, entry, 0, isTwin, 1).Single();
    }

    private static PaymentMatch? First(BankLine line, params PayableOrder[] orders) => new PaymentMatcher([Zoe, .. orders]).Propose(line) is [var first, ..] ? first : null;

    // The reference of COSMO20 and K7QA3M, with the check digits of ISO 11649 (modulo 97).
    [Theory]
    [InlineData("RF{0}COSMO20K7QA3M", MatchCertainty.Sure, MatchReason.Reference)]
    [InlineData("rf{0} cosm o20k 7qa3 m", MatchCertainty.Sure, MatchReason.Reference)]
    [InlineData("RF{0}C0SM020K7QA3M", MatchCertainty.Likely, MatchReason.CodeMisread)]
    [InlineData("Fees k7qa3m thanks", MatchCertainty.Sure, MatchReason.Code)]
    [InlineData("Fees K7 QA3-M", MatchCertainty.Sure, MatchReason.Code)]
    [InlineData("Fees K70A3M", MatchCertainty.Likely, MatchReason.CodeMisread)]
    [InlineData("FEESK7QA3MTHANKS", MatchCertainty.Likely, MatchReason.CodeMisread)]
    public void An_order_is_found_by_reference_and_code_however_they_are_written(string text, MatchCertainty certainty, MatchReason reason)
    {
        var reference = CreditorReference.For("COSMO20", "K7QA3M");
        var match = First(Line(text.Replace("{0}", reference[2..4], StringComparison.Ordinal)))!;

        Assert.Equal((Zoe.Code, certainty), (match.Order.Code, match.Certainty));
        Assert.Contains(reason, match.Reasons);
    }

    [Fact]
    public void The_structured_reference_counts_and_says_part_payments_for_sure()
    {
        var reference = CreditorReference.For("COSMO20", "K7QA3M");

        Assert.Equal(MatchCertainty.Sure, First(Line("", 100, reference: reference))!.Certainty);
        Assert.Equal(MatchCertainty.Likely, First(Line("", 240.01m, reference: reference))!.Certainty);
    }

    [Theory]
    [InlineData("ECHANTILLON ZOE", MatchCertainty.Likely)]
    [InlineData("M OU MME ECHANTILLON ZOE", MatchCertainty.Likely)]
    [InlineData("ECHANTILLON", null)]
    [InlineData("ZOE ANDERS", null)]
    [InlineData("", null)]
    public void The_amount_counts_with_the_name_and_never_alone(string payer, MatchCertainty? certainty) => Assert.Equal(certainty, First(Line("Conference", name: payer))?.Certainty);

    [Fact]
    public void Two_of_one_name_and_amount_are_only_possible()
    {
        var other = Order("XXXXXX", 24000, ["Zoe Echantillon"]);

        Assert.Equal([MatchCertainty.Possible, MatchCertainty.Possible], new PaymentMatcher([Zoe, other]).Propose(Line("Conference", name: "Zoe Echantillon")).Select(m => m.Certainty));
    }

    [Fact]
    public void Umlauts_are_known_in_both_ways_of_writing() =>
        Assert.Equal("GGGGGG", First(Line("Kongress", 84, "JOERG MUELLER"), Order("GGGGGG", 8400, ["Jörg Müller"]))!.Order.Code);

    [Theory, InlineData(OrderStanding.Lapsed), InlineData(OrderStanding.Cancelled), InlineData(OrderStanding.Waiting)]
    public void Money_for_what_is_not_sold_is_proposed_and_never_sure(OrderStanding standing)
    {
        var order = Order("GGGGGG", 24000, ["Noor Muster"], standing: standing);

        Assert.Equal((standing, MatchCertainty.Likely), (First(Line("GGGGGG"), order)!.Order.Standing, First(Line("GGGGGG"), order)!.Certainty));
    }

    [Fact]
    public void What_may_be_here_already_two_orders_in_one_text_and_what_was_noted_by_hand_are_not_sure()
    {
        var noted = Zoe with { Noted = [new(Guid.NewGuid(), 24000, DateTime.UnixEpoch)] };

        Assert.Equal(MatchCertainty.Likely, First(Line("K7QA3M", isTwin: true))!.Certainty);
        Assert.Equal(MatchCertainty.Likely, First(Line("K7QA3M GGGGGG"), Order("GGGGGG", 24000, ["Noor Muster"]))!.Certainty);
        var match = new PaymentMatcher([noted]).Propose(Line("K7QA3M"))[0];
        Assert.Equal((MatchCertainty.Likely, noted.Noted[0]), (match.Certainty, match.Noted));
    }

    [Fact]
    public void Charges_returns_and_other_currencies_are_proposed_to_nobody()
    {
        Assert.Null(First(Line("K7QA3M", movement: BankMovement.Charge)));
        Assert.Null(First(Line("K7QA3M", movement: BankMovement.Returned)));
        Assert.Null(First(Line("K7QA3M", currency: "CHF")));
        Assert.Null(First(Line("K7QA3M", -240, movement: BankMovement.Sent)));
    }

    [Fact]
    public void A_refund_that_was_noted_is_recognised_when_the_money_goes_out()
    {
        var refunded = Zoe with { Noted = [new(Guid.NewGuid(), -24000, DateTime.UnixEpoch)] };
        var match = new PaymentMatcher([refunded]).Propose(Line("Refund K7QA3M", -240, movement: BankMovement.Sent))[0];

        Assert.Equal((MatchCertainty.Sure, refunded.Noted[0]), (match.Certainty, match.Noted));
    }

    [Fact]
    public void The_second_payment_of_an_order_is_judged_by_what_the_first_left()
    {
        var matcher = new PaymentMatcher([Zoe]);
        matcher.Placed(Zoe.Id, 24000, null);

        Assert.Equal((MatchCertainty.Likely, 0L), (matcher.Propose(Line("K7QA3M"))[0].Certainty, matcher.Propose(Line("K7QA3M"))[0].Order.DueMinor));
    }
}

using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Pages;

/// <summary>The words for what bank statements say and what is done with them.</summary>
public static class BankTexts
{
    public static string Name(this Texts T, BankFormat format) => format switch
    {
        BankFormat.Camt053 => "camt.053",
        BankFormat.Mt940 => "MT940",
        _ => T["Table (CSV or Excel)"],
    };

    public static string Name(this Texts T, BankMovement movement) => movement switch
    {
        BankMovement.Received => T["Money that came in"],
        BankMovement.Sent => T["Money that went out"],
        BankMovement.Charge => T["Charges of the bank"],
        _ => T["Returned or reversed"],
    };

    public static string Name(this Texts T, BankLineState state) => state switch
    {
        BankLineState.Open => T["Not placed"],
        BankLineState.Placed => T["Placed"],
        BankLineState.Aside => T["Set aside"],
        _ => T["Nothing to do"],
    };

    public static string Kind(BankLineState state) => state switch
    {
        BankLineState.Open => "warning",
        BankLineState.Placed => "success",
        _ => "neutral",
    };

    public static string Name(this Texts T, MatchCertainty certainty) => certainty switch
    {
        MatchCertainty.Sure => T["Sure"],
        MatchCertainty.Likely => T["Likely"],
        _ => T["Possible"],
    };

    public static string Kind(MatchCertainty certainty) => certainty switch
    {
        MatchCertainty.Sure => "success",
        MatchCertainty.Likely => "info",
        _ => "neutral",
    };

    public static string Name(this Texts T, MatchReason reason) => reason switch
    {
        MatchReason.Reference => T["the creditor reference"],
        MatchReason.Code => T["the code"],
        MatchReason.ReferenceMisread => T["the creditor reference, misread"],
        MatchReason.CodeMisread => T["the code, misread or within other letters"],
        MatchReason.Amount => T["the amount"],
        MatchReason.Name => T["the name"],
        _ => T["a refund that was noted or ordered"],
    };

    public static string Name(this Texts T, BankField field) => field switch
    {
        BankField.BookedOn => T["Day of the booking"],
        BankField.ValueOn => T["Day of value"],
        BankField.Amount => T["Amount, less than 0 when it went out"],
        BankField.Credit => T["Amount that came in"],
        BankField.Debit => T["Amount that went out"],
        BankField.Direction => T["In or out"],
        BankField.Currency => T["Currency"],
        BankField.Name => T["Who paid or was paid"],
        BankField.Iban => T["Their IBAN"],
        BankField.Text => T["Text"],
        BankField.Reference => T["Creditor reference"],
        BankField.EndToEndId => T["End-to-end reference"],
        BankField.BankReference => T["Reference of the bank"],
        BankField.Account => T["Our own IBAN"],
        _ => T["Not read"],
    };

    public static string Of(this Texts T, BankNote note, string currency) => note.Kind switch
    {
        BankNoteKind.BalancesDiffer => T["The balances and the lines differ by {0}: lines are missing, or there are too many.", Amounts.Show(note.AmountMinor, currency)],
        BankNoteKind.SumsDiffer => T["The lines and the sum that the file names differ by {0}.", Amounts.Show(note.AmountMinor, currency)],
        BankNoteKind.CountsDiffer => T["The file says that it has {0} more lines than it has.", note.Count],
        BankNoteKind.NotBooked => T.Count(note.Count, "{0} line that the bank had not booked yet was left out.", "{0} lines that the bank had not booked yet were left out."),
        _ => T["The parts of a booking do not add up to it, so that it is shown as one line."],
    };

    public static string Name(this Texts T, RefundRunState state) => state switch
    {
        RefundRunState.Ordered => T["With the bank"],
        RefundRunState.Paid => T["Paid"],
        _ => T["Taken back"],
    };

    /// <summary>What placing money on a proposed order would mean for it.</summary>
    public static string Outcome(this Texts T, ProposedOrder order, ShownLine line)
    {
        var left = order.DueMinor - line.LeftMinor;
        return line.AmountMinor < 0 && order.NotedId is null ? T["The refund was ordered from the bank, and is noted as paid."]
            : line.AmountMinor < 0 ? T["The refund was noted by hand. Nothing is booked again."]
            : order.NotedId is not null ? T["The same amount was noted by hand. Nothing is booked again."]
            : order.Standing == OrderStanding.Cancelled ? T["The order was cancelled: the money is to be paid back."]
            : order.Standing == OrderStanding.Lapsed ? T["The time for paying is over, and the place went back."]
            : order.Standing == OrderStanding.Waiting ? T["Nothing is sold yet."]
            : order.DueMinor <= 0 ? T["The order is paid already: {0} too much.", Amounts.Show(-left, order.Currency)]
            : left == 0 ? T["Pays it whole."]
            : left > 0 ? T["A part: {0} are left to pay.", Amounts.Show(left, order.Currency)]
            : T["Too much by {0}.", Amounts.Show(-left, order.Currency)];
    }
}

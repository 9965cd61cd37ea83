using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Import;

/// <summary>What words for a status in lists of people mean, in the languages of those who write such lists. A word that stands in neither list is asked about.</summary>
internal static class StatusWords
{
    // "c" and "e" are cancelled and expired, "p" is paid, in exports of pretix.
    private static readonly HashSet<string> Absent = Folded(
        "cancelled", "canceled", "expired", "refunded", "deleted", "transferred", "not attending", "released", "invalidated", "c", "e", "withdrawn", "rejected", "declined", "denied", "no show", "void", "no", "inactive",
        "annulé", "annulée", "remboursé", "remboursée", "refusé", "refusée", "désisté", "désistée", "expiré", "supprimé", "non",
        "storniert", "abgesagt", "abgelehnt", "zurückgezogen", "erstattet", "abgelaufen", "nein",
        "cancelado", "cancelada", "anulado", "rechazado", "reembolsado", "annullato", "rimborsato", "rifiutato", "geannuleerd", "afgewezen",
        "отменено", "отменён", "отклонено", "取消", "已取消", "キャンセル", "취소", "취소됨", "ملغى", "ملغاة",
        // Our own: without a place in the other installation, they would get one here.
        "waiting", "held", "awaitingapproval", "awaitingpayment", "lapsed");

    private static readonly HashSet<string> Attending = Folded(
        "confirmed", "attending", "registered", "accepted", "approved", "complete", "completed", "paid", "p", "active", "valid", "checked in", "present", "yes", "ok", "going", "acquired", "checked_in",
        "confirmé", "confirmée", "inscrit", "inscrite", "accepté", "acceptée", "validé", "validée", "payé", "payée", "présent", "présente", "oui",
        "bestätigt", "angemeldet", "bezahlt", "angenommen", "teilnehmend", "ja",
        "confirmado", "confirmada", "inscrito", "inscrita", "pagado", "aceptado", "confermato", "iscritto", "pagato", "bevestigd", "betaald",
        "подтверждено", "оплачено", "已确认", "已確認", "已付款", "確認済み", "登録済み", "확인됨", "결제 완료", "مؤكد", "مدفوع");

    /// <summary>True when people of a status attend, false when they do not; null when the word is not known. No word at all means that the list is one of those who attend.</summary>
    public static bool? Attends(string word, IReadOnlyList<StatusMeaning> meanings)
    {
        var folded = SearchText.Fold(word);
        return folded.Length == 0 ? true
            : meanings.FirstOrDefault(m => SearchText.Fold(m.Name) == folded)?.Attends
            ?? (Absent.Contains(folded) ? false : Attending.Contains(folded) ? true : null);
    }

    private static HashSet<string> Folded(params string[] words) => [.. words.Select(word => SearchText.Fold(word))];
}

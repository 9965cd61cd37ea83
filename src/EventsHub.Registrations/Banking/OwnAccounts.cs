using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>The accounts that are known to be the host's: its own, those of its events, and those of statements that somebody has said are.</summary>
internal sealed class OwnAccounts
{
    private readonly List<string> _known;

    private OwnAccounts(List<string> known) => _known = known;

    public static async Task<OwnAccounts> ReadAsync(EventsHubDb db, HostProfile host, CancellationToken cancellationToken)
    {
        var ofEvents = await db.EventRows().Select(e => e.BankAccount).ToListAsync(cancellationToken);
        var ofStatements = await db.BankStatements().Where(s => s.HostId == host.Id).Select(s => s.Account).Distinct().ToListAsync(cancellationToken);
        return new([.. ofEvents.Prepend(host.BankAccount).OfType<BankAccount>().Select(a => Iban.Normalize(a.Iban)).Concat(ofStatements).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The account as it is called here, and whether it is known. An account that a file does not name is taken for the first.</summary>
    public (string Account, bool IsKnown) Find(string named)
    {
        var text = CleanText.Cut(CleanText.Line(named), BankLine.MaxAccount);
        if (text.Length == 0)
        {
            return _known.Count > 0 ? (_known[0], true) : ("", false);
        }

        var account = Iban.IsValid(text) ? Iban.Normalize(text) : text;
        return _known.Contains(account, StringComparer.Ordinal) ? (account, true)
            : _known.Find(iban => IsWithin(iban, text)) is { } own ? (own, true)
            : (account, false);
    }

    // Older messages name bank, branch and account, divided by strokes and without leading zeros: all are in the IBAN, one after the other. The currency may stand behind.
    private static bool IsWithin(string iban, string text)
    {
        var parts = text.Split('/', ' ', '-').Select(part => part.TrimEnd([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]).TrimStart('0')).Where(part => part.Length > 2).ToList();
        var at = 4;
        foreach (var part in parts)
        {
            var found = at <= iban.Length ? iban.IndexOf(part, at, StringComparison.Ordinal) : -1;
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return parts.Sum(part => part.Length) >= 8;
    }
}

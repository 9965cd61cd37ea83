namespace EventsHub.Registrations.Domain;

/// <summary>Tells the bookings of a file that are here already from those that are new. Each that is here stands for one of the file at most, so that two equal ones of one day stay two.</summary>
public static class NewBookings
{
    /// <param name="Entry">The booking.</param>
    /// <param name="Occurrence">How many of its day, amount and currency are before it.</param>
    /// <param name="MayBeTwin">True when one that is here could be the same, though nothing says so.</param>
    public sealed record New(BankEntry Entry, int Occurrence, bool MayBeTwin);

    /// <summary>The new ones in the order of the file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="known">All bookings of the account in its days.</param>
    public static IReadOnlyList<New> In(StatementContent content, IReadOnlyList<BankKnown> known)
    {
        var here = known.GroupBy(Key).ToDictionary(same => same.Key, same => same.ToList());
        var incoming = content.Entries.Select(entry => (Entry: entry, Known: BankKnown.Of(entry, content.Format))).ToList();
        var total = here.ToDictionary(same => same.Key, same => same.Value.Count);
        List<(BankEntry Entry, BankKnown Known)> others = [.. incoming.Where(one => !Take(one.Known, isSame => isSame == true))];
        List<New> result = [];
        foreach (var (entry, facts) in others)
        {
            var key = Key(facts);
            // What is unclear uses up the one that it could be, so that of two only one is doubted.
            var mayBeTwin = Take(facts, isSame => isSame is null);
            result.Add(new(entry, total[key] = total.GetValueOrDefault(key) + 1, mayBeTwin));
        }

        return [.. result.Select(one => one with { Occurrence = one.Occurrence - 1 })];

        bool Take(BankKnown one, Func<bool?, bool> fits)
        {
            var at = here.TryGetValue(Key(one), out var same) ? same.FindIndex(k => fits(k.IsSameAs(one))) : -1;
            if (at >= 0)
            {
                same!.RemoveAt(at);
            }

            return at >= 0;
        }
    }

    private static (DateOnly, long, string) Key(BankKnown one) => (one.BookedOn, one.AmountMinor, one.Currency);
}

using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>What was taken and given back at the desk, in cash and by card, up to the end of a day, since the closing before. It is written once and never changed; each ledger entry is in one closing, and what is noted for a closed
/// day afterwards is in the next one, as late.</summary>
public sealed class DayClosing : AggregateRoot
{
    private readonly List<ClosedEntry> _entries = [];

    private DayClosing()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>Its number in the event, beginning with 1, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>The day that is closed, at the venue.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>When it was closed (UTC).</summary>
    public DateTime ClosedAt { get; private set; }

    /// <summary>Id of the account of whoever closed it; null for the operator.</summary>
    public Guid? ClosedBy { get; private set; }

    /// <summary>The name of whoever closed it, as it was then; empty for the operator.</summary>
    public string ClosedByName { get; private set; } = "";

    /// <summary>What it lists.</summary>
    public IReadOnlyList<ClosedEntry> Entries => _entries;

    /// <summary>Closes a day.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="before">The closing before; null when this is the first.</param>
    /// <param name="day">The day to close, at the venue.</param>
    /// <param name="today">The present day at the venue.</param>
    /// <param name="money">What is in no closing yet, of all days; what is of later days is left for the next one.</param>
    /// <param name="by">Id of the account of whoever closes it; null for the operator.</param>
    /// <param name="name">Their name; empty for the operator.</param>
    /// <param name="utc">The present time (UTC).</param>
    /// <exception cref="DomainRuleException">The day is ahead or before the last one closed, or nothing was taken.</exception>
    public static DayClosing Close(Guid eventId, DayClosing? before, DateOnly day, DateOnly today, IEnumerable<DeskMoney> money, Guid? by, string name, DateTime utc)
    {
        if (day > today)
        {
            throw new DomainRuleException("closing.ahead", "This day is not over. Close today, or a day before.") { Field = "Day" };
        }

        if (before is not null && day < before.Day)
        {
            throw new DomainRuleException("closing.before", "A later day is closed already. What was noted since then is in the closing of today.") { Field = "Day" };
        }

        var closing = new DayClosing { EventId = eventId, Number = (before?.Number ?? 0) + 1, Day = day, ClosedAt = utc, ClosedBy = by, ClosedByName = name };
        closing._entries.AddRange(money.Where(m => m.Day <= day).OrderBy(m => m.At).ThenBy(m => m.EntryId).Select((m, i) => ClosedEntry.Of(closing, i + 1, m, isLate: m.Day <= before?.Day)));
        return closing._entries.Count > 0 ? closing : throw new DomainRuleException("closing.empty", "Nothing was taken in cash or by card that is not in a closing already.");
    }

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (change != RootChange.Added)
        {
            throw new InvalidOperationException("A closing is never changed or removed.");
        }

        Raise(new DayClosed(EventId, Id));
    }
}
